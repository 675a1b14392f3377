import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Citation, Metric, Requirement, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { mergeCitations } from "../../merge-citations.ts";
import { missingTo } from "../../missing-to.ts";
import type { TierTargets } from "./parameters.ts";
import { readingsOf } from "./readings.ts";
import {
  type AnyOfTest,
  type AskedLevel,
  type PresenceTest,
  REQUIREMENTS,
  type ThresholdTest,
} from "./requirements.ts";
import type { TechnologyRules } from "./rules-on.ts";

/** The threshold of a tier. @throws Error when the requirement levels ask a tier for one that the guide does not print */
export function requireTarget(metric: Metric, targets: TierTargets, tier: TechnologyTier): number {
  const target = targets[tier];
  if (target === undefined) throw new Error(`${metric} has no threshold for tier ${tier}`);
  return target;
}

/** Holds facts against one requirement. */
export type Measure = (facts: TechnologyFacts) => Requirement;

/** A requirement of a tier on a date: what every kind of test needs to know about it. */
interface Asked {
  id: RequirementId;
  tier: TechnologyTier;
  level: AskedLevel;
  rules: TechnologyRules;
}

/** What is said before and after the figures, whatever the facts. */
function frameOf({ id, tier, level }: Asked, sources: Citation[]) {
  const { citations, ...asked } = level;
  return {
    head: { id, ...asked },
    tail: { citations: mergeCitations([...sources, ...citations]), ...readingsOf(id, tier) },
  };
}

/** Without a review in the window there is no rating, whatever average was handed in. */
function actualOf(metric: Metric, facts: TechnologyFacts): number | null {
  return metric === "reviewAverage" && facts.reviewCount === 0 ? null : facts[metric];
}

/** Thresholds are inclusive (reading C01). */
function thresholdMeasure({ kind, metric, unit }: ThresholdTest, asked: Asked): Measure {
  const { value: targets, citations } = asked.rules[metric];
  const target = requireTarget(metric, targets, asked.tier);
  const { head, tail } = frameOf(asked, citations);
  const empty = { ...head, kind, met: false, actual: null, target, missing: target, unit, ...tail };
  return (facts) => {
    const actual = actualOf(metric, facts);
    return { ...empty, met: actual !== null && actual >= target, actual, missing: missingTo(target, actual) };
  };
}

function anyOfMeasure({ kind, metrics, unit }: AnyOfTest, asked: Asked): Measure {
  const { rules, tier } = asked;
  const targets = metrics.map((metric) => ({ metric, target: requireTarget(metric, rules[metric].value, tier) }));
  const sources = metrics.flatMap((metric) => rules[metric].citations);
  const { head, tail } = frameOf(asked, sources);
  const empty = { ...head, kind, met: false, anyOf: [], unit, ...tail };
  return (facts) => {
    const anyOf = targets.map(({ metric, target }) => {
      const actual = facts[metric];
      return { metric, actual, target, missing: missingTo(target, actual), met: actual >= target };
    });
    return { ...empty, met: anyOf.some(({ met }) => met), anyOf };
  };
}

function presenceMeasure({ kind, fact, citations }: PresenceTest, asked: Asked): Measure {
  const { head, tail } = frameOf(asked, citations);
  const absent = {
    ...head,
    kind,
    met: false,
    actual: false,
    target: true,
    missing: 1,
    unit: "yes-no",
    ...tail,
  } as const;
  return (facts) => (facts[fact] ? { ...absent, met: true, actual: true, missing: 0 } : absent);
}

/**
 * Makes what holds facts against a requirement as a tier asks for it. Whether it is met does not depend on how strictly
 * it is asked for.
 */
export function createMeasure(asked: Asked): Measure {
  const test = REQUIREMENTS[asked.id];
  if (test.kind === "threshold") return thresholdMeasure(test, asked);
  if (test.kind === "any-of") return anyOfMeasure(test, asked);
  return presenceMeasure(test, asked);
}
