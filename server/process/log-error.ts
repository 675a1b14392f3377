import { withoutAddresses } from "./without-addresses.ts";

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
export function logError(error: unknown): LoggedError {
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
