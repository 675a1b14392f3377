import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import { stepUpAndDown, type Step, type StepMetric, type ValueOn } from "./step.ts";

/** Steps are whole numbers: what is left of a unit is kept apart, in hundred-millionths of it, so that their sums stay exact. */
const RESTS = 100_000_000;

const REST_OF = { influencedDealMrr: "influencedDealRest", reviewStars: "reviewStarsRest" } as const;

/** What holds the rests of a metric; undefined for one of whole units. */
export function restOf(metric: StepMetric): StepMetric | undefined {
  return metric in REST_OF ? REST_OF[metric as ExactMetric] : undefined;
}

/** Metrics that are added up with all their digits (readings of 28 November 2026, "Exact sums"). */
type ExactMetric = keyof typeof REST_OF;

const wholeOf = (amount: Big) => amount.round(0, Big.roundDown);

/** An amount that counts from one day until another one, in units (US cents, hundredths of a star) and their fractions. */
export function exactSteps(metric: ExactMetric, from: CalendarDate, until: CalendarDate, amount: Big): Step[] {
  const whole = wholeOf(amount);
  const rest = wholeOf(amount.minus(whole).times(RESTS));
  return [
    ...stepUpAndDown(metric, from, until, whole.toNumber()),
    ...stepUpAndDown(REST_OF[metric], from, until, rest.toNumber()),
  ];
}

/** Whole units and what is left of one, as steps keep them, in one number. */
export function exactAmount({ amount, rest }: { amount: number; rest: number }): Big {
  return new Big(rest).div(RESTS).plus(amount);
}

/** The exact sum of a metric on a date. */
export function exactOn(valueOn: ValueOn, metric: StepMetric, on: CalendarDate): Big {
  const rests = restOf(metric);
  return exactAmount({ amount: valueOn(metric, on), rest: rests ? valueOn(rests, on) : 0 });
}

/** Whole cents of an exact sum as US dollars, rounded down: it reaches a threshold exactly when the unrounded sum does. */
export function wholeCentsInUsd(cents: Big): number {
  return wholeOf(cents).toNumber() / 100;
}

/** Stars on average, unrounded. */
export function averageStars(hundredths: Big, count: number): number {
  return hundredths.div(100 * count).toNumber();
}
