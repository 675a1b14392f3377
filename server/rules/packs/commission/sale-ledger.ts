import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CommissionTerm, commissionTerm } from "./commission-term.ts";
import { monthOf } from "./calendar-month.ts";
import { judgeSale, type SaleVerdict } from "./judge-sale.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { monthlyCommission } from "./monthly-commission.ts";
import { reversalsOf } from "./reversals-of.ts";
import type { SaleFacts } from "./sale-facts.ts";

/** A sale as it stands on a day. */
export interface SaleLedger {
  term: CommissionTerm;
  verdict: SaleVerdict;
  /** By month, each commission before what was taken back of it. */
  entries: LedgerEntry[];
}

function withReversals(earned: LedgerEntry[], { refunds }: SaleFacts, today: CalendarDate): LedgerEntry[] {
  const booked = refunds.filter(({ bookedOn }) => bookedOn <= today);
  if (booked.length === 0) return earned;
  const byMonth = Map.groupBy(booked, ({ month }) => monthOf(month));
  return earned.flatMap((entry) => [entry, ...reversalsOf(entry, byMonth.get(entry.month) ?? [])]);
}

/**
 * All that a sale pays and why, as far as it is known on `today`: what happens later is left out. Null while nothing is
 * sold. A refund of a month without an entry takes nothing back.
 */
export function saleLedger(sale: SaleFacts, today: CalendarDate): SaleLedger | null {
  const { soldOn } = sale;
  if (soldOn === null || soldOn > today) return null;
  const term = commissionTerm(sale.packages, soldOn);
  const verdict = judgeSale(sale, soldOn);
  const entries = withReversals(monthlyCommission(sale, term, verdict, today), sale, today);
  return { term, verdict, entries };
}
