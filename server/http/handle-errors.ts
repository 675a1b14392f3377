import { PROBLEMS, type Problem } from "@partner-standing/contract/answers/problem";
import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import type { Logger } from "pino";
import { KeyReusedError, PortalEndingError, isPortalGone } from "../errors/account-errors.ts";
import { databaseTrouble } from "../errors/database-errors.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { BODY_LIMIT } from "./limits/read-body.ts";
import { routeOf } from "./log-requests.ts";

const TROUBLES = {
  "cannot-save": "Nothing can be saved at the moment, and nothing was. Try again in a minute.",
  "database-away":
    "The service's database does not answer at the moment. Try again in a minute: what was taken in already is not taken in twice.",
};

/** Says where it stands, for whoever waits for its end. */
function beingErased(error: unknown): Problem {
  const waitsFor = error instanceof PortalEndingError ? error.waitsFor : null;
  return {
    code: "being-erased",
    message: "Everything that is kept of this account is being erased. Nothing more is stored or answered for it.",
    ...(waitsFor && { details: { waitsFor } }),
  };
}

function problemOf(error: unknown, requestId: unknown): Problem {
  if (error instanceof ProblemError && Object.hasOwn(PROBLEMS, error.problem.code)) return error.problem;
  if (error instanceof KeyReusedError) return { code: "key-reused", message: error.message, field: "idempotencyKey" };
  if (isPortalGone(error)) return beingErased(error);
  const trouble = databaseTrouble(error);
  if (trouble) return { code: trouble, message: TROUBLES[trouble] };
  if (error instanceof URIError) return { code: "invalid-request", message: "The address is not valid." };
  return {
    code: "internal",
    message: `Something went wrong on our side. Quote ${String(requestId)} when you ask for help.`,
  };
}

/** Whether what is left of a body is more than to throw away while it comes: its sender may go on for ever. */
function sendsOn(request: Request): boolean {
  const isEndless = request.get("transfer-encoding") !== undefined;
  return isEndless || Number(request.get("content-length") ?? 0) > 2 * BODY_LIMIT;
}

/** Turns whatever was thrown into the documented answer; what is not meant for strangers goes to the log alone. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  const told = (request: Request, error: unknown) =>
    log.error({ method: request.method, route: routeOf(request), err: error }, "request failed");
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      told(request, error);
      return void response.destroy();
    }
    const problem = problemOf(error, response.locals["requestId"]);
    const status = PROBLEMS[problem.code];
    if (status >= 500 && problem.code !== "busy") told(request, error);
    if (sendsOn(request)) response.set("connection", "close");
    response.status(status).json({ ok: false, error: problem });
  };
}

export const unknownPath: RequestHandler = (request) => {
  throw new ProblemError("unknown-path", `There is nothing at ${request.method} ${request.path}.`);
};
