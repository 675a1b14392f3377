import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { PROBLEMS, type Problem } from "@partner-standing/contract/problem";
import { cannotSave } from "../cannot-save.ts";
import { isPortalGone, PortalEndingError } from "../errors/portal-ending-error.ts";
import { ProblemError } from "./problem-error.ts";
import { routeOf } from "./route-of.ts";

/** Says where it stands, for whoever waits for its end. */
function beingErased(error: unknown): Problem {
  const waitsFor = error instanceof PortalEndingError ? error.waitsFor : null;
  return {
    code: "being-erased",
    message: "Everything that is kept of this account is being erased. Nothing more is stored or answered for it.",
    ...(waitsFor && { details: { waitsFor } }),
  };
}

/** Express marks what its body reader refuses with a `type`. */
function problemOf(error: unknown, requestId: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const type = (error as { type?: string } | null)?.type;
  if (type === "entity.too.large") return { code: "body-too-large", message: "The body is larger than 1 MB." };
  if (type?.startsWith("encoding.") || type === "request.aborted" || type === "charset.unsupported")
    return { code: "invalid-request", message: "The body could not be read." };
  if (isPortalGone(error)) return beingErased(error);
  if (cannotSave(error))
    return {
      code: "cannot-save",
      message: "Nothing can be saved at the moment, and nothing was. Try again in a minute.",
    };
  if (error instanceof URIError) return { code: "invalid-request", message: "The address is not valid." };
  return {
    code: "internal",
    message: `Something went wrong on our side. Quote ${String(requestId)} when you ask for help.`,
  };
}

/** Turns whatever was thrown into the documented answer; what is not meant for strangers goes to the log alone. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error, response.locals["requestId"]);
    const status = PROBLEMS[problem.code];
    if (status >= 500)
      log.error({ method: request.method, route: routeOf(request), err: error as unknown }, "request failed");
    response.status(status).json({ ok: false, error: problem });
  };
}

export const unknownPath: RequestHandler = (request) => {
  throw new ProblemError("unknown-path", `There is nothing at ${request.method} ${request.path}.`);
};
