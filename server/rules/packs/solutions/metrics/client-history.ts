import type { SaleCredit } from "@partner-standing/contract/portal/property-options";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { MrrHistory } from "../../../steps/mrr-steps.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";

/** The dated facts of a client that the metrics read. */
export interface ClientHistory extends MrrHistory {
  /** The sale that its own record tells; null also where a deal of that day tells it. */
  soldOn: CalendarDate | null;
  /** The days of its deals that are sales, each once. */
  soldByDealsOn: readonly CalendarDate[];
  firstActivityOn: CalendarDate | null;
  lastActivityOn: CalendarDate | null;
  /** E-mail address of whoever was active last. */
  managedBy: string | null;
  /** Whether the partner sourced the sale or assisted in it; null where nobody says so. */
  saleCredit: SaleCredit | null;
  /** Whether the customer is in a growth market. */
  inGrowthMarket: boolean;
  /** What it pays as `mrr` does, at one rate for all days. */
  mrrAtOneRate: MrrHistory["mrr"];
  /** The apps in use, as the CRM holds them. */
  apps: string[];
}

/** The days from ≤ d < until; never empty. */
export interface Days {
  from: CalendarDate;
  until: CalendarDate;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days are counted in UTC, where each has 24 hours; Temporal takes ten times as long, and a statement asks for each customer. */
function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** The days on which the partner sold to a client, ascending. */
export function saleDays({ soldOn, soldByDealsOn }: Pick<ClientHistory, "soldOn" | "soldByDealsOn">): CalendarDate[] {
  return soldOn === null ? soldByDealsOn.toSorted() : [...soldByDealsOn, soldOn].sort();
}

/**
 * While a sale lies in the last twelve months (003_5c81f7e92c92d604.txt, line 53), ascending. Two sales in one year are one
 * span: the customer was sold to, and counts once.
 */
export function soldSpans(history: ClientHistory): Days[] {
  const spans: Days[] = [];
  for (const from of saleDays(history)) {
    const until = leavesWindowOn(from);
    const last = spans.at(-1);
    if (last && from <= last.until) last.until = until;
    else spans.push({ from, until });
  }
  return spans;
}

/** What a client pays: of one that was sold to, the first MRR that is known reaches back to the sale (line 66 there). */
export function paymentsSinceSale({ mrr }: Pick<MrrHistory, "mrr">): MrrHistory {
  return { mrr, historyFull: true };
}

/** The first and the last known activity; one stands for the other where only it is known. Null where they cannot be. */
export function activity(history: ClientHistory): { first: CalendarDate; last: CalendarDate } | null {
  const first = history.firstActivityOn ?? history.lastActivityOn;
  const last = history.lastActivityOn ?? history.firstActivityOn;
  return first === null || last === null || last < first ? null : { first, last };
}

/** The first day whose window no longer holds an activity (reading C32). */
export function leavesActivityOn(date: CalendarDate, windowDays: number): CalendarDate {
  return daysAfter(date, windowDays);
}

/**
 * From the day after the first activity until the last one leaves the window (004_ba9e28f804b1c8c5.txt, line 87;
 * readings C32, S02).
 */
export function activeDays(history: ClientHistory, windowDays: number): Days | null {
  const known = activity(history);
  if (!known) return null;
  const days = { from: daysAfter(known.first, 1), until: leavesActivityOn(known.last, windowDays) };
  return days.from < days.until ? days : null;
}
