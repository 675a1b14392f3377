import { parseArgs } from "node:util";
import { CalendarDateSchema, type CalendarDate } from "@partner-standing/contract/values/calendar-date";

/** What `npm start` was asked for. */
export interface StartOptions {
  /** A portal snapshot instead of the demo portal. */
  portal: string | null;
  /** The day to pretend it is; `today` is the real one, and without a word the portal knows best. */
  today: CalendarDate | "today" | null;
  /** Whether reviews are held for good on the pretended days; else moving the day only shows what they would do. */
  holdReviews: boolean;
  /** Service and page on one port, the stand-in CRM on another. */
  port: number;
  crmPort: number;
  dataDirectory: string;
  logLevel: string;
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  const port = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new Error(`${name} must be a port number, such as ${otherwise}.`);
}

function readToday(text: string | undefined): StartOptions["today"] {
  if (text === undefined) return null;
  if (text === "today") return text;
  const date = CalendarDateSchema.safeParse(text);
  if (date.success) return date.data;
  throw new Error(`--today must be a date that exists, written YYYY-MM-DD, or "today"; it is "${text}".`);
}

/** Reads the command line and the environment. @throws Error in a sentence that names what is wrong */
export function readStartOptions(args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args,
    options: { portal: { type: "string" }, today: { type: "string" }, "hold-reviews": { type: "boolean" } },
  });
  return {
    portal: values.portal ?? null,
    today: readToday(values.today),
    holdReviews: values["hold-reviews"] ?? false,
    port: readPort("PORT", environment["PORT"], 3000),
    crmPort: readPort("CRM_PORT", environment["CRM_PORT"], 3001),
    dataDirectory: environment["DATA_DIR"] ?? ".data",
    logLevel: environment["LOG_LEVEL"] ?? "warn",
  };
}
