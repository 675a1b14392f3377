import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "@partner-standing/contract/calendar-date";

const EPOCH_MILLISECONDS = /^-?\d{9,15}$/;
const MILLISECONDS_A_DAY = 86_400_000;

function instantOf(text: string): Temporal.Instant | null {
  try {
    if (EPOCH_MILLISECONDS.test(text)) return Temporal.Instant.fromEpochMilliseconds(Number(text));
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

function plainDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}

/** The calendar date of an instant in a time zone. */
export function dateInZone(instant: Temporal.Instant, timeZone: string): CalendarDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * A HubSpot `date` property: `YYYY-MM-DD`, or midnight UTC as ISO or milliseconds. It means that calendar date in
 * every time zone. Null when the text is no such date.
 */
export function readDateProperty(text: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant && dateInZone(instant, "UTC");
}

/**
 * A property that the account may keep as `date` or as `datetime`. Midnight UTC is how a `date` is written and means that
 * calendar date in every time zone; any other moment falls on a day of the portal's.
 */
export function readDayProperty(text: string, timeZone: string): CalendarDate | null {
  const instant = plainDate(text) ? null : instantOf(text);
  const isMoment = instant !== null && instant.epochMilliseconds % MILLISECONDS_A_DAY !== 0;
  return isMoment ? dateInZone(instant, timeZone) : readDateProperty(text);
}

/** A HubSpot `datetime` property as the calendar date on which it falls in the portal's time zone. */
export function readDateTimeProperty(text: string, timeZone: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant && dateInZone(instant, timeZone);
}
