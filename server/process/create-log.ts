import { pino, type DestinationStream, type Logger } from "pino";
import { logError } from "./log-error.ts";
import { requestContext } from "./request-context.ts";

/** JSON lines, on standard output unless told otherwise. A line that is written for a request carries its id. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: ["*.accessToken", "*.clientSecrets"],
    serializers: { err: logError },
    mixin: () => ({ ...requestContext.getStore() }),
  };
  return destination ? pino(options, destination) : pino(options);
}
