import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { NextReview } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { rankOf } from "./tier-rank.ts";

/** What the rules of its day say about a review. */
export interface ReviewTerms {
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
export function reviewOutcome(
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
