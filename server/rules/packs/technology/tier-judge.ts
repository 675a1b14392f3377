import {
  type Gap,
  REQUIREMENT_IDS,
  type Requirement,
  type RequirementId,
  type TierVerdict,
} from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { askedLevel } from "./requirements.ts";
import { type Measure, createMeasure } from "./create-measure.ts";
import { type TechnologyRules, rulesOn, rulesSince } from "./rules-on.ts";

/** Whether a requirement keeps its tier out of reach. */
function isBlocking({ level, met }: Requirement): boolean {
  return level === "required" && !met;
}

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

/** Judges facts by the rules of a date: all tiers, ascending, each by itself. */
export type TierJudge = (facts: TechnologyFacts) => TierVerdict[];

function createTierJudge(rules: TechnologyRules): TierJudge {
  const tiers = TECHNOLOGY_TIERS.map((tier) => ({ tier, measures: measuresOf(tier, rules) }));
  return (facts) =>
    tiers.map(({ tier, measures }) => {
      const requirements = measures.map((measure) => measure(facts));
      return { tier, qualified: !requirements.some(isBlocking), requirements };
    });
}

/** By the day since which the rules are what they are: there are as many as the program has changed them. */
const judges = new Map<CalendarDate, TierJudge>();

/** What judges facts by the rules of a date. @throws UnknownDateError before the first edition of the program */
export function tierJudgeOn(on: CalendarDate): TierJudge {
  const since = rulesSince(on);
  const judge = judges.get(since) ?? createTierJudge(rulesOn(since));
  judges.set(since, judge);
  return judge;
}

/** The highest qualified tier. The tiers below need not be: the Premier exception passes them by. */
export function highestQualified(verdicts: TierVerdict[]): TechnologyTier | null {
  return verdicts.findLast(({ qualified }) => qualified)?.tier ?? null;
}

function gapOf(requirement: Requirement): Gap {
  const { id, unit } = requirement;
  if (requirement.kind !== "any-of") return { id, missing: requirement.missing, unit };
  const { anyOf } = requirement;
  return { id, missing: Math.min(...anyOf.map((branch) => branch.missing)), unit, anyOf };
}

/** What a tier still lacks; nothing for no tier. */
export function tierGaps(verdicts: TierVerdict[], tier: TechnologyTier | null): Gap[] {
  const verdict = verdicts.find((candidate) => candidate.tier === tier);
  return verdict ? verdict.requirements.filter(isBlocking).map(gapOf) : [];
}
