import type { CommissionReason } from "@partner-standing/contract/commission/commission";
import type { UnpaidReason } from "@partner-standing/contract/commission/range";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type CalendarMonth, monthText } from "../calendar.ts";
import type { LedgerFacts } from "../sale-facts.ts";
import { type CustomerSales, type LedgerEntry, lastForecast, saleLedger } from "../sale-ledger.ts";
import { type DayRange, createWithin } from "./day-range.ts";

/** The months of a customer that pay nothing for a reason, oldest first, each once. */
interface Unpaid {
  reason: UnpaidReason;
  months: CalendarMonth[];
}

/** Adds up what is left of each sale's month, whatever was taken back of it; the entries of one follow each other. */
function leftOfEach(entries: readonly LedgerEntry[]): { entry: LedgerEntry; leftMinor: number }[] {
  const left: { entry: LedgerEntry; leftMinor: number }[] = [];
  for (const entry of entries) {
    const last = left.at(-1);
    if (entry.kind === "reversal" && last) last.leftMinor += entry.amountMinor;
    else left.push({ entry, leftMinor: entry.amountMinor });
  }
  return left;
}

const saysWhy = (reason: CommissionReason): reason is CommissionReason & UnpaidReason =>
  reason !== "earns" && reason !== "not-sold";

/** A sale that earns shares its month with the others: nothing is missing while one of them pays. */
function reasonOf({ reason, amountMinor }: LedgerEntry, isMonthPaid: boolean): UnpaidReason | null {
  if (saysWhy(reason)) return reason;
  if (amountMinor > 0) return "refunded";
  return isMonthPaid ? null : "nothing-more";
}

/** Months after the terms, or between two of them, up to the end of the forecast; a card says the same of this month. */
function monthsWithoutTerm({ sales, entries }: CustomerSales, today: CalendarDate) {
  const known = new Set(entries.map(({ month }) => month));
  const own = sales.filter(({ carrier }, place) => carrier === place);
  const found: { month: CalendarMonth; reason: UnpaidReason }[] = [];
  for (let month = entries[0]?.month ?? Infinity; month <= lastForecast(today); month++) {
    if (known.has(month)) continue;
    const fault = own.findLast(({ from }) => from <= month)?.verdict.fault ?? "term-over";
    found.push({ month, reason: saysWhy(fault) ? fault : "term-over" });
  }
  return found;
}

/** The months in which a customer, or one of several sales to it, pays nothing, by reason; also of months ahead. */
export function unpaidMonths(ledger: CustomerSales, today: CalendarDate): Unpaid[] {
  const left = leftOfEach(ledger.entries);
  const paid = new Set(left.filter(({ leftMinor }) => leftMinor > 0).map(({ entry }) => entry.month));
  const silent = left.flatMap(({ entry, leftMinor }) => {
    const reason = leftMinor > 0 ? null : reasonOf(entry, paid.has(entry.month));
    return reason ? [{ month: entry.month, reason }] : [];
  });
  const all = [...silent, ...monthsWithoutTerm(ledger, today)];
  return [...Map.groupBy(all, ({ reason }) => reason)].map(([reason, found]) => ({
    reason,
    months: [...new Set(found.map(({ month }) => month))].sort((one, other) => one - other),
  }));
}

/** Months that follow each other, told by the first and the last. */
function spansOf(months: readonly CalendarMonth[]): { from: string; to: string }[] {
  const spans: { from: CalendarMonth; to: CalendarMonth }[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last && last.to === month - 1) last.to = month;
    else spans.push({ from: month, to: month });
  }
  return spans.map(({ from, to }) => ({ from: monthText(from), to: monthText(to) }));
}

/** Months of one customer and one reason. */
export interface UnpaidOfCustomer<Facts> {
  of: Facts;
  reason: UnpaidReason;
  months: number;
  spans: { from: string; to: string }[];
}

/** The same of all customers, as far as the months lie in a range: a month counts on its last day, as where it pays. */
export function unpaidInRange<Facts extends LedgerFacts>(
  sales: readonly Facts[],
  range: DayRange,
  today: CalendarDate,
): UnpaidOfCustomer<Facts>[] {
  const within = createWithin(range);
  return sales.flatMap((of) => {
    const ledger = saleLedger(of, today);
    const unpaid = ledger ? unpaidMonths(ledger, today) : [];
    return unpaid.flatMap(({ reason, months: all }) => {
      const months = all.filter(within.month);
      return months.length === 0 ? [] : [{ of, reason, months: months.length, spans: spansOf(months) }];
    });
  });
}
