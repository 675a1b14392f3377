import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Metrics } from "../health/metrics.ts";
import { requestContext } from "../process/request-context.ts";
import { requestIdOf } from "./request-id.ts";
import { routeOf } from "./route-of.ts";

/** One line and one measurement a request, with the route alone: addresses carry the user's e-mail address. */
export function logRequests(log: Logger, metrics: Pick<Metrics, "observeRequest">): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = requestIdOf(request.headers);
    response.locals["requestId"] = requestId;
    response.set("x-request-id", requestId);
    response.on("finish", () => {
      const milliseconds = performance.now() - startedAt;
      const answered = { method: request.method, route: routeOf(request), status: response.statusCode };
      metrics.observeRequest({ ...answered, seconds: milliseconds / 1000 });
      log.debug({ requestId, ...answered, milliseconds: Math.round(milliseconds) }, "request");
    });
    requestContext.run({ requestId }, next);
  };
}
