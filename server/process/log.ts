import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, type Logger, pino } from "pino";

/** What stands between blanks, quotes and angle brackets; each is looked at once, so that a long text takes no longer than it is. */
const WORD = /[^\s"'<>]+/g;
const MARK = /@|%40/i;
/** Up to the last end of a host's name, such as `.example`; what follows may be the rest of an address of a page. */
const TO_END_OF_HOST = /^.*\.[a-z]{2,}/is;

function withoutAddress(word: string): string {
  const mark = word.search(MARK);
  if (mark < 0) return word;
  // In a query the name of the parameter stays.
  const start = word.lastIndexOf("=", mark) + 1;
  const rest = word.slice(mark).replace(TO_END_OF_HOST, "[e-mail address]");
  return rest.startsWith("[") ? word.slice(0, start) + rest : word;
}

/** A sentence of somebody else may quote a record's e-mail address; logs must not hold one. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(WORD, withoutAddress);
}

/** What a log line says of an error. */
interface LoggedError {
  type: string;
  message: string;
  stack: string | undefined;
  /** Of the driver or the system. */
  code?: unknown;
  /** HubSpot's own id of the refused call, to quote to its support. */
  correlationId?: unknown;
  cause?: LoggedError;
}

/** PostgreSQL quotes values in its messages and repeats whole rows in `detail`. */
const isFromDatabase = (error: Error) => "severity" in error;
const withoutValues = (text: string) => text.replaceAll(/: "[^\n]*"/g, ': "…"');

/**
 * Says of an error what helps to find it, and no personal data: other fields of it, which may hold a row or a record, are
 * left out.
 */
function logError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "no error was thrown", stack: undefined };
  const clean = (text: string) => withoutAddresses(isFromDatabase(error) ? withoutValues(text) : text);
  const { code, correlationId } = error as { code?: unknown; correlationId?: unknown };
  return {
    type: error.name,
    message: clean(error.message),
    stack: error.stack && clean(error.stack),
    ...(code !== undefined && { code }),
    ...(typeof correlationId === "string" && { correlationId }),
    ...(error.cause instanceof Error && { cause: logError(error.cause) }),
  };
}

/** The request that code runs for, so that each of its log lines can name it without being handed it. */
export const requestContext = new AsyncLocalStorage<{ requestId: string }>();

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
