import type { SaleCredit } from "@partner-standing/contract/portal/property-options";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { MrrHistory } from "../../../steps/mrr-steps.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";

/** The dated facts of a client that the metrics read. */
export interface ClientHistory extends MrrHistory {
  soldOn: CalendarDate | null;
  firstActivityOn: CalendarDate | null;
  lastActivityOn: CalendarDate | null;
  /** E-mail address of whoever was active last. */
  managedBy: string | null;
  /** Whether the partner sourced the sale or assisted in it; null where nobody says so. */
  saleCredit: SaleCredit | null;
  /** Whether the customer is in a growth market. */
  inGrowthMarket: boolean;
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

/** While the sale lies in the last twelve months (003_5c81f7e92c92d604.txt, line 53). */
export function soldDays({ soldOn }: ClientHistory): Days | null {
  return soldOn === null ? null : { from: soldOn, until: leavesWindowOn(soldOn) };
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
