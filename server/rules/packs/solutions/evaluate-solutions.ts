import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { createSolutionsJudge } from "./create-solutions-judge.ts";
import type { JudgedCompany } from "./judged-company.ts";
import { medianOf } from "./median-of.ts";

/** The company of these facts, which hold on every day. */
export function companyOf(facts: SolutionsFacts): JudgedCompany {
  const { currentTier, soldMrr, managedMrr, certified, appUsage, thresholds = {} } = facts;
  const usage = appUsage.toSorted((a, b) => a - b).map((apps) => ({ apps, accounts: 1 }));
  const measures = { soldMrr, managedMrr, medianAppUsage: medianOf(usage), certified };
  return { currentTier, creditedSince: null, thresholds, measuresOn: () => measures, warnedDays: 0 };
}

/**
 * Judges a company by the rules of a date, or of the edition that its facts name. Today's facts stand for the months
 * that a recalibration looks back at.
 * @throws UnknownDateError before the first edition, when none is named, and after the last refresh that can be dated
 */
export function evaluateSolutions(facts: SolutionsFacts, on: CalendarDate): SolutionsScorecard {
  return createSolutionsJudge(on, facts.edition)(companyOf(facts));
}
