import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { AgreedThresholds, TierTargets } from "@partner-standing/contract/programs/solutions-facts";
import type {
  PointKind,
  Points,
  SolutionsRequirement,
  SolutionsRequirementId,
  SolutionsTierVerdict,
  TierPerformance,
} from "@partner-standing/contract/programs/solutions-scorecard";
import {
  SOLUTIONS_TIERS,
  type SolutionsEdition,
  type SolutionsTier,
} from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mergeCitations } from "../../merge-citations.ts";
import { missingTo } from "../../missing-to.ts";
import { cite, cite2018 } from "./cite.ts";
import type { JudgedCompany } from "./recalibration.ts";
import type { SolutionsMeasures } from "./metrics/measures-on.ts";
import { pointsOf } from "./points.ts";
import { DECISIVE } from "./readings.ts";
import { type SolutionsRules, rulesOn } from "./rules-on.ts";

/** Judges measures by all tiers of an edition, ascending, each by itself. */
export type TierJudge = (measures: SolutionsMeasures, agreed: AgreedThresholds) => SolutionsTierVerdict[];

type Source = SolutionsRequirement["source"];
type Asked = Pick<SolutionsRequirement, "id" | "unit" | "citations" | "readings">;

const SOLD: Citation[] = [...cite("293", "89"), cite2018("53")];
const MANAGED: Citation[] = [...cite("275, 281", "86-87"), cite2018("57-60")];

/** A requirement before it is judged: its unit, the target that its tiers agree on, and where it is stated. */
interface Definition {
  unit: SolutionsRequirement["unit"];
  /** Of an agreement; null where every tier of an edition asks for the same. */
  target: keyof TierTargets | null;
  sources: (rules: SolutionsRules) => Citation[];
}

const inPoints = (target: keyof TierTargets, further: Citation[] = []): Definition => ({
  unit: "points",
  target,
  sources: ({ requirements, pointRates }) => [...requirements.citations, ...pointRates.citations, ...further],
});

const DEFINITIONS: Record<SolutionsRequirementId, Definition> = {
  "sold-mrr": {
    unit: "usd-per-month",
    target: "soldMrr",
    sources: ({ thresholds }) => [...thresholds.citations, ...SOLD],
  },
  "managed-mrr": {
    unit: "usd-per-month",
    target: "managedMrr",
    sources: ({ thresholds }) => [...thresholds.citations, ...MANAGED],
  },
  "total-points": inPoints("totalPoints"),
  "sold-points": inPoints("soldPoints", SOLD),
  "sourced-points": inPoints("sourcedPoints"),
  "managed-points": inPoints("managedPoints", MANAGED),
  "gross-retention": {
    unit: "retention",
    target: "grossRetention",
    sources: ({ requirements }) => requirements.citations,
  },
  "median-app-usage": { unit: "apps", target: null, sources: ({ medianAppUsage }) => medianAppUsage.citations },
  certification: { unit: "yes-no", target: null, sources: ({ certification }) => certification.citations },
};

/** What is measured for each requirement. */
function actualOf(measures: SolutionsMeasures, counted: Points | null): Record<SolutionsRequirementId, number | null> {
  const points = (kind: PointKind) => counted?.kinds.find((known) => known.kind === kind)?.points ?? 0;
  return {
    "sold-mrr": measures.mrr.sold.mrr,
    "managed-mrr": measures.mrr.managed.mrr,
    "total-points": counted?.total ?? 0,
    // A minimum of sales, whoever's: since 2024 they are sourced or assisted (reading S18).
    "sold-points": points("sold") + points("sourced") + points("assisted"),
    "sourced-points": points("sourced"),
    "managed-points": points("managed"),
    "gross-retention": measures.grossRetention,
    "median-app-usage": measures.medianAppUsage,
    certification: Number(measures.certified),
  };
}

/** Thresholds are inclusive. */
function judged(asked: Asked, actual: number | null, target: number | null, source: Source): SolutionsRequirement {
  const met = target === null ? null : actual !== null && actual >= target;
  const missing = target === null ? null : missingTo(target, actual);
  return { ...asked, met, actual, target, missing, ends: null, source };
}

/** False as soon as one thing that is known fails; null only when all of that is met and a threshold is missing. */
function isQualified(requirements: SolutionsRequirement[]): boolean | null {
  if (requirements.some(({ met }) => met === false)) return false;
  return requirements.some(({ met }) => met === null) ? null : true;
}

/** Looks up once what the rules of a date ask for. */
export function createTierJudge(rules: SolutionsRules): TierJudge {
  const same: Partial<Record<SolutionsRequirementId, number>> = {
    "median-app-usage": rules.medianAppUsage.value,
    certification: Number(rules.certification.value),
  };
  const requirements = rules.requirements.value.map((id) => {
    const { unit, target, sources } = DEFINITIONS[id];
    const asked = { id, unit, citations: mergeCitations(sources(rules)), readings: [...DECISIVE[id]] };
    return { asked, target };
  });
  return (measures, agreed) => {
    const actual = actualOf(measures, pointsOf(measures.mrr, rules));
    return rules.tiers.value.map((tier) => {
      const printed = rules.thresholds.value[tier];
      const judge = ({ asked, target }: (typeof requirements)[number]) => {
        if (target === null) return judged(asked, actual[asked.id], same[asked.id] ?? null, "program");
        // The account's own agreement counts only where nothing is printed.
        const value = (printed ?? agreed[tier])?.[target] ?? null;
        return judged(asked, actual[asked.id], value, printed ? "program" : value === null ? "unknown" : "agreement");
      };
      const verdicts = requirements.map(judge);
      return { tier, qualified: isQualified(verdicts), requirements: verdicts };
    });
  };
}

/**
 * The highest tier that is surely met. It is not known to be the highest one when the tier above might be met too; a
 * tier that is missed rules out those above it (reading S07).
 */
export function performanceOf(on: CalendarDate, tiers: SolutionsTierVerdict[]): TierPerformance {
  const best = tiers.findLastIndex(({ qualified }) => qualified === true);
  return { on, tier: tiers[best]?.tier ?? null, known: tiers[best + 1]?.qualified !== null };
}

/** The tier that a company performs on a date, by the rules of that date. */
export function createPerformanceJudge(
  on: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => TierPerformance {
  const judgeTiers = createTierJudge(rulesOn(on, edition));
  return ({ measuresOn, thresholds }) => performanceOf(on, judgeTiers(measuresOn(on), thresholds));
}

/** Position among the tiers of all editions, ascending from 0; no tier ranks below all of them. */
export function rankOf(tier: SolutionsTier | null): number {
  return tier === null ? -1 : SOLUTIONS_TIERS.indexOf(tier);
}

/** The lowest of these tiers above another one; null where there is none. */
export function tierAbove(tier: SolutionsTier | null, tiers: readonly SolutionsTier[]): SolutionsTier | null {
  return tiers.find((candidate) => rankOf(candidate) > rankOf(tier)) ?? null;
}
