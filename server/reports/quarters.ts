import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { KNOWN_DAYS } from "../standing/create-standing.ts";

const MONTHS = 3;

/** YYYY-Q1. */
const quarterOf = (day: Temporal.PlainDate) => `${day.year}-Q${Math.ceil(day.month / MONTHS)}`;

/** The quarters of the program's life that have begun, the running one first. */
export function reportQuarters(today: CalendarDate): string[] {
  const quarters: string[] = [];
  const first = quarterOf(Temporal.PlainDate.from(KNOWN_DAYS.first));
  for (let day = Temporal.PlainDate.from(today); quarterOf(day) >= first; day = day.subtract({ months: MONTHS }))
    quarters.push(quarterOf(day));
  return quarters;
}

/** The day that a report of a quarter tells of: its last one, today while it runs; null where it has not begun or is none. */
export function reportDay(quarter: string, today: CalendarDate): CalendarDate | null {
  if (!reportQuarters(today).includes(quarter)) return null;
  const [year, number] = quarter.split("-Q").map(Number) as [number, number];
  const last = Temporal.PlainDate.from({ year, month: number * MONTHS, day: 31 }, { overflow: "constrain" }).toString();
  return last < today ? last : today;
}
