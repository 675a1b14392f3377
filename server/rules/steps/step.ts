import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";

/**
 * What the Technology program adds up: MRR of customers with the app (US cents per month), MRR of those who installed
 * it within 90 days of buying, MRR of influenced deals, Marketplace reviews, and their stars (hundredths). A rest is what
 * is left of a cent or of a hundredth (see exact-amount.ts).
 */
export const TECHNOLOGY_STEPS = [
  "activeMrr",
  "firstNinetyDaysMrr",
  "influencedDealMrr",
  "influencedDealRest",
  "reviewCount",
  "reviewStars",
  "reviewStarsRest",
] as const;

/**
 * What the Solutions program adds up: MRR of clients sold to in twelve months, what of it was sourced or assisted in, MRR of clients
 * managed, each also in growth markets alone; what the customers of a year ago paid then, and what of it they still pay
 * and what clients pay that a provider ever sold to (all US cents per month); sales of the last twelve months; and the clients sold to or managed that use so many counting
 * apps (`appUsage.7` counts those with seven).
 */
export type SolutionsStep =
  | `${"sold" | "sourced" | "assisted" | "managed"}${"" | "Growth"}Mrr`
  | "yearAgoMrr"
  | "retainedMrr"
  | "clientMrr"
  | "sales"
  | `appUsage.${number}`;

export type StepMetric = (typeof TECHNOLOGY_STEPS)[number] | SolutionsStep;

/** On this day the metric changes by `amount`. Its value on a date is the sum of all steps up to that date. */
export interface Step {
  metric: StepMetric;
  on: CalendarDate;
  amount: number;
}

/** The value of a stepped metric on a date: the sum of its steps up to and including it. */
export type ValueOn = (metric: StepMetric, on: CalendarDate) => number;

/** One step a day and metric, as daily totals are; what adds up to nothing is none. */
export function addedUp(steps: readonly Step[]): Step[] {
  const sums = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.metric} ${step.on}`;
    sums.set(key, { ...step, amount: step.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

/** Something that counts `amount` from one day until it leaves the twelve-month window, or until `end` if sooner. */
export function stepUpAndDown(metric: StepMetric, from: CalendarDate, until: CalendarDate, amount: number): Step[] {
  if (amount === 0 || until <= from) return [];
  return [
    { metric, on: from, amount },
    { metric, on: until, amount: -amount },
  ];
}
