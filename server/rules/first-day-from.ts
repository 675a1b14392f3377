import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";

/** Dates are written with years of four digits. */
export const LAST_YEAR = 9999;

function daysIn(year: number, monthDays: readonly string[]): CalendarDate[] {
  return year > LAST_YEAR ? [] : monthDays.map((day) => `${year}-${day}`);
}

/** The first of these days of the year (`MM-DD`, ascending) on or after a date; null where that is past the last year. */
export function firstDayFrom(on: CalendarDate, monthDays: readonly string[]): CalendarDate | null {
  const year = Number(on.slice(0, "YYYY".length));
  return [...daysIn(year, monthDays), ...daysIn(year + 1, monthDays)].find((date) => date >= on) ?? null;
}
