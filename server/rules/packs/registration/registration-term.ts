import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { Temporal } from "temporal-polyfill";

/** A registration lasts one year (001_c4342dbf05368735.txt, line 349). */
const YEARS = 1;

/** The same calendar day one year later; 29 February becomes 28 February. On that day it is expired. */
export function expiresOn(registeredOn: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(registeredOn).add({ years: YEARS }).toString();
}

export function isExpired(registeredOn: CalendarDate, on: CalendarDate): boolean {
  return expiresOn(registeredOn) <= on;
}

/** Days until it expires; 0 on that day, never negative. */
export function daysLeft(expires: CalendarDate, on: CalendarDate): number {
  const days = Temporal.PlainDate.from(on).until(expires, { largestUnit: "days" }).days;
  return Math.max(0, days);
}
