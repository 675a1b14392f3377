import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type {
  CommissionCondition,
  CommissionLedger,
  CommissionLine,
  CommissionReason,
} from "@partner-standing/contract/commission/commission";
import { monthOf, monthText } from "./calendar-month.ts";
import { type CalendarQuarter, paidOn, quarterText } from "./calendar-quarter.ts";
import { describePlan } from "./describe-plan.ts";
import { latestMrr } from "../../steps/latest-mrr.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { offerOn } from "./offer.ts";
import { createQuarterTotals } from "./quarter-totals.ts";
import { CUSTOMER_PAYS_RULE, ruleCitations } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";
import { type SaleLedger, saleLedger } from "./sale-ledger.ts";

/** What the rules say of a customer or lead; the service adds which company it is and how fresh the facts are. */
export type LedgerVerdict = Omit<CommissionLedger, "company" | "on" | "freshness">;

function statusOf({ kind, month }: LedgerEntry, payday: CalendarDate, today: CalendarDate): CommissionLine["status"] {
  if (payday <= today) return "paid";
  return kind === "commission" && month >= monthOf(today) ? "forecast" : "due";
}

function describeLines(entries: readonly LedgerEntry[], today: CalendarDate): CommissionLine[] {
  const paydays = new Map<CalendarQuarter, CalendarDate>();
  return entries.map((entry) => {
    const payday = paydays.get(entry.quarter) ?? paidOn(entry.quarter);
    paydays.set(entry.quarter, payday);
    return {
      ...entry,
      month: monthText(entry.month),
      quarter: quarterText(entry.quarter),
      paidOn: payday,
      status: statusOf(entry, payday, today),
    };
  });
}

/** What this month pays or why it does not; after the last one, that the term is over. */
function reasonOf({ entries, verdict }: SaleLedger, today: CalendarDate): CommissionReason {
  const month = monthOf(today);
  return entries.find((entry) => entry.month === month)?.reason ?? verdict.fault ?? "term-over";
}

function customerPays(sale: SaleFacts, today: CalendarDate): CommissionCondition {
  const paidMinor = latestMrr(sale.mrr.filter(({ on }) => on <= today));
  return { id: "customer-pays", met: paidMinor === null ? null : paidMinor > 0, citations: CUSTOMER_PAYS_RULE };
}

function leadLedger(lead: SaleFacts, today: CalendarDate): LedgerVerdict {
  const { plan: offer, ...found } = offerOn(lead, today);
  const nothing = { plan: null, reason: "not-sold" as const, lines: [], quarters: [] };
  return { ...found, ...nothing, offer, currency: lead.currency, rules: ruleCitations(today) };
}

/** A customer's ledger month by month as it stands today; of a lead, what a sale today would pay. */
export function customerLedger(sale: SaleFacts, today: CalendarDate): LedgerVerdict {
  const ledger = saleLedger(sale, today);
  if (ledger === null) return leadLedger(sale, today);
  const { term, verdict, entries } = ledger;
  const totals = createQuarterTotals();
  totals.add(sale.currency, entries);
  return {
    currency: sale.currency,
    route: verdict.route,
    domain: verdict.domain,
    plan: describePlan(term),
    offer: null,
    existingCustomer: null,
    reason: reasonOf(ledger, today),
    conditions: [...verdict.conditions, customerPays(sale, today)],
    lines: describeLines(entries, today),
    quarters: totals.list(today),
    rules: ruleCitations(term.closedOn),
  };
}
