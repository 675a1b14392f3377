import type { SolutionsRequirement, SolutionsScorecard } from "@partner-standing/contract/solutions-scorecard";
import type { SolutionsStanding } from "@partner-standing/contract/solutions-standing";

const WHOLE = 100;

/** Whole percent of the target, never more than all of it: not even a margin shows, and nearly met is not met. */
function inPercent(requirement: SolutionsRequirement): SolutionsRequirement {
  const { unit, target, missing } = requirement;
  if (unit !== "usd-per-month") return requirement;
  if (target === null || missing === null || target === 0)
    return { ...requirement, unit: "percent", actual: null, target: null, missing: null };
  const left = Math.min(WHOLE, Math.ceil((missing / target) * WHOLE));
  return { ...requirement, unit: "percent", actual: WHOLE - left, target: WHOLE, missing: left };
}

function scorecardInPercent(scorecard: SolutionsScorecard): SolutionsScorecard {
  return {
    ...scorecard,
    tiers: scorecard.tiers.map((verdict) => ({ ...verdict, requirements: verdict.requirements.map(inPercent) })),
    gaps: scorecard.gaps.map(inPercent),
  };
}

/** What a viewer sees who may not see the portfolio's amounts; the record in front of them the CRM shows anyway. */
export function withoutAmounts(standing: SolutionsStanding): SolutionsStanding {
  return {
    ...standing,
    scorecard: standing.scorecard && scorecardInPercent(standing.scorecard),
    amountsShown: false,
    lapsing: { ...standing.lapsing, clients: standing.lapsing.clients.map((client) => ({ ...client, mrr: null })) },
  };
}
