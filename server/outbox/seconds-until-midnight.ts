import type { Temporal } from "temporal-polyfill";

/** Seconds until a day ends in a time zone: a day of summer time's end has 25 hours. */
export function secondsUntilMidnight(timeZone: string, now: Temporal.Instant): number {
  const here = now.toZonedDateTimeISO(timeZone);
  const midnight = here.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone });
  return Math.ceil(here.until(midnight).total("seconds"));
}
