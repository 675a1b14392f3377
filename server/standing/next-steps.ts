import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Gap, NextReview, TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import type { ReviewEvent } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import { formDueOn } from "../rules/packs/technology/tier-life.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { tierGaps } from "../rules/packs/technology/tier-judge.ts";
import { tierAbove } from "../rules/packs/technology/tier-rank.ts";

/** From what a person settles in minutes to what takes a year: the quicker repair comes first. */
const BY_EFFORT: NextStep["requirement"][] = [
  "good-standing",
  "marketplace-listing",
  "technical-contact",
  "partnership-owner",
  "executive-sponsor",
  "account-mapping",
  "poc-form",
  "marketplace-reviews",
  "marketplace-rating",
  "influenced-revenue",
  "app-certification",
  "attributed-mrr",
];

type Step = Omit<NextStep, "of" | "candidates">;

function byEffort(a: Pick<Step, "requirement">, b: Pick<Step, "requirement">): number {
  return BY_EFFORT.indexOf(a.requirement) - BY_EFFORT.indexOf(b.requirement);
}

/** The gap that is closed most quickly: where to begin. */
export function quickestGap(gaps: Gap[]): Pick<Step, "requirement" | "gap"> | undefined {
  return gaps.map((gap) => ({ requirement: gap.id, gap })).toSorted(byEffort)[0];
}

function byDay(a: Step, b: Step): number {
  if (a.by === b.by) return 0;
  return a.by < b.by ? -1 : 1;
}

function steps(gaps: Gap[], aim: Pick<Step, "purpose" | "tier" | "by">): Step[] {
  return gaps.map((gap) => ({ requirement: gap.id, gap, ...aim }));
}

/** What averts the next demotion there would be. */
function stepsToKeep(drop: ReviewEvent | null): Step[] {
  const tier = drop?.before.creditedTier;
  if (!drop || !tier) return [];
  return steps(drop.scorecard.nextReview.because, { purpose: "keep", tier, by: drop.on });
}

/** @param aim.lands the tier that the review would grant: it decides whether a form is asked for */
function formStep(
  { company }: TierCourse,
  on: CalendarDate,
  { tier, lands = tier, by }: { tier: TechnologyTier; lands?: TechnologyTier; by: CalendarDate },
): Step[] {
  const { filedOn, stale } = company.formOn(on, lands);
  const isNeeded = rulesOn(by).pocFormTiers.value.includes(lands) && (filedOn === null || stale);
  return isNeeded ? [{ requirement: "poc-form", gap: null, purpose: "reach", tier, by }] : [];
}

const isWithin = (gap: Gap, gaps: Gap[]) => gaps.some(({ id, missing }) => id === gap.id && missing >= gap.missing);

/** A promotion may jump: what leads to a tier may be all that a higher one lacks, and then that one is granted. */
function landsOn(tiers: TierVerdict[], tier: TechnologyTier, gaps: Gap[]): TechnologyTier {
  const above = tierAbove(tier);
  if (above === null || !tierGaps(tiers, above).every((gap) => isWithin(gap, gaps))) return tier;
  return landsOn(tiers, above, gaps);
}

/**
 * What leads to the next tier, all of it together: what it asks for on the day of the review, with the figures that will be
 * left by then, and the form. While a promotion waits that is the form alone.
 */
function stepsToReach(course: TierCourse, on: CalendarDate, review: NextReview): Step[] {
  const { creditedTier, pending } = course.lifeOn(on);
  if (pending) return formStep(course, on, { tier: pending.tier, by: pending.dueOn });
  const tier = tierAbove(creditedTier);
  if (tier === null) return [];
  const { tiers } = evaluateTechnology(course.company.factsOn(review.date, creditedTier), review.date);
  const gaps = tierGaps(tiers, tier);
  return [
    ...steps(gaps, { purpose: "reach", tier, by: review.date }),
    ...formStep(course, on, { tier, lands: landsOn(tiers, tier, gaps), by: formDueOn(review.date, null) }),
  ];
}

/** Whether somebody who does what keeps a tier has done this too. */
function isCovered({ gap, requirement }: Step, keep: Step[]): boolean {
  return keep.some((known) => known.requirement === requirement && (known.gap?.missing ?? 0) >= (gap?.missing ?? 0));
}

/**
 * What to do, the first due first; of one day whatever averts the next demotion, then what leads to the next tier, each in
 * order of effort. The steps of a purpose reach it together, not one of them alone.
 */
export function nextSteps(
  course: TierCourse,
  ahead: { on: CalendarDate; review: NextReview; drop: ReviewEvent | null },
  reviewers: NonNullable<NextStep["candidates"]>,
): NextStep[] {
  const keep = stepsToKeep(ahead.drop);
  const reach = stepsToReach(course, ahead.on, ahead.review);
  const counted = (step: Step, { length: of }: Step[]): NextStep => ({
    ...step,
    of,
    ...(step.requirement === "marketplace-reviews" && { candidates: reviewers }),
  });
  return [
    ...keep.toSorted(byEffort).map((step) => counted(step, keep)),
    ...reach
      .filter((step) => !isCovered(step, keep))
      .toSorted(byEffort)
      .map((step) => counted(step, reach)),
  ].toSorted(byDay);
}
