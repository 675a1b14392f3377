import type { CalendarDate } from "@partner-standing/contract/calendar-date";

/**
 * What is added up: MRR of customers with the app (US cents per month), MRR of those who installed it within 90 days
 * of buying, MRR of influenced deals, Marketplace reviews, and their stars (hundredths).
 */
export const STEP_METRICS = [
  "activeMrr",
  "firstNinetyDaysMrr",
  "influencedDealMrr",
  "reviewCount",
  "reviewStars",
] as const;
export type StepMetric = (typeof STEP_METRICS)[number];

/** On this day the metric changes by `amount`. Its value on a date is the sum of all steps up to that date. */
export interface Step {
  metric: StepMetric;
  on: CalendarDate;
  amount: number;
}

/** Something that counts `amount` from one day until it leaves the twelve-month window, or until `end` if sooner. */
export function stepUpAndDown(metric: StepMetric, from: CalendarDate, until: CalendarDate, amount: number): Step[] {
  if (amount === 0 || until <= from) return [];
  return [
    { metric, on: from, amount },
    { metric, on: until, amount: -amount },
  ];
}
