import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import { averageStars, exactOn, wholeCentsInUsd } from "../../../steps/exact-amount.ts";
import { sampleDates, WINDOW_MONTHS } from "../../../steps/rolling-window.ts";
import type { ValueOn } from "../../../steps/step.ts";

/** US dollars per month; a count; stars, null without a Marketplace review in the window. */
export type Metrics = Record<Exclude<Metric, "reviewAverage">, number> & { reviewAverage: number | null };

/**
 * The mean of twelve monthly sums in whole cents, rounded down: it reaches a threshold of whole dollars exactly when
 * the unrounded mean does.
 */
export function attributedMinor(valueOn: (on: CalendarDate) => number, on: CalendarDate): number {
  const sum = sampleDates(on).reduce((total, date) => total + valueOn(date), 0);
  return Math.floor(sum / WINDOW_MONTHS);
}

/** All five metrics on a date; a date in the future uses the last known values (rules of the rolling windows). */
export function metricsOn(valueOn: ValueOn, on: CalendarDate): Metrics {
  const reviewCount = valueOn("reviewCount", on);
  return {
    attributedMrr: attributedMinor((date) => valueOn("activeMrr", date), on) / 100,
    influencedDealMrr: wholeCentsInUsd(exactOn(valueOn, "influencedDealMrr", on)),
    firstNinetyDaysMrr: valueOn("firstNinetyDaysMrr", on) / 100,
    reviewCount,
    reviewAverage: reviewCount === 0 ? null : averageStars(exactOn(valueOn, "reviewStars", on), reviewCount),
  };
}
