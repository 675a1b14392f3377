import { Temporal } from "temporal-polyfill";
import type { Random } from "./create-random.ts";

/** The day the demo portal is made for. */
export const TODAY = "2026-11-22";

export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function randomDate(random: Random, first: string, last: string): string {
  const days = Temporal.PlainDate.from(first).until(last, { largestUnit: "days" }).days;
  return daysAfter(first, random.integer(0, Math.max(0, days)));
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A moment of the working day, the same date in Berlin and in UTC. */
export function atNine(date: string): string {
  return `${date}T09:00:00Z`;
}
