import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TierRefresh } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsEdition, SolutionsTier } from "@partner-standing/contract/programs/solutions-tier";
import { createPerformanceJudge } from "./create-performance-judge.ts";
import type { JudgedCompany } from "./judged-company.ts";
import { rulesOn } from "./rules-on.ts";
import { rankOf } from "./tier-rank.ts";

/** What the monthly refresh on this day will do to a company (readings C40, S07). */
export function createRefreshJudge(
  date: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => TierRefresh {
  const { tiers, refreshDemotes } = rulesOn(date, edition);
  const judgePerformance = createPerformanceJudge(date, edition);
  const outcomeOf = (from: SolutionsTier | null, to: SolutionsTier | null) => {
    const rise = rankOf(to) - rankOf(from);
    if (rise > 0) return "promotion";
    return rise < 0 && refreshDemotes.value ? "demotion" : "unchanged";
  };
  return (company) => {
    const performance = judgePerformance(company);
    const outcome = outcomeOf(company.currentTier, performance.tier);
    const atMost = performance.known ? performance.tier : (tiers.value.at(-1) ?? null);
    const certain = outcomeOf(company.currentTier, atMost) === outcome;
    return { date, performance, outcome: certain ? outcome : "unknown" };
  };
}
