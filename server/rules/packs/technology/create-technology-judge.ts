import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { createReviewJudge } from "./create-review-judge.ts";
import { createTierJudge } from "./create-tier-judge.ts";
import { highestQualified } from "./highest-qualified.ts";
import { nextReviewOn } from "./review-calendar.ts";
import { rulesOn } from "./rules-on.ts";
import { tierGaps } from "./tier-gaps.ts";
import { tierAbove } from "./tier-rank.ts";

/** Judges companies on the date it was made for; the next review on `factsAtReview`, what will be known by then. */
export type TechnologyJudge = (facts: TechnologyFacts, factsAtReview?: TechnologyFacts) => Scorecard;

/**
 * Looks up once what the rules of a date ask for, to judge any number of companies by them.
 * @throws UnknownDateError before the first edition of the program
 */
export function createTechnologyJudge(on: CalendarDate): TechnologyJudge {
  const rules = rulesOn(on);
  const judgeTiers = createTierJudge(rules);
  const judgeReview = createReviewJudge(nextReviewOn(on));
  return (facts, factsAtReview = facts) => {
    const { currentTier } = facts;
    const tiers = judgeTiers(facts);
    const qualifiedTier = highestQualified(tiers);
    const nextTier = tierAbove(currentTier);
    const gaps = tierGaps(tiers, nextTier);
    const nextReview = judgeReview(factsAtReview);
    const edition = rules.edition.value;
    return { program: "technology", edition, on, currentTier, qualifiedTier, nextTier, tiers, gaps, nextReview };
  };
}
