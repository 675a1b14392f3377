import type { CommissionStatement, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CalendarQuarter, isOver, paidOn, quarterText } from "./calendar.ts";
import { ruleCitations } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";
import { type LedgerEntry, saleLedger } from "./sale-ledger.ts";

interface Sums {
  commissionMinor: number;
  reversedMinor: number;
  customers: number;
  /** The customer that was counted last. */
  counted: number;
}

/** Adds up customers, one after the other. */
interface QuarterTotals {
  /** All entries of one customer. */
  add(currency: string, entries: readonly LedgerEntry[]): void;
  /** Quarters in which anything is paid or taken back, oldest first, of one quarter by currency. */
  list(today: CalendarDate): QuarterTotal[];
}

function totalOf(quarter: CalendarQuarter, currency: string, sums: Sums, today: CalendarDate): QuarterTotal {
  const { commissionMinor, reversedMinor, customers } = sums;
  const day = paidOn(quarter);
  const closed = isOver(quarter, today) ? "due" : "forecast";
  return {
    quarter: quarterText(quarter),
    currency,
    commissionMinor,
    reversedMinor,
    totalMinor: commissionMinor + reversedMinor,
    customers,
    paidOn: day,
    status: day <= today ? "paid" : closed,
  };
}

/** Sums by quarter and currency; amounts of different currencies are never added. */
export function createQuarterTotals(): QuarterTotals {
  const currencies = new Map<string, Map<CalendarQuarter, Sums>>();
  let customer = 0;
  const sumsOf = (quarters: Map<CalendarQuarter, Sums>, quarter: CalendarQuarter): Sums => {
    const sums = quarters.get(quarter) ?? { commissionMinor: 0, reversedMinor: 0, customers: 0, counted: 0 };
    quarters.set(quarter, sums);
    return sums;
  };
  return {
    add(currency, entries) {
      customer++;
      const quarters = currencies.get(currency) ?? new Map<CalendarQuarter, Sums>();
      currencies.set(currency, quarters);
      for (const { quarter, kind, amountMinor } of entries) {
        if (amountMinor === 0) continue;
        const sums = sumsOf(quarters, quarter);
        sums[kind === "commission" ? "commissionMinor" : "reversedMinor"] += amountMinor;
        if (sums.counted !== customer) sums.customers++;
        sums.counted = customer;
      }
    },
    list(today) {
      const all = [...currencies].flatMap(([currency, quarters]) =>
        [...quarters].map(([quarter, sums]) => totalOf(quarter, currency, sums, today)),
      );
      return all.sort((a, b) => a.quarter.localeCompare(b.quarter) || a.currency.localeCompare(b.currency));
    },
  };
}

/**
 * All customers by quarter on a day, added up from the same entries that their ledgers show, and the days of the sales
 * that pay anything.
 */
export function commissionStatement(
  sales: Iterable<SaleFacts>,
  today: CalendarDate,
): Pick<CommissionStatement, "on" | "quarters" | "rules"> & { earningDays: CalendarDate[] } {
  const totals = createQuarterTotals();
  const earningDays = new Set<CalendarDate>();
  for (const sale of sales) {
    const entries = saleLedger(sale, today)?.entries ?? [];
    totals.add(sale.currency, entries);
    if (sale.soldOn !== null && entries.some(({ amountMinor }) => amountMinor > 0)) earningDays.add(sale.soldOn);
  }
  return { on: today, quarters: totals.list(today), earningDays: [...earningDays], rules: ruleCitations(today) };
}
