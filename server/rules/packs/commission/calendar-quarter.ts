import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { type CalendarMonth, monthOf, monthText } from "./calendar-month.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

const MONTHS_OF_A_QUARTER = 3;
const QUARTERS_OF_A_YEAR = 4;

/** Whole quarters since the year 0. */
export type CalendarQuarter = number;

export function quarterOf(month: CalendarMonth): CalendarQuarter {
  return Math.floor(month / MONTHS_OF_A_QUARTER);
}

export function firstMonthOf(quarter: CalendarQuarter): CalendarMonth {
  return quarter * MONTHS_OF_A_QUARTER;
}

/** YYYY-Q1. */
export function quarterText(quarter: CalendarQuarter): string {
  const year = Math.floor(quarter / QUARTERS_OF_A_YEAR);
  return `${String(year).padStart(4, "0")}-Q${(quarter % QUARTERS_OF_A_YEAR) + 1}`;
}

/** The day on which the commission of a quarter is paid: the second quarter closes on 30 June and is paid on 14 August. */
export function paidOn(quarter: CalendarQuarter): CalendarDate {
  const next = Temporal.PlainDate.from(`${monthText(firstMonthOf(quarter + 1))}-01`);
  const closesOn = next.subtract({ days: 1 });
  return closesOn.add({ days: inForce(COMMISSION_PARAMETERS.payoutDays, closesOn.toString()).value }).toString();
}

export function isOver(quarter: CalendarQuarter, on: CalendarDate): boolean {
  return quarterOf(monthOf(on)) > quarter;
}
