import type { SolutionsRequirement, SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsOutlook } from "@partner-standing/contract/standing/solutions-outlook";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import { inPercent, problemWithoutAmount } from "../standing/without-amounts.ts";

function requirementInPercent(requirement: SolutionsRequirement): SolutionsRequirement {
  const { unit, target, missing } = requirement;
  // Points follow from MRR: both tell what customers pay.
  if (unit !== "usd-per-month" && unit !== "points") return requirement;
  if (target === null || missing === null || target === 0)
    return { ...requirement, unit: "percent", actual: null, target: null, missing: null };
  const ends = requirement.ends && {
    ...requirement.ends,
    missing: inPercent({ missing: requirement.ends.missing, target }).missing,
  };
  return { ...requirement, ...inPercent({ missing, target }), ends, unit: "percent" };
}

function scorecardInPercent(scorecard: SolutionsScorecard): SolutionsScorecard {
  return {
    ...scorecard,
    tiers: scorecard.tiers.map((verdict) => ({
      ...verdict,
      requirements: verdict.requirements.map(requirementInPercent),
    })),
    gaps: scorecard.gaps.map(requirementInPercent),
    points: null,
    pointsAhead: [],
  };
}

function safeUntilInPercent(safeUntil: SolutionsOutlook["safeUntil"]): SolutionsOutlook["safeUntil"] {
  return safeUntil && { ...safeUntil, because: safeUntil.because.map(requirementInPercent) };
}

/** The same of what lies ahead: days, outcomes and percent, no points and no clients. */
export function outlookWithoutAmounts(outlook: SolutionsOutlook): SolutionsOutlook {
  const { rollOff } = outlook;
  return {
    ...outlook,
    safeUntil: safeUntilInPercent(outlook.safeUntil),
    reviews: outlook.reviews.map(({ known, ...review }) => ({
      ...review,
      known: { ...known, because: known.because.map(requirementInPercent) },
    })),
    curves: [],
    rollOff: {
      ...rollOff,
      entries: rollOff.entries.map(({ on, breaks }) => ({ on, breaks, record: null, points: null, after: null })),
    },
    amountsShown: false,
  };
}

/** What a viewer sees who may not see amounts: as of the other program, no client's MRR and no list of clients. */
export function withoutAmounts(standing: SolutionsStanding): SolutionsStanding {
  const { scorecard, client, lapsing, clientMrr, ahead } = standing;
  return {
    ...standing,
    scorecard: scorecard && scorecardInPercent(scorecard),
    amountsShown: false,
    ahead: ahead && { ...ahead, safeUntil: safeUntilInPercent(ahead.safeUntil) },
    clientMrr: clientMrr && { ...clientMrr, mrr: null },
    client: client && { ...client, mrr: null, points: null, problems: client.problems.map(problemWithoutAmount) },
    lapsing: { clients: [], total: lapsing.total },
  };
}
