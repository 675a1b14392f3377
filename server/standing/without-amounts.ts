import type { Branch, Gap, Requirement, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Contribution, DataProblem, RecordStanding, Standing } from "@partner-standing/contract/standing/standing";
import { REQUIREMENTS } from "../rules/packs/technology/requirements.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";

const WHOLE = 100;

/**
 * Amounts as whole percent of the target, never more than all of it: not even a margin shows, and nearly met is not met.
 */
export function inPercent({ missing, target }: { missing: number; target: number }) {
  const left = Math.min(WHOLE, Math.ceil((missing / target) * WHOLE));
  return { actual: WHOLE - left, target: WHOLE, missing: left };
}

/** Of a target that is not known, all is missing. */
const ALL = 100;

function branchInPercent(branch: Branch): Branch {
  return { ...branch, ...inPercent(branch), threshold: branch.target };
}

/** A requirement as who may see no amounts is told of it. */
export function requirementInPercent(requirement: Requirement): Requirement {
  if (requirement.kind === "presence" || requirement.unit !== "usd-per-month") return requirement;
  if (requirement.kind === "threshold")
    return { ...requirement, ...inPercent(requirement), unit: "percent", threshold: requirement.target };
  return { ...requirement, unit: "percent", anyOf: requirement.anyOf.map(branchInPercent) };
}

const thresholdOf = (threshold: number | undefined) => (threshold === undefined ? {} : { threshold });

/** A gap says what is missing and not of what: the tier's target on the day says it. */
export function gapInPercent(gap: Gap, tier: TechnologyTier | null, on: string): Gap {
  if (gap.unit !== "usd-per-month") return gap;
  if (gap.anyOf) {
    const anyOf = gap.anyOf.map(branchInPercent);
    const [nearest] = anyOf.toSorted((one, other) => one.missing - other.missing);
    return { ...gap, unit: "percent", anyOf, missing: nearest?.missing ?? ALL, ...thresholdOf(nearest?.threshold) };
  }
  const test = REQUIREMENTS[gap.id];
  const target = tier && test.kind === "threshold" ? rulesOn(on)[test.metric].value[tier] : undefined;
  const missing = target ? inPercent({ missing: gap.missing, target }).missing : ALL;
  return { ...gap, unit: "percent", missing, ...thresholdOf(target) };
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

function contributionWithoutAmount(contribution: Contribution): Contribution {
  if (contribution.unit !== "usd-per-month") return contribution;
  const { current: _pays, ...counts } = contribution;
  return { ...counts, amount: null };
}

/** What a property holds is an amount all the same where it cannot be read as one. */
export function problemWithoutAmount(problem: DataProblem): DataProblem {
  const isAmount = problem.code === "mrr-invalid" || problem.code === "deal-mrr-invalid";
  return isAmount ? { ...problem, value: "…" } : problem;
}

function recordWithoutAmounts(record: RecordStanding): RecordStanding {
  return {
    ...record,
    contributions: record.contributions.map(contributionWithoutAmount),
    problems: record.problems.map(problemWithoutAmount),
  };
}

/**
 * What a viewer sees who may not see amounts: tier, gaps in percent of the public thresholds, and whether the record in front of them counts and
 * until when. Nothing that adds up to the portfolio when one record after the other is asked for.
 */
export function withoutAmounts(standing: Standing): Standing {
  const { scorecard, nextSteps, record, dropAhead } = standing;
  return {
    ...standing,
    scorecard: scorecard && scorecardInPercent(scorecard),
    dropAhead: dropAhead && {
      ...dropAhead,
      because: dropAhead.because.map((gap) => gapInPercent(gap, dropAhead.tierBefore, dropAhead.on)),
    },
    figures: [],
    amountsShown: false,
    record: record && recordWithoutAmounts(record),
    nextSteps: nextSteps.map(({ candidates: _records, ...step }) => ({
      ...step,
      gap: step.gap && gapInPercent(step.gap, step.tier, step.by),
    })),
  };
}
