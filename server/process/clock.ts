import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Today's calendar date in a time zone: the only clock that rules are judged by. */
export function today(timeZone: string): CalendarDate {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

/** Machines that keep their time at all agree within a second; no day and no lease is at stake within these. */
export const CLOCK_TOLERANCE_SECONDS = 30;

/** @param offset seconds by which this machine's clock is ahead of the database's */
export function isClockRight(offset: number): boolean {
  return Math.abs(offset) <= CLOCK_TOLERANCE_SECONDS;
}

/** What stands for a zone that nobody knows. */
const FALLBACK = "UTC";

const known = new Set<string>();

/**
 * The time zone whose days an account counts: what the account says of itself, or UTC where this machine's calendar knows
 * no such zone.
 */
export function zoneOf(told: string): string {
  if (known.has(told)) return told;
  try {
    Intl.DateTimeFormat("en", { timeZone: told });
    known.add(told);
    return told;
  } catch {
    return FALLBACK;
  }
}

/** Seconds until a day ends in a time zone: a day of summer time's end has 25 hours. */
export function secondsUntilMidnight(timeZone: string, now: Temporal.Instant): number {
  const here = now.toZonedDateTimeISO(timeZone);
  const midnight = here.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone });
  return Math.ceil(here.until(midnight).total("seconds"));
}
