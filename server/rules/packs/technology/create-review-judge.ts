import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { NextReview } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { createTierJudge } from "./create-tier-judge.ts";
import { highestQualified } from "./highest-qualified.ts";
import { formDueOn } from "./pending-promotion.ts";
import { isDemotionReview } from "./review-calendar.ts";
import { reviewOutcome, type ReviewTerms } from "./review-outcome.ts";
import { rulesOn, type TechnologyRules } from "./rules-on.ts";
import { tierGaps } from "./tier-gaps.ts";
import { rankOf } from "./tier-rank.ts";

/** The form is due counted from the review, the day of the notice as long as no other is known (reading C21). */
function termsOf(review: CalendarDate, { pocFormTiers }: TechnologyRules): ReviewTerms {
  const pocFormDue = formDueOn(review, null);
  return { demotionPossible: isDemotionReview(review), pocFormTiers: pocFormTiers.value, pocFormDue };
}

/** What a review on this day will do to a company, by the rules of the day and the facts known for it. */
export function createReviewJudge(date: CalendarDate): (facts: TechnologyFacts) => NextReview {
  const rules = rulesOn(date);
  const terms = termsOf(date, rules);
  const judgeTiers = createTierJudge(rules);
  return (facts) => {
    const tiers = judgeTiers(facts);
    const qualifiedTier = highestQualified(tiers);
    const { outcome, pocFormDue } = reviewOutcome(facts, qualifiedTier, terms);
    // Whoever qualifies through the Premier exception may miss requirements of the tier held now; that costs nothing.
    const because = rankOf(qualifiedTier) < rankOf(facts.currentTier) ? tierGaps(tiers, facts.currentTier) : [];
    return { date, qualifiedTier, outcome, demotionPossible: terms.demotionPossible, pocFormDue, because };
  };
}
