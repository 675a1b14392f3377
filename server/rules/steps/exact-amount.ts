import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { stepUpAndDown, type Step, type ValueOn } from "./step.ts";

/** Rests of a unit that make one: sums of a million of them stay exact whole numbers. */
export const RESTS = 100_000_000;

/**
 * A non-negative amount with all its digits: whole units (US cents, hundredths of a star), and what is left of one in
 * hundred-millionths of it. Converted deals and ratings are added unrounded (readings of 28 November 2026).
 */
export interface ExactAmount {
  whole: number;
  rest: number;
}

const EXACT = { influencedDealMrr: "influencedDealRest", reviewStars: "reviewStarsRest" } as const;

/** Metrics that are added up with all their digits. */
export type ExactMetric = keyof typeof EXACT;

/** An exact amount that counts from one day until another one. */
export function exactSteps(metric: ExactMetric, from: CalendarDate, until: CalendarDate, amount: ExactAmount): Step[] {
  return [
    ...stepUpAndDown(metric, from, until, amount.whole),
    ...stepUpAndDown(EXACT[metric], from, until, amount.rest),
  ];
}

/** The exact sum of a metric on a date. */
export function exactOn(valueOn: ValueOn, metric: ExactMetric, on: CalendarDate): ExactAmount {
  return carried({ whole: valueOn(metric, on), rest: valueOn(EXACT[metric], on) });
}

/** What exact amounts come to. */
export function exactSum(amounts: readonly ExactAmount[]): ExactAmount {
  const sum = (of: keyof ExactAmount) => amounts.reduce((total, amount) => total + amount[of], 0);
  return carried({ whole: sum("whole"), rest: sum("rest") });
}

function carried({ whole, rest }: ExactAmount): ExactAmount {
  return { whole: whole + Math.floor(rest / RESTS), rest: rest % RESTS };
}
