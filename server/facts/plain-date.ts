import { type CalendarDate, FIRST_DAY, LAST_DAY } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { FactProblem } from "./fact-problem.ts";

const EPOCH_MILLISECONDS = /^-?\d{9,15}$/;
const UTC_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;
const TO_SECONDS = "YYYY-MM-DDThh:mm:ss".length;
const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_MOMENT = Date.parse(FIRST_DAY);
const END = Date.parse(LAST_DAY) + MILLISECONDS_A_DAY;

/** As HubSpot writes it; null where it names no moment. Temporal takes twenty times as long, and a statement reads thousands. */
function utcMoment(text: string): number | null {
  if (!UTC_MOMENT.test(text)) return null;
  const moment = new Date(text);
  const isOne = !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(text.slice(0, TO_SECONDS));
  return isOne ? moment.valueOf() : null;
}

function parseInstant(text: string): number | null {
  if (EPOCH_MILLISECONDS.test(text)) return Number(text);
  const moment = utcMoment(text);
  if (moment !== null) return moment;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Milliseconds since 1970 (UTC); null for a text that is no instant of the calendar that the service counts with. */
function instantOf(text: string): number | null {
  const instant = parseInstant(text);
  return instant !== null && instant >= FIRST_MOMENT && instant < END ? instant : null;
}

/** A text that is a date already; one that does not exist, such as 30 February, would come back as another. */
function plainDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return null;
  return new Date(text).getUTCDate() === Number(text.slice(-2)) ? text : null;
}

/** How far the clocks of a time zone are ahead of UTC, in milliseconds, from one change of them to the next. */
interface Span {
  from: number;
  until: number;
  ahead: number;
}

/** A zone changes twice a year at most: thirty years. */
const SPANS_KEPT = 60;
const spans = new Map<string, Span[]>();

function findSpan(instant: number, timeZone: string): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  // A change at this very instant is the one before it.
  const change = at.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  return {
    from: change?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: at.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ahead: at.offsetNanoseconds / 1e6,
  };
}

function spanOf(instant: number, timeZone: string): Span {
  const known = spans.get(timeZone) ?? [];
  const span = known.find(({ from, until }) => from <= instant && instant < until);
  if (span) return span;
  const found = findSpan(instant, timeZone);
  spans.set(timeZone, [found, ...known].slice(0, SPANS_KEPT));
  return found;
}

/** Some fifty years of days, however many changes fall on them. */
const DAYS_KEPT = 20_000;
const days = new Map<number, CalendarDate>();

/** The date so many days after 1 January 1970. */
function dayAt(number: number): CalendarDate {
  const known = days.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, "YYYY-MM-DD".length);
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(number, date);
  return date;
}

/**
 * The calendar date of an instant, milliseconds since 1970, in a time zone. A statement of commission asks for some
 * hundred thousand of them: a zone's clocks are looked up once a change, and the rest is a sum.
 * @throws RangeError for a zone that nobody knows
 */
export function dateInZone(instant: number, timeZone: string): CalendarDate {
  return dayAt(Math.floor((instant + spanOf(instant, timeZone).ahead) / MILLISECONDS_A_DAY));
}

/**
 * A HubSpot `date` property: `YYYY-MM-DD`, or midnight UTC as ISO or milliseconds. It means that calendar date in
 * every time zone. Null when the text is no such date.
 */
export function readDateProperty(text: string): CalendarDate | null {
  return readDateTimeProperty(text, "UTC");
}

/**
 * A property that the account may keep as `date` or as `datetime`. Midnight UTC is how a `date` is written and means that
 * calendar date in every time zone; any other moment falls on a day of the portal's.
 */
export function readDayProperty(text: string, timeZone: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant === null ? null : dateInZone(instant, instant % MILLISECONDS_A_DAY === 0 ? "UTC" : timeZone);
}

/** A HubSpot `datetime` property as the calendar date on which it falls in the portal's time zone. */
export function readDateTimeProperty(text: string, timeZone: string): CalendarDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const instant = instantOf(text);
  return instant === null ? null : dateInZone(instant, timeZone);
}

/** An optional date as the CRM holds it; a text that is no date becomes a problem and counts as empty. */
export function readDate(
  property: string,
  value: string | null,
  problems: FactProblem[],
  read: (text: string) => CalendarDate | null,
): CalendarDate | null {
  if (!value) return null;
  const date = read(value);
  if (!date) problems.push({ code: "date-invalid", property, value, about: null });
  return date;
}
