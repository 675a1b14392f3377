import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import { createQuarterTotals } from "./quarter-totals.ts";
import { ruleCitations } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";
import { saleLedger } from "./sale-ledger.ts";

/** All customers by quarter on a day, added up from the same entries that their ledgers show. */
export function commissionStatement(
  sales: Iterable<SaleFacts>,
  today: CalendarDate,
): Pick<CommissionStatement, "on" | "quarters" | "rules"> {
  const totals = createQuarterTotals();
  for (const sale of sales) totals.add(sale.currency, saleLedger(sale, today)?.entries ?? []);
  return { on: today, quarters: totals.list(today), rules: ruleCitations(today) };
}
