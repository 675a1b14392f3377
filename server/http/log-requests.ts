import type { Request, RequestHandler } from "express";
import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Logger } from "pino";
import type { Metrics } from "../health/metrics.ts";
import { requestContext } from "../process/log.ts";

/** A proxy's own id first, then HubSpot's. */
const HEADERS = ["x-request-id", "x-hubspot-correlation-id"];
/** UUIDs and trace ids; nothing else is taken over, so that no name or address gets into the logs this way. */
const WELL_FORMED = /^(?=.{16,64}$)[\da-f]+(?:-[\da-f]+)*$/i;

/** The id that whoever sent the request knows it by, or a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = HEADERS.map((name) => headers[name]);
  return given.find((id): id is string => typeof id === "string" && WELL_FORMED.test(id)) ?? randomUUID();
}

/**
 * The template of the route that answers a request, never an id or a query in it; `unmatched` where none was reached.
 * On its way out an error loses the path under which a router is mounted, so it is looked up in the address.
 */
export function routeOf(request: Request): string {
  const template = (request.route as { path: string } | undefined)?.path;
  if (template === undefined) return "unmatched";
  const [address = ""] = request.originalUrl.split("?");
  const path = address.toLowerCase().replace(/\/$/, "");
  return path.endsWith(template) ? path : template;
}

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
