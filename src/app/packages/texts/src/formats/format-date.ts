import { withOrdinal } from "@partner-standing/contract/values/written-date";
import { dateFormat } from "@partner-standing/contract/values/formatters";

const DAY_MS = 86_400_000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A calendar date has no time zone: it is read and written in UTC, so that it never shifts by a day. */
function instantOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The month of a date, as `YYYY-MM`. */
export const monthOf = (date: string) => date.slice(0, "2026-11".length);

/** A month, `YYYY-MM`: "October 2026". */
export function formatMonth(month: string, tag: string): string {
  const format = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return dateFormat(tag, format).format(instantOf(`${month}-01`));
}

/** A calendar date where there is little room: "15 Jan 2027". */
export function formatShortDate(date: string, tag: string): string {
  const format = { dateStyle: "medium", timeZone: "UTC" } as const;
  return withOrdinal(dateFormat(tag, format).format(instantOf(date)), tag);
}

/** A day as everywhere else, and the time: "November 22, 2026 at 2:05 PM". */
export function formatInstant(instant: string, tag: string, timeZone: string): string {
  const format = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  return withOrdinal(dateFormat(tag, format).format(Date.parse(instant)), tag);
}

/** Days from one calendar date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY_MS);
}

export function dayAfter(date: string): string {
  return new Date(instantOf(date) + DAY_MS).toISOString().slice(0, 10);
}

export function dayBefore(date: string): string {
  return new Date(instantOf(date) - DAY_MS).toISOString().slice(0, 10);
}

const DAYS_A_WEEK = 7;

/** The last Monday before a date. */
export function lastMonday(date: string): string {
  const sinceMonday = (new Date(instantOf(date)).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK || DAYS_A_WEEK;
  return new Date(instantOf(date) - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** "in 54 days", "tomorrow", "3 days ago". */
export function formatDaysFromNow(days: number, tag: string): string {
  return new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(days, "day");
}

/** "2 minutes ago"; null for less than a minute, which every language says in its own words. */
export function formatAge(seconds: number, tag: string): string | null {
  const ago = (amount: number, unit: "minute" | "hour" | "day") =>
    new Intl.RelativeTimeFormat(tag, { numeric: "always" }).format(-Math.floor(amount), unit);
  if (seconds < MINUTE) return null;
  if (seconds < HOUR) return ago(seconds / MINUTE, "minute");
  return seconds < DAY ? ago(seconds / HOUR, "hour") : ago(seconds / DAY, "day");
}
