import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

const MONTHS_OF_A_YEAR = 12;
const ZERO = "0".charCodeAt(0);

/** Whole months since the year 0: calendar months that are compared, added and counted as the integers they are. */
export type CalendarMonth = number;

/** The number that some digits of a text make; a statement reads more than a million dates, too many to cut texts out. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let place = start; place < end; place++) number = number * 10 + text.charCodeAt(place) - ZERO;
  return number;
}

/** The month of a date, or of a text that starts with year and month. */
export function monthOf(on: CalendarDate): CalendarMonth {
  return digits(on, 0, 4) * MONTHS_OF_A_YEAR + digits(on, 5, 7) - 1;
}

/**
 * The first month that starts on or after a date. Whatever holds from the date on holds on the first day of this month
 * and not on the first day of the one before.
 */
export function firstMonthFrom(on: CalendarDate): CalendarMonth {
  return on.endsWith("-01") ? monthOf(on) : monthOf(on) + 1;
}

/** YYYY-MM. */
export function monthText(month: CalendarMonth): string {
  const year = Math.floor(month / MONTHS_OF_A_YEAR);
  return `${String(year).padStart(4, "0")}-${String((month % MONTHS_OF_A_YEAR) + 1).padStart(2, "0")}`;
}

/** The last day of a month. */
export function lastDayOf(month: CalendarMonth): CalendarDate {
  const next = Temporal.PlainDate.from(`${monthText(month + 1)}-01`);
  return next.subtract({ days: 1 }).toString();
}

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

/** The first day after a quarter that is written YYYY-Q1. */
export function dayAfterQuarter(quarter: string): CalendarDate {
  const [year, number] = quarter.split("-Q").map(Number) as [number, number];
  return `${monthText(firstMonthOf(year * QUARTERS_OF_A_YEAR + number))}-01`;
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
