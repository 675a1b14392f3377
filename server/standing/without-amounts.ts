import type { Branch, Gap, Requirement, Scorecard } from "@partner-standing/contract/scorecard";
import type { Standing } from "@partner-standing/contract/standing";
import type { TechnologyTier } from "@partner-standing/contract/technology-tier";
import { REQUIREMENTS } from "../rules/packs/technology/requirements.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { inPercent } from "./in-percent.ts";

/** Of a target that is not known, all is missing. */
const ALL = 100;

function branchInPercent(branch: Branch): Branch {
  return { ...branch, ...inPercent(branch) };
}

function requirementInPercent(requirement: Requirement): Requirement {
  if (requirement.kind === "presence" || requirement.unit !== "usd-per-month") return requirement;
  if (requirement.kind === "threshold") return { ...requirement, ...inPercent(requirement), unit: "percent" };
  return { ...requirement, unit: "percent", anyOf: requirement.anyOf.map(branchInPercent) };
}

/** A gap says what is missing and not of what: the tier's target on the day says it. */
function gapInPercent(gap: Gap, tier: TechnologyTier | null, on: string): Gap {
  if (gap.unit !== "usd-per-month") return gap;
  if (gap.anyOf) {
    const anyOf = gap.anyOf.map(branchInPercent);
    return { ...gap, unit: "percent", anyOf, missing: Math.min(...anyOf.map((branch) => branch.missing)) };
  }
  const test = REQUIREMENTS[gap.id];
  const target = tier && test.kind === "threshold" ? rulesOn(on)[test.metric].value[tier] : undefined;
  return { ...gap, unit: "percent", missing: target ? inPercent({ missing: gap.missing, target }).missing : ALL };
}

function scorecardInPercent(scorecard: Scorecard): Scorecard {
  const { tiers, gaps, nextTier, currentTier, nextReview, on } = scorecard;
  return {
    ...scorecard,
    tiers: tiers.map((verdict) => ({ ...verdict, requirements: verdict.requirements.map(requirementInPercent) })),
    gaps: gaps.map((gap) => gapInPercent(gap, nextTier, on)),
    nextReview: {
      ...nextReview,
      because: nextReview.because.map((gap) => gapInPercent(gap, currentTier, nextReview.date)),
    },
  };
}

/**
 * What a viewer sees who may not see the portfolio's amounts: tier, gaps in percent, and the record in front of them,
 * which the CRM shows them anyway; no records behind the figures.
 */
export function withoutAmounts(standing: Standing): Standing {
  const { scorecard, nextSteps } = standing;
  return {
    ...standing,
    scorecard: scorecard && scorecardInPercent(scorecard),
    figures: [],
    amountsShown: false,
    nextSteps: nextSteps.map(({ candidates: _records, ...step }) => ({
      ...step,
      gap: gapInPercent(step.gap, step.tier, step.purpose === "keep" ? step.by : (scorecard?.on ?? step.by)),
    })),
  };
}
