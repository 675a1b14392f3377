import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import type { Logger } from "pino";
import * as z from "zod/mini";
import type { Installer } from "../install/create-installer.ts";
import { readInput } from "./read-input.ts";

const COOKIE = "partner_standing_install";
const COOKIE_MS = 10 * 60_000;

const CallbackSchema = z.object({
  code: z.optional(z.string().check(z.maxLength(2000))),
  state: z.optional(z.string().check(z.maxLength(200))),
  error: z.optional(z.string().check(z.maxLength(200))),
});

export interface InstallOptions {
  installer: Installer;
  /** Called for every account that installed the app. */
  installed: (portalId: number) => void;
  /** Over http, as on a developer's machine, a browser would not send a secure cookie back. */
  secure: boolean;
  log: Logger;
}

function cookieOf(request: Request): string | undefined {
  const cookies = (request.get("cookie") ?? "").split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

/** Only our own sentences are ever put into the page, so nothing in it needs escaping. */
function page(response: Response, status: number, title: string, sentence: string, link = ""): void {
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${sentence}</p>${link}`,
    );
}

/** Says what to do; what is not meant for strangers goes to the log alone. */
function sayWhatToDo(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const { name, status, message, cause } = error as Error & { status?: number };
    const isOurs = name === "InstallError" && status !== undefined;
    if (!isOurs || cause) log.warn({ err: cause ?? error }, "an installation failed");
    const sentence = isOurs ? message : "Something went wrong on our side. Open the install link again.";
    const link = '<p><a href="/oauth/install">Install Partner Standing</a></p>';
    page(response, isOurs ? status : 500, "Partner Standing is not installed", sentence, link);
  };
}

/** `GET /oauth/install` and `GET /oauth/callback`: an administrator's browser goes from here to HubSpot's page and back. */
export function installEndpoints({ installer, installed, secure, log }: InstallOptions): express.Router {
  const router = express.Router();
  const cookie = { httpOnly: true, sameSite: "lax", secure, path: "/oauth" } as const;
  router.use((_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.get("/install", (_request, response) => {
    const { address, ticket } = installer.begin();
    response.cookie(COOKIE, ticket, { ...cookie, maxAge: COOKIE_MS, encode: String });
    response.redirect(302, address);
  });

  router.get("/callback", async (request, response) => {
    const ticket = cookieOf(request);
    // One use: whatever comes of it, the browser gives the ticket up.
    response.clearCookie(COOKIE, cookie);
    const portalId = await installer.finish(readInput(CallbackSchema, request.query), ticket);
    installed(portalId);
    log.info({ portalId }, "installed");
    page(
      response,
      200,
      "Partner Standing is installed",
      "Your CRM is being read. Add the cards to the record views of contacts and companies in HubSpot.",
    );
  });
  router.use(sayWhatToDo(log));
  return router;
}
