import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Today's calendar date in a time zone: the only clock that rules are judged by. */
export function today(timeZone: string): CalendarDate {
  return Temporal.Now.plainDateISO(timeZone).toString();
}
