import type { TechnologyTier } from "@partner-standing/contract/technology-tier";
import type { Gap, RequirementId, Scorecard, TierVerdict } from "@partner-standing/contract/scorecard";
import type { NextStep } from "@partner-standing/contract/standing";

/** From what a person settles in minutes to what takes a year: the quicker repair comes first. */
const BY_EFFORT: RequirementId[] = [
  "good-standing",
  "marketplace-listing",
  "technical-contact",
  "partnership-owner",
  "executive-sponsor",
  "account-mapping",
  "marketplace-reviews",
  "marketplace-rating",
  "influenced-revenue",
  "app-certification",
  "attributed-mrr",
];

function byEffort(a: { id: RequirementId }, b: { id: RequirementId }): number {
  return BY_EFFORT.indexOf(a.id) - BY_EFFORT.indexOf(b.id);
}

/** Unmet requirements of the next tier that only start to block later: not gaps yet, but work. */
function phasedInGaps(tier: TierVerdict | undefined): Gap[] {
  const coming =
    tier?.requirements.filter((requirement) => requirement.level === "phased-in" && !requirement.met) ?? [];
  return coming.flatMap((requirement) =>
    requirement.kind === "any-of" ? [] : [{ id: requirement.id, missing: requirement.missing, unit: requirement.unit }],
  );
}

/**
 * What to do, the most effective first: whatever saves the current tier at the next review, then what leads to the
 * next tier, each in order of effort.
 */
export function nextSteps(scorecard: Scorecard, reviewers: NonNullable<NextStep["candidates"]>): NextStep[] {
  const { currentTier, nextTier, nextReview } = scorecard;
  const by = nextReview.date;
  const step =
    (purpose: NextStep["purpose"], tier: TechnologyTier) =>
    (gap: Gap): NextStep => ({
      requirement: gap.id,
      purpose,
      tier,
      gap,
      by,
      ...(gap.id === "marketplace-reviews" && { candidates: reviewers }),
    });
  const keep = currentTier ? [...nextReview.because].sort(byEffort).map(step("keep", currentTier)) : [];
  if (!nextTier) return keep;
  const reach = [...scorecard.gaps, ...phasedInGaps(scorecard.tiers.find(({ tier }) => tier === nextTier))];
  const covered = new Set(keep.map((known) => known.requirement));
  const others = reach.filter((gap) => !covered.has(gap.id) && gap.missing > 0);
  return [...keep, ...others.sort(byEffort).map(step("reach", nextTier))];
}
