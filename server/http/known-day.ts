import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { ProblemError } from "./problem-error.ts";

/** The first and the last day that can be judged. */
export interface KnownDays {
  first: CalendarDate;
  last: CalendarDate;
}

/** @throws ProblemError `invalid-request` for a day before the program or beyond what anybody plans */
export function requireKnownDay(on: CalendarDate, { first, last }: KnownDays): CalendarDate {
  if (on >= first && on <= last) return on;
  throw new ProblemError("invalid-request", `on: can be judged from ${first} to ${last}`, { field: "on" });
}
