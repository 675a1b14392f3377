import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CalendarMonth, firstMonthFrom } from "./calendar-month.ts";
import { firstMonthOf, quarterOf } from "./calendar-quarter.ts";
import { COMMISSION_PARAMETERS } from "./parameters.ts";
import type { SaleFacts } from "./sale-facts.ts";

const start = COMMISSION_PARAMETERS.managedCheck.values.find(({ value }) => value)?.from;
/** The first month that is paid only while the customer is managed. */
const CHECKED_FROM = start ? firstMonthFrom(start) : Infinity;

export function isChecked(month: CalendarMonth): boolean {
  return month >= CHECKED_FROM;
}

/**
 * Whether the partner had managed credit on the first day of a month's quarter (reading K05). Checks to come see what
 * is so today.
 */
export function createManagedCheck(
  managed: SaleFacts["managed"],
  today: CalendarDate,
): (month: CalendarMonth) => boolean {
  const spans = managed
    .filter(({ from }) => from <= today)
    .map(({ from, until }) => ({
      from: firstMonthFrom(from),
      until: until === null || until > today ? Infinity : firstMonthFrom(until),
    }));
  return (month) => {
    const checked = firstMonthOf(quarterOf(month));
    return spans.some(({ from, until }) => from <= checked && checked < until);
  };
}
