import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import type { Supposed } from "../judgement/facts-on.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { dealSteps } from "../rules/packs/technology/metrics/record-steps.ts";
import { exactOn } from "../rules/steps/exact-amount.ts";
import { daysBetween, WINDOW_MONTHS } from "../rules/steps/rolling-window.ts";
import { type Step, type StepMetric, type ValueOn, addedUp } from "../rules/steps/step.ts";
import type { CoursesReading, OpenDeal, OutlookReading } from "./outlook-reading.ts";

/** Values with further steps besides; the same function where there are none. */
export function withSteps(valueOn: ValueOn, steps: readonly Step[]): ValueOn {
  const added = addedUp(steps);
  if (added.length === 0) return valueOn;
  const further = stepCurves(added.toSorted((one, other) => one.on.localeCompare(other.on)));
  return (metric, on) => valueOn(metric, on) + further(metric, on);
}

/** What customers pay, and may pay no more. */
const PAID: readonly StepMetric[] = ["activeMrr", "firstNinetyDaysMrr"];

/** Values with a share of what customers pay lost by a day. */
function withLoss(valueOn: ValueOn, shareBy: (on: CalendarDate) => number): ValueOn {
  return (metric, on) => {
    const value = valueOn(metric, on);
    return PAID.includes(metric) ? Math.floor(value * (1 - shareBy(on))) : value;
  };
}

/** What is known today, less what the account may lose by then in the worst hundredth of cases. */
export function cautious({ loss }: CoursesReading, known: Supposed): Supposed {
  return { ...known, valueOn: withLoss(known.valueOn, loss.worstBy) };
}

const DAYS_A_MONTH = 365.25 / 12;

/** Marketplace reviews that come in a month, by those of the window. */
export function reviewsPerMonth({ today, course }: OutlookReading): number {
  return course.company.valueOn("reviewCount", today) / WINDOW_MONTHS;
}

/** Marketplace reviews that keep coming as they came, with the stars that they had; each leaves its window again. */
function withReviews(reading: OutlookReading, valueOn: ValueOn): ValueOn {
  const { today } = reading;
  const pace = reviewsPerMonth(reading);
  const count = valueOn("reviewCount", today);
  if (count === 0) return valueOn;
  const stars = exactOn(valueOn, "reviewStars", today).div(count).toNumber();
  const added = (on: CalendarDate) =>
    on <= today ? 0 : Math.floor(pace * Math.min(WINDOW_MONTHS, daysBetween(today, on) / DAYS_A_MONTH));
  return (metric, on) => {
    const value = valueOn(metric, on);
    if (metric === "reviewCount") return value + added(on);
    return metric === "reviewStars" ? value + Math.floor(added(on) * stars) : value;
  };
}

/** What deals add on average, in US cents per month: each as likely as its stage is, not at all where that says nothing. */
function likelyOf(deals: OpenDeal[]): Big {
  return deals.reduce((sum, { cents, probability }) => sum.plus(cents.times(probability ?? 0)), new Big(0));
}

/** Open influenced deals by the probability of their stage, less the mean loss, and Marketplace reviews at the account's own pace. */
export function expected(reading: OutlookReading, known: Supposed): Supposed {
  const won = Map.groupBy(reading.openDeals, ({ closesOn }) => closesOn)
    .entries()
    .flatMap(([closedOn, deals]) => dealSteps({ closedOn, cents: likelyOf(deals) }));
  const withDeals = withSteps(withLoss(known.valueOn, reading.loss.meanBy), [...won]);
  return { ...known, valueOn: withReviews(reading, withDeals) };
}
