import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CommissionReason } from "@partner-standing/contract/commission/commission";
import { monthOf, type CalendarMonth } from "./calendar-month.ts";
import { firstMonthOf, quarterOf } from "./calendar-quarter.ts";
import type { CommissionTerm } from "./commission-term.ts";
import type { SaleVerdict } from "./judge-sale.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { createManagedCheck, isChecked } from "./managed-check.ts";
import { monthlyMrr } from "./monthly-mrr.ts";
import { COMMISSION_PARAMETERS } from "./parameters.ts";
import { RULE_OF } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";
import { shareOf } from "./share-of.ts";

/** How far ahead of today a ledger looks, in months (reading K10). */
const FORECAST_MONTHS = 12;

/** The last month of the last quarter that lies wholly within the forecast: half a quarter would look like a loss. */
function lastForecast(today: CalendarDate): CalendarMonth {
  return firstMonthOf(quarterOf(monthOf(today) + FORECAST_MONTHS + 1)) - 1;
}

type ReasonOf = (month: CalendarMonth, paidMinor: number | null) => CommissionReason;

/** What decides a month, the first reason that holds. */
function createReason(
  sale: SaleFacts,
  term: CommissionTerm,
  fault: SaleVerdict["fault"],
  today: CalendarDate,
): ReasonOf {
  const isManaged = createManagedCheck(sale.managed, today);
  return (month, paidMinor) => {
    if (fault !== null) return fault;
    if (month < term.firstMonth) return "partial-month";
    if (paidMinor === null) return "mrr-unknown";
    if (paidMinor === 0) return "customer-left";
    return term.months === null && isChecked(month) && !isManaged(month) ? "no-longer-managed" : "earns";
  };
}

function ruleOf(reason: CommissionReason, term: CommissionTerm, month: CalendarMonth): string {
  const isKept = reason === "earns" && term.months === null && isChecked(month);
  return isKept ? COMMISSION_PARAMETERS.managedCheck.key : RULE_OF[reason];
}

/**
 * One entry for every month from the sale to the end of its term, at most to the end of the forecast. A month that pays nothing
 * says why and uses up a month of the term all the same (reading K04), but for the first one that is not complete.
 */
export function monthlyCommission(
  sale: SaleFacts,
  term: CommissionTerm,
  { fault, paidBeforeMinor }: Pick<SaleVerdict, "fault" | "paidBeforeMinor">,
  today: CalendarDate,
): LedgerEntry[] {
  const first = monthOf(term.closedOn);
  const last = Math.min(term.lastMonth ?? Infinity, lastForecast(today));
  const reasonOf = createReason(sale, term, fault, today);
  return monthlyMrr(sale, first, last, today).map((paidMinor, index) => {
    const month = first + index;
    const reason = reasonOf(month, paidMinor);
    const isComplete = month >= term.firstMonth;
    const basisMinor = isComplete ? Math.max(0, (paidMinor ?? 0) - paidBeforeMinor) : 0;
    const ratePercent = reason === "earns" ? term.ratePercent : 0;
    const amountMinor = shareOf(basisMinor, ratePercent);
    const rule = ruleOf(reason, term, month);
    return { month, kind: "commission", basisMinor, ratePercent, amountMinor, reason, quarter: quarterOf(month), rule };
  });
}
