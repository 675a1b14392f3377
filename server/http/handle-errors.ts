import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { PROBLEMS, type Problem } from "@partner-standing/contract/problem";
import { databaseTrouble } from "../database-trouble.ts";
import { ProblemError } from "./problem-error.ts";
import { routeOf } from "./route-of.ts";

const TROUBLES = {
  "cannot-save": "Nothing can be saved at the moment, and nothing was. Try again in a minute.",
  "database-away":
    "The service's database does not answer at the moment. Try again in a minute: what was taken in already is not taken in twice.",
};

/** Express marks what its body reader refuses with a `type`. */
function problemOf(error: unknown, requestId: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const type = (error as { type?: string } | null)?.type;
  if (type === "entity.too.large") return { code: "body-too-large", message: "The body is larger than 1 MB." };
  if (type?.startsWith("encoding.") || type === "request.aborted" || type === "charset.unsupported")
    return { code: "invalid-request", message: "The body could not be read." };
  const trouble = databaseTrouble(error);
  if (trouble) return { code: trouble, message: TROUBLES[trouble] };
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
