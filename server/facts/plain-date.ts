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

/** A text that is a date already; one that does not exist, such as 30 February, would come back as another. */
function plainDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(text);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text : null;
}

/** Swedish writes dates as YYYY-MM-DD. */
const WRITTEN_AS_ISO = "sv-SE";
const LENGTH_OF_A_DATE = 10;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar date of an instant, milliseconds since 1970, in a time zone. By `Intl`, because a statement of commission
 * reads some hundred thousand of them and Temporal takes five times as long.
 */
export function dateInZone(epochMilliseconds: number, timeZone: string): CalendarDate {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat(WRITTEN_AS_ISO, { timeZone });
  formats.set(timeZone, format);
  return format.format(epochMilliseconds).padStart(LENGTH_OF_A_DATE, "0");
}

/**
 * A HubSpot `date` property: `YYYY-MM-DD`, or midnight UTC as ISO or milliseconds. It means that calendar date in
 * every time zone. Null when the text is no such date.
 */
export function readDateProperty(text: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant && dateInZone(instant.epochMilliseconds, "UTC");
}

/**
 * A property that the account may keep as `date` or as `datetime`. Midnight UTC is how a `date` is written and means that
 * calendar date in every time zone; any other moment falls on a day of the portal's.
 */
export function readDayProperty(text: string, timeZone: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  const isMoment = instant !== null && instant.epochMilliseconds % MILLISECONDS_A_DAY !== 0;
  return instant && dateInZone(instant.epochMilliseconds, isMoment ? timeZone : "UTC");
}

/** A HubSpot `datetime` property as the calendar date on which it falls in the portal's time zone. */
export function readDateTimeProperty(text: string, timeZone: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant && dateInZone(instant.epochMilliseconds, timeZone);
}
