import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";

/** Both programs look back twelve months (000_767800270b4ee6ef.txt, lines 876-878; 003_5c81f7e92c92d604.txt, line 53). */
export const WINDOW_MONTHS = 12;

/** `on` − months; the last day of a shorter month stands for the days it lacks. */
export function monthsBefore(on: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(on).subtract({ months }).toString();
}

/** The window of `on` holds the days d with windowAfter(on) < d ≤ on. */
export function windowAfter(on: CalendarDate): CalendarDate {
  return monthsBefore(on, WINDOW_MONTHS);
}

/** The first day `on` with `on` − months ≥ `date`. */
function firstDayBackTo(date: CalendarDate, months: number): CalendarDate {
  const candidate = Temporal.PlainDate.from(date).add({ months });
  const reached = monthsBefore(candidate.toString(), months) >= date;
  // 29 February: twelve months before 28 February of the next year lies the day before it.
  return (reached ? candidate : candidate.add({ days: 1 })).toString();
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

/** Days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}
