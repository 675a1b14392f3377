import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Both programs look back twelve months (000_767800270b4ee6ef.txt, lines 876-878; 003_5c81f7e92c92d604.txt, line 53). */
export const WINDOW_MONTHS = 12;

const two = (number: number) => String(number).padStart(2, "0");

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * `on` − months; the last day of a shorter month stands for the days it lacks. An outlook asks for some ten thousand of them:
 * Temporal takes twenty times as long.
 */
export function monthsBefore(on: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  const total = year * 12 + month - 1 - months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return `${String(inYear).padStart(4, "0")}-${two(inMonth)}-${two(Math.min(day, lastDayOf(inYear, inMonth)))}`;
}

/** The window of `on` holds the days d with windowAfter(on) < d ≤ on. */
export function windowAfter(on: CalendarDate): CalendarDate {
  return monthsBefore(on, WINDOW_MONTHS);
}

/** The first day `on` with `on` − months ≥ `date`. */
export function firstDayBackTo(date: CalendarDate, months: number): CalendarDate {
  const candidate = monthsBefore(date, -months);
  if (monthsBefore(candidate, months) >= date) return candidate;
  // 29 February: twelve months before 28 February of the next year lies the day before it.
  return Temporal.PlainDate.from(candidate).add({ days: 1 }).toString();
}

/** The first day whose window no longer holds `date`. */
export function leavesWindowOn(date: CalendarDate): CalendarDate {
  return firstDayBackTo(date, WINDOW_MONTHS);
}

/** The first day on which all twelve sampled days lie on or after `date`. */
export function leavesSamplesOn(date: CalendarDate): CalendarDate {
  return firstDayBackTo(date, WINDOW_MONTHS - 1);
}

/** The twelve days whose MRR is averaged: `on`, one month before, … eleven months before. */
export function sampleDates(on: CalendarDate): CalendarDate[] {
  return Array.from({ length: WINDOW_MONTHS }, (_, month) => monthsBefore(on, month));
}

/** The days of a trend over a window: its first day and its last, and each a month apart between them, oldest first. */
export function monthlyDays(on: CalendarDate): CalendarDate[] {
  return Array.from({ length: WINDOW_MONTHS + 1 }, (_, place) => monthsBefore(on, WINDOW_MONTHS - place));
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}
