import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { createSolutionsJudge, type SolutionsJudge } from "./packs/solutions/create-solutions-judge.ts";
import { companyOf } from "./packs/solutions/evaluate-solutions.ts";
import { createTechnologyJudge, type TechnologyJudge } from "./packs/technology/create-technology-judge.ts";
import type { Facts } from "./read-facts.ts";

/** Reaches the verdict on one of the companies. */
export type Verdict = () => Scorecard | SolutionsScorecard;

/**
 * Looks up once what the programs and editions of these facts ask for on a date, and returns the verdicts, each
 * reached when it is asked for.
 * @throws UnknownDateError when one of the programs says nothing about the date
 */
export function verdictsOn(on: CalendarDate, all: Facts[]): Verdict[] {
  let technology: TechnologyJudge | undefined;
  const solutions = new Map<string | undefined, SolutionsJudge>();
  return all.map((facts) => {
    if (facts.program === "technology") {
      const judge = (technology ??= createTechnologyJudge(on));
      return () => judge(facts);
    }
    const judge = solutions.get(facts.edition) ?? createSolutionsJudge(on, facts.edition);
    solutions.set(facts.edition, judge);
    return () => judge(companyOf(facts));
  });
}
