import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CalendarMonth, lastDayOf, monthOf } from "../calendar.ts";
import type { LedgerEntry } from "../sale-ledger.ts";

/** The first and the last day. */
export interface DayRange {
  from: CalendarDate;
  to: CalendarDate;
}

/** What falls into a range of days. */
export interface WithinRange {
  month: (month: CalendarMonth) => boolean;
  /** The month of the day on which an entry counts; null where that lies outside of the range. */
  entry: (entry: Pick<LedgerEntry, "month" | "bookedOn">) => CalendarMonth | null;
}

/**
 * A month of commission counts on its last day: only a complete month pays (reading C35), and the rate of that day pays it
 * (K16). What is taken back counts on the day on which it was booked (K06). So each entry has one day, ranges that follow each
 * other have every entry once, and a quarter is the range of its days.
 */
export function createWithin({ from, to }: DayRange): WithinRange {
  const first = monthOf(from);
  const last = lastDayOf(monthOf(to)) === to ? monthOf(to) : monthOf(to) - 1;
  const isWithin = (month: CalendarMonth) => first <= month && month <= last;
  return {
    month: isWithin,
    entry({ month, bookedOn }) {
      if (bookedOn === null) return isWithin(month) ? month : null;
      return from <= bookedOn && bookedOn <= to ? monthOf(bookedOn) : null;
    },
  };
}
