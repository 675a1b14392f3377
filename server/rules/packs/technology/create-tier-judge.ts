import { REQUIREMENT_IDS, type RequirementId, type TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { askedLevel } from "./asked-level.ts";
import { createMeasure, type Measure } from "./create-measure.ts";
import { isBlocking } from "./is-blocking.ts";
import type { TechnologyRules } from "./rules-on.ts";

/** A strong co-seller enters Premier without the attributed MRR (000_767800270b4ee6ef.txt, lines 236-240). */
function withException(id: RequirementId, tier: TechnologyTier, rules: TechnologyRules, usual: Measure): Measure {
  const { value: exception, citations } = rules.premierException;
  if (!exception.waives.includes(id) || tier !== exception.tier) return usual;
  const exempt = createMeasure({ id, tier, rules, level: { level: "exempt", citations } });
  return (facts) => (facts[exception.metric] >= exception.atLeast ? exempt(facts) : usual(facts));
}

function measuresOf(tier: TechnologyTier, rules: TechnologyRules): Measure[] {
  return REQUIREMENT_IDS.flatMap((id) => {
    const level = askedLevel(id, tier, rules);
    return level ? [withException(id, tier, rules, createMeasure({ id, tier, level, rules }))] : [];
  });
}

/**
 * Looks up once what the rules of a date ask for, and returns what judges facts by them: all tiers, ascending, each by
 * itself.
 */
export function createTierJudge(rules: TechnologyRules): (facts: TechnologyFacts) => TierVerdict[] {
  const tiers = TECHNOLOGY_TIERS.map((tier) => ({ tier, measures: measuresOf(tier, rules) }));
  return (facts) =>
    tiers.map(({ tier, measures }) => {
      const requirements = measures.map((measure) => measure(facts));
      return { tier, qualified: !requirements.some(isBlocking), requirements };
    });
}
