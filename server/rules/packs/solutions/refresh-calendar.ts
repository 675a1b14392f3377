import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { firstDayFrom, LAST_YEAR } from "../../first-day-from.ts";
import { monthsBefore } from "../../steps/rolling-window.ts";
import { UnknownDateError } from "../../unknown-date-error.ts";
import type { SolutionsRules } from "./rules-on.ts";

const MONTHS = 12;

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The first 15th on or after a date (reading C40). @throws UnknownDateError where it would need a year of five digits */
export function nextRefreshOn(on: CalendarDate, { refreshDay }: SolutionsRules): CalendarDate {
  const days = Array.from({ length: MONTHS }, (_, month) => `${twoDigits(month + 1)}-${twoDigits(refreshDay.value)}`);
  const refresh = firstDayFrom(on, days);
  if (refresh) return refresh;
  throw new UnknownDateError(`on ${on}: no refresh of tiers is known after the year ${LAST_YEAR}`);
}

/** The first recalibration on or after a date; null in editions without one, and past the last year. */
export function nextRecalibrationOn(on: CalendarDate, { recalibrationDays }: SolutionsRules): CalendarDate | null {
  return firstDayFrom(on, recalibrationDays.value);
}

/** The refreshes that a recalibration looks back at, oldest first; the last is its own day. */
export function lookBackOf(recalibration: CalendarDate, { lookBackRefreshes }: SolutionsRules): CalendarDate[] {
  const { value: count } = lookBackRefreshes;
  return Array.from({ length: count }, (_, index) => monthsBefore(recalibration, count - 1 - index));
}
