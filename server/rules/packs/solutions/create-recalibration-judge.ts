import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Recalibration, TierPerformance } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsEdition, SolutionsTier } from "@partner-standing/contract/programs/solutions-tier";
import { Temporal } from "temporal-polyfill";
import { createPerformanceJudge } from "./create-performance-judge.ts";
import type { JudgedCompany } from "./judged-company.ts";
import { lookBackOf } from "./refresh-calendar.ts";
import { rulesOn } from "./rules-on.ts";
import { rankOf } from "./tier-rank.ts";

type Fate = Pick<Recalibration, "tierAfter" | "outcome">;

/** The first day on which the tier may be lost again, where that lies after the recalibration (reading S09). */
function protectedUntil(since: CalendarDate | null, months: number, date: CalendarDate): CalendarDate | null {
  if (since === null) return null;
  const end = Temporal.PlainDate.from(since).add({ months }).toString();
  return end > date ? end : null;
}

function bestOf(lookBack: TierPerformance[]): SolutionsTier | null {
  return lookBack.reduce<SolutionsTier | null>((best, { tier }) => (rankOf(tier) > rankOf(best) ? tier : best), null);
}

/** What becomes of a tier that nothing protects and no month kept. */
function fateOf(certified: boolean, lookBack: TierPerformance[]): Fate {
  if (!certified) return { tierAfter: null, outcome: "demotion" };
  if (lookBack.some(({ known }) => !known)) return { tierAfter: null, outcome: "unknown" };
  return { tierAfter: bestOf(lookBack), outcome: "demotion" };
}

/**
 * What a recalibration on this day will do to a company with a credited tier: a tier met in one month of the look-back
 * stays, else the best one met follows (facts B4.1).
 */
export function createRecalibrationJudge(
  date: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => Recalibration | null {
  const rules = rulesOn(date, edition);
  const judges = lookBackOf(date, rules).map((day) => createPerformanceJudge(day, edition));
  return (company) => {
    const { currentTier } = company;
    if (currentTier === null) return null;
    const lookBack = judges.map((judge) => judge(company));
    const { certified } = company.measuresOn(date);
    const safe = protectedUntil(company.creditedSince, rules.protectionMonths.value, date);
    const keptBy = certified ? lookBack.find(({ tier }) => rankOf(tier) >= rankOf(currentTier))?.on : undefined;
    const kept = safe !== null || keptBy !== undefined;
    const fate: Fate = kept ? { tierAfter: currentTier, outcome: "kept" } : fateOf(certified, lookBack);
    return { date, lookBack, keptBy: keptBy ?? null, certified, protectedUntil: safe, ...fate };
  };
}
