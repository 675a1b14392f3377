import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { AgreedThresholds, TrackTargets } from "@partner-standing/contract/programs/solutions-facts";
import type {
  SolutionsRequirement,
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
import { DECISIVE } from "./readings.ts";
import { type SolutionsRules, rulesOn } from "./rules-on.ts";

/** Judges measures by all tiers of an edition, ascending, each by itself. */
export type TierJudge = (measures: SolutionsMeasures, agreed: AgreedThresholds) => SolutionsTierVerdict[];

type Source = SolutionsRequirement["source"];
type Asked = Pick<SolutionsRequirement, "id" | "unit" | "citations" | "readings">;

const SOLD: Citation[] = [...cite("293", "89"), cite2018("53")];
const MANAGED: Citation[] = [...cite("275, 281", "86-87"), cite2018("57-60")];

/** Thresholds are inclusive. */
function requirement(
  { id, unit, citations, readings }: Asked,
  actual: number | null,
  target: number | null,
  source: Source,
): SolutionsRequirement {
  const met = target === null ? null : actual !== null && actual >= target;
  const missing = target === null ? null : missingTo(target, actual);
  return { id, met, actual, target, missing, ends: null, unit, source, citations, readings };
}

function asked(id: SolutionsRequirement["id"], unit: SolutionsRequirement["unit"], sources: Citation[]): Asked {
  return { id, unit, citations: mergeCitations(sources), readings: [...DECISIVE[id]] };
}

/** What a tier asks of both tracks, and who says so. The account's own agreement counts only where nothing is printed. */
function targetsOf(
  tier: SolutionsTier,
  printed: AgreedThresholds,
  agreed: AgreedThresholds,
): { targets: TrackTargets | undefined; source: Source } {
  if (printed[tier]) return { targets: printed[tier], source: "program" };
  return { targets: agreed[tier], source: agreed[tier] ? "agreement" : "unknown" };
}

/** False as soon as one thing that is known fails; null only when all of that is met and a threshold is missing. */
function isQualified(requirements: SolutionsRequirement[]): boolean | null {
  if (requirements.some(({ met }) => met === false)) return false;
  return requirements.some(({ met }) => met === null) ? null : true;
}

/** Looks up once what the rules of a date ask for. */
export function createTierJudge({ tiers, thresholds, medianAppUsage, certification }: SolutionsRules): TierJudge {
  const sold = asked("sold-mrr", "usd-per-month", [...thresholds.citations, ...SOLD]);
  const managed = asked("managed-mrr", "usd-per-month", [...thresholds.citations, ...MANAGED]);
  const median = asked("median-app-usage", "apps", medianAppUsage.citations);
  const certified = asked("certification", "yes-no", certification.citations);
  return (measures, agreed) => {
    const inEveryTier = [
      requirement(median, measures.medianAppUsage, medianAppUsage.value, "program"),
      requirement(certified, Number(measures.certified), Number(certification.value), "program"),
    ];
    return tiers.value.map((tier) => {
      const { targets, source } = targetsOf(tier, thresholds.value, agreed);
      const requirements = [
        requirement(sold, measures.soldMrr, targets?.soldMrr ?? null, source),
        requirement(managed, measures.managedMrr, targets?.managedMrr ?? null, source),
        ...inEveryTier,
      ];
      return { tier, qualified: isQualified(requirements), requirements };
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
