import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { type CalendarMonth, firstMonthFrom } from "./calendar-month.ts";
import type { SaleFacts } from "./sale-facts.ts";

type MrrHistory = Pick<SaleFacts, "mrr" | "historyFull">;

/**
 * What the customer pays in each month from `first` to `last`, in minor units: the MRR in force on the first day of the
 * month (reading K01). Months to come go on with today's; null where nothing is known from so early.
 */
export function monthlyMrr(
  { mrr, historyFull }: MrrHistory,
  first: CalendarMonth,
  last: CalendarMonth,
  today: CalendarDate,
): (number | null)[] {
  const known = mrr.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const months: (number | null)[] = [];
  let paid = historyFull ? (known[0]?.amountMinor ?? null) : null;
  let next = 0;
  for (let month = first; month <= last; month++) {
    for (let change = known[next]; change && firstMonthFrom(change.on) <= month; change = known[next]) {
      paid = change.amountMinor;
      next++;
    }
    months.push(paid);
  }
  return months;
}
