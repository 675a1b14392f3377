import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TierPerformance } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsEdition } from "@partner-standing/contract/programs/solutions-tier";
import { createTierJudge } from "./create-tier-judge.ts";
import type { JudgedCompany } from "./judged-company.ts";
import { performanceOf } from "./performance-of.ts";
import { rulesOn } from "./rules-on.ts";

/** The tier that a company performs on a date, by the rules of that date. */
export function createPerformanceJudge(
  on: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => TierPerformance {
  const judgeTiers = createTierJudge(rulesOn(on, edition));
  return ({ measuresOn, thresholds }) => performanceOf(on, judgeTiers(measuresOn(on), thresholds));
}
