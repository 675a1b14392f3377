import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { NextReview, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { isDemotionReview, nextReviewOn } from "./review-calendar.ts";
import { type TechnologyRules, rulesOn } from "./rules-on.ts";
import { highestQualified, tierGaps, tierJudgeOn } from "./tier-judge.ts";
import { formDueOn } from "./tier-life.ts";
import { rankOf, tierAbove } from "./tier-rank.ts";

/** What the rules of its day say about a review. */
interface ReviewTerms {
  demotionPossible: boolean;
  /** Tiers that are entered only with a point-of-contact form, and the last day for it. */
  pocFormTiers: readonly TechnologyTier[];
  pocFormDue: CalendarDate;
}

type ReviewOutcome = Pick<NextReview, "outcome" | "pocFormDue">;

/**
 * A form on file counts when it came in time. It names every role that the tier asks for: the tier is qualified only
 * with its technical contact and partnership owner, Premier also with executive sponsor and account mapping, so they
 * are not checked again; the sales contact may be the owner (000_767800270b4ee6ef.txt, line 341).
 */
function awaitsForm(tier: TechnologyTier, submittedOn: CalendarDate | null, terms: ReviewTerms): boolean {
  if (!terms.pocFormTiers.includes(tier)) return false;
  return submittedOn === null || submittedOn > terms.pocFormDue;
}

/** What a review does to the current tier when the company qualifies for another one; it may jump over tiers. */
function reviewOutcome(
  { currentTier, pocFormSubmittedOn }: TechnologyFacts,
  qualifiedTier: TechnologyTier | null,
  terms: ReviewTerms,
): ReviewOutcome {
  const rise = rankOf(qualifiedTier) - rankOf(currentTier);
  if (rise < 0 && terms.demotionPossible) return { outcome: "demotion", pocFormDue: null };
  if (qualifiedTier === null || rise <= 0) return { outcome: "unchanged", pocFormDue: null };
  if (!awaitsForm(qualifiedTier, pocFormSubmittedOn, terms)) return { outcome: "promotion", pocFormDue: null };
  return { outcome: "promotion-pending-poc-form", pocFormDue: terms.pocFormDue };
}

/** The form is due counted from the review, the day of the notice as long as no other is known (reading C21). */
function termsOf(review: CalendarDate, { pocFormTiers }: TechnologyRules): ReviewTerms {
  const pocFormDue = formDueOn(review, null);
  return { demotionPossible: isDemotionReview(review), pocFormTiers: pocFormTiers.value, pocFormDue };
}

/** What a review on this day will do to a company, by the rules of the day and the facts known for it. */
export function createReviewJudge(date: CalendarDate): (facts: TechnologyFacts) => NextReview {
  const rules = rulesOn(date);
  const terms = termsOf(date, rules);
  const judgeTiers = tierJudgeOn(date);
  return (facts) => {
    const tiers = judgeTiers(facts);
    const qualifiedTier = highestQualified(tiers);
    const { outcome, pocFormDue } = reviewOutcome(facts, qualifiedTier, terms);
    // Whoever qualifies through the Premier exception may miss requirements of the tier held now; that costs nothing.
    const because = rankOf(qualifiedTier) < rankOf(facts.currentTier) ? tierGaps(tiers, facts.currentTier) : [];
    return { date, qualifiedTier, outcome, demotionPossible: terms.demotionPossible, pocFormDue, because };
  };
}

/** Judges companies on the date it was made for; the next review on `factsAtReview`, what will be known by then. */
export type TechnologyJudge = (facts: TechnologyFacts, factsAtReview?: TechnologyFacts) => Scorecard;

/**
 * Looks up once what the rules of a date ask for, to judge any number of companies by them.
 * @throws UnknownDateError before the first edition of the program
 */
export function createTechnologyJudge(on: CalendarDate): TechnologyJudge {
  const rules = rulesOn(on);
  const judgeTiers = tierJudgeOn(on);
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
