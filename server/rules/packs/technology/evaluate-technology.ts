import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { createTechnologyJudge } from "./create-technology-judge.ts";

/**
 * The scorecard of a company on a date, by the rules of that date. The next review is judged by its own rules and on
 * `factsAtReview`: what will be known of the company by then, else the facts of today.
 * @throws UnknownDateError before the first edition of the program
 */
export function evaluateTechnology(
  facts: TechnologyFacts,
  on: CalendarDate,
  factsAtReview: TechnologyFacts = facts,
): Scorecard {
  return createTechnologyJudge(on)(facts, factsAtReview);
}
