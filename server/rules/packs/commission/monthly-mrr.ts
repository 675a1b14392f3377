import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CalendarMonth, firstMonthFrom } from "./calendar-month.ts";
import type { SaleFacts } from "./sale-facts.ts";

/**
 * What the customer pays in each month from `first` to `last`, in minor units: the MRR in force on the first day of the
 * month (reading K01). The first MRR that is known reaches back to the sale (reading K11), months to come go on with
 * today's; null where none is known.
 */
export function monthlyMrr(
  { mrr }: Pick<SaleFacts, "mrr">,
  first: CalendarMonth,
  last: CalendarMonth,
  today: CalendarDate,
): (number | null)[] {
  const known = mrr.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const months: (number | null)[] = [];
  let paid = known[0]?.amountMinor ?? null;
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
