import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { MrrHistory } from "../../../steps/mrr-steps.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";

/** The dated facts of a client that the metrics read. */
export interface ClientHistory extends MrrHistory {
  soldOn: CalendarDate | null;
  firstActivityOn: CalendarDate | null;
  lastActivityOn: CalendarDate | null;
  /** E-mail address of whoever was active last. */
  managedBy: string | null;
  /** The apps in use, as the CRM holds them. */
  apps: string[];
}

/** The days from ≤ d < until; never empty. */
export interface Days {
  from: CalendarDate;
  until: CalendarDate;
}

function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** While the sale lies in the last twelve months (003_5c81f7e92c92d604.txt, line 53). */
export function soldDays({ soldOn }: ClientHistory): Days | null {
  return soldOn === null ? null : { from: soldOn, until: leavesWindowOn(soldOn) };
}

/**
 * From the day after the first activity until the window of the last one ends (004_ba9e28f804b1c8c5.txt, line 87;
 * readings C32, S02). Where only one of both days is known it is both; a last activity before the first counts nothing.
 */
export function activeDays(history: ClientHistory, windowDays: number): Days | null {
  const first = history.firstActivityOn ?? history.lastActivityOn;
  const last = history.lastActivityOn ?? history.firstActivityOn;
  if (first === null || last === null || last < first) return null;
  const days = { from: daysAfter(first, 1), until: daysAfter(last, windowDays) };
  return days.from < days.until ? days : null;
}
