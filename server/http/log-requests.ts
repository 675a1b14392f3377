import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** One line a request, with the path alone: the query carries the user's e-mail address. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.locals["requestId"] = requestId;
    response.set("x-request-id", requestId);
    response.on("finish", () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      log.debug(
        { requestId, method: request.method, path: request.path, status: response.statusCode, milliseconds },
        "request",
      );
    });
    next();
  };
}
