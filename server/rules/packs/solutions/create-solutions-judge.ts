import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsEdition } from "@partner-standing/contract/programs/solutions-tier";
import { createRecalibrationJudge } from "./create-recalibration-judge.ts";
import { createRefreshJudge } from "./create-refresh-judge.ts";
import { createTierJudge } from "./create-tier-judge.ts";
import { withEndsAhead } from "./ends-ahead.ts";
import type { JudgedCompany } from "./judged-company.ts";
import { performanceOf } from "./performance-of.ts";
import { nextRecalibrationOn, nextRefreshOn } from "./refresh-calendar.ts";
import { rulesOn } from "./rules-on.ts";
import { tierAbove } from "./tier-rank.ts";

/** Judges companies on the date it was made for. */
export type SolutionsJudge = (company: JudgedCompany) => SolutionsScorecard;

/**
 * Looks up once what the rules of a date, or those of a named edition, ask for.
 * @throws UnknownDateError before the first edition, when none is named, and after the last refresh that can be dated
 */
export function createSolutionsJudge(on: CalendarDate, edition?: SolutionsEdition): SolutionsJudge {
  const rules = rulesOn(on, edition);
  const judgeTiers = createTierJudge(rules);
  const judgeRefresh = createRefreshJudge(nextRefreshOn(on, rules), edition);
  const recalibrationOn = nextRecalibrationOn(on, rules);
  const judgeRecalibration = recalibrationOn === null ? () => null : createRecalibrationJudge(recalibrationOn, edition);
  return (company) => {
    const { currentTier } = company;
    const judged = judgeTiers(company.measuresOn(on), company.thresholds);
    const tiers = withEndsAhead(judged, company, on, judgeTiers);
    const nextTier = tierAbove(currentTier, rules.tiers.value);
    const next = tiers.find(({ tier }) => tier === nextTier)?.requirements ?? [];
    const unknown = tiers.filter(({ requirements }) => requirements.some(({ source }) => source === "unknown"));
    return {
      program: "solutions",
      edition: rules.edition.value,
      on,
      currentTier,
      qualifiedTier: performanceOf(on, tiers).tier,
      nextTier,
      tiers,
      gaps: next.filter(({ met }) => met !== true),
      unknownTiers: unknown.map(({ tier }) => tier),
      refresh: judgeRefresh(company),
      recalibration: judgeRecalibration(company),
    };
  };
}
