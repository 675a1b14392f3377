import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A proxy's own id first, then HubSpot's. */
const HEADERS = ["x-request-id", "x-hubspot-correlation-id"];
/** UUIDs and trace ids; nothing else is taken over, so that no name or address gets into the logs this way. */
const WELL_FORMED = /^(?=.{16,64}$)[\da-f]+(?:-[\da-f]+)*$/i;

/** The id that whoever sent the request knows it by, or a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = HEADERS.map((name) => headers[name]);
  return given.find((id): id is string => typeof id === "string" && WELL_FORMED.test(id)) ?? randomUUID();
}
