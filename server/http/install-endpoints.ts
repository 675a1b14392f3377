import express from "express";
import type { ErrorRequestHandler, Request, Response } from "express";
import type { Logger } from "pino";
import * as z from "zod/mini";
import { ProblemError } from "../errors/problem-error.ts";
import type { Installer } from "../install/installer.ts";
import { warnSeldom } from "./limits/warn-seldom.ts";
import { AddressError, readInput, readPairs, repeatedName } from "./operations/read-input.ts";

const COOKIE = "partner_standing_install";
const COOKIE_MS = 10 * 60_000;
/** Anybody may come back from HubSpot's page with a code that HubSpot does not know. */
const FAILURES_A_MINUTE = 10;

const CallbackSchema = z.object({
  code: z.optional(z.string().check(z.maxLength(2000))),
  state: z.optional(z.string().check(z.maxLength(200))),
  error: z.optional(z.string().check(z.maxLength(200))),
  returnUrl: z.optional(z.string().check(z.maxLength(2000))),
});

export interface InstallOptions {
  installer: Installer;
  /** Called for every account that installed the app. */
  installed: (portalId: number) => void;
  /** Over http, as on a developer's machine, a browser would not send a secure cookie back. */
  secure: boolean;
  log: Logger;
}

/** What came back from HubSpot's page. @throws ProblemError where it could be read in two ways */
function callbackOf(target: string) {
  try {
    const pairs = readPairs(target);
    const twice = repeatedName(pairs);
    if (twice !== undefined) throw new AddressError(`${twice} is in it more than once`);
    return readInput(CallbackSchema, Object.fromEntries(pairs));
  } catch (error) {
    throw error instanceof AddressError ? new ProblemError("invalid-request", error.message) : error;
  }
}

/** The ticket that the browser brings back; two of them are none, for a page of somebody else may have set one. */
function ticketOf(request: Request): string | undefined {
  const cookies = (request.get("cookie") ?? "").split(/; */).filter((cookie) => cookie.startsWith(`${COOKIE}=`));
  return cookies.length === 1 ? cookies[0]?.slice(COOKIE.length + 1) : undefined;
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

const START_AGAIN = "Open the install link again.";

function refusalOf(error: unknown): { status: number; sentence: string } {
  if (error instanceof ProblemError)
    return { status: error.status, sentence: `The address is not one that HubSpot's page leads to. ${START_AGAIN}` };
  const { name, status, message } = error as Error & { status?: number };
  if (name === "InstallError" && status !== undefined) return { status, sentence: message };
  return { status: 500, sentence: `Something went wrong on our side. ${START_AGAIN}` };
}

/** Says what to do; what is not meant for strangers goes to the log alone. */
function sayWhatToDo(log: Logger): ErrorRequestHandler {
  const warn = warnSeldom(log, "an installation failed", FAILURES_A_MINUTE);
  return (error: unknown, _request, response, _next) => {
    const { status, sentence } = refusalOf(error);
    const { cause } = error as Error;
    if (status === 500 || cause) warn({ err: cause ?? error });
    const link = '<p><a href="/oauth/install">Install Partner Standing</a></p>';
    page(response, status, "Partner Standing is not installed", sentence, link);
  };
}

/**
 * `GET /oauth/install` and `GET /oauth/callback`: an administrator's browser goes from here to HubSpot's page and back, or
 * comes from HubSpot, which has asked by itself.
 */
export function installEndpoints({ installer, installed, secure, log }: InstallOptions): express.Router {
  const router = express.Router();
  const cookie = { httpOnly: true, sameSite: "lax", secure, path: "/oauth" } as const;
  router.use((_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.get("/install", (request, response, next) => {
    // Where this is the address of a listing, HubSpot comes here when it has started the installation itself.
    if (/[?&]code=/.test(request.originalUrl)) return next();
    const { address, ticket } = installer.begin();
    response.cookie(COOKIE, ticket, { ...cookie, maxAge: COOKIE_MS, encode: String });
    response.redirect(302, address);
  });

  router.get(["/install", "/callback"], async (request, response) => {
    const ticket = ticketOf(request);
    // One use: whatever comes of it, the browser gives the ticket up.
    response.clearCookie(COOKIE, cookie);
    const { portalId, returnUrl } = await installer.finish(callbackOf(request.originalUrl), ticket);
    installed(portalId);
    log.info({ portalId }, "installed");
    if (returnUrl !== null) return response.redirect(302, returnUrl);
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
