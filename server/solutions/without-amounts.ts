import type { SolutionsRequirement, SolutionsScorecard } from "@partner-standing/contract/solutions-scorecard";
import type { SolutionsStanding } from "@partner-standing/contract/solutions-standing";
import { inPercent } from "../standing/in-percent.ts";

function requirementInPercent(requirement: SolutionsRequirement): SolutionsRequirement {
  const { unit, target, missing } = requirement;
  if (unit !== "usd-per-month") return requirement;
  if (target === null || missing === null || target === 0)
    return { ...requirement, unit: "percent", actual: null, target: null, missing: null };
  return { ...requirement, ...inPercent({ missing, target }), unit: "percent" };
}

function scorecardInPercent(scorecard: SolutionsScorecard): SolutionsScorecard {
  return {
    ...scorecard,
    tiers: scorecard.tiers.map((verdict) => ({
      ...verdict,
      requirements: verdict.requirements.map(requirementInPercent),
    })),
    gaps: scorecard.gaps.map(requirementInPercent),
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
