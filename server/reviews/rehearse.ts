import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Rehearsal } from "@partner-standing/contract/timeline";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import type { Queryable } from "../store/database.ts";
import { heldReviews, type HeldReview } from "../store/reviews.ts";
import { watchedSince } from "../store/review-watches.ts";
import { readCompanyUnderReview, type CompanyUnderReview } from "./company-under-review.ts";
import { firstUnheld, lifeSoFar } from "./life-so-far.ts";
import { liveThrough, type LifeEvent } from "./live-through.ts";

/** A review in the past starts from the tier of then, where one was recorded. */
function again(company: CompanyUnderReview, held: HeldReview[], reviewOn: CalendarDate): LifeEvent[] {
  const recorded = held.find((review) => review.reviewOn === reviewOn);
  const creditedTier = recorded ? recorded.tierBefore : company.settings.currentTier;
  const life = { creditedTier, creditedSince: null, pending: null };
  return liveThrough(life, company, { review: reviewOn, until: reviewOn });
}

/**
 * Holds the first review on or after a date in thought: one to come after all that lie before it, a past one once more
 * with what is known today. Writes nothing.
 * @throws UnknownDateError for a date that no edition of the program knows
 */
export async function rehearse(
  database: Queryable,
  portalId: number,
  { on, today }: { on: CalendarDate; today: CalendarDate },
): Promise<Rehearsal> {
  const reviewOn = nextReviewOn(on);
  const company = await readCompanyUnderReview(database, portalId);
  const held = await heldReviews(database, portalId);
  const first = firstUnheld(held, (await watchedSince(database, portalId)) ?? today);
  const events =
    reviewOn < first
      ? again(company, held, reviewOn)
      : liveThrough(lifeSoFar(company.settings, held), company, { review: first, until: reviewOn });
  const review = events.findLast((event) => event.kind === "review");
  if (!review) throw new Error(`no review was rehearsed for ${reviewOn}`);
  const { before, after, facts, scorecard } = review;
  const { qualifiedTier, outcome, pocFormDue, because } = scorecard.nextReview;
  const tiers = { tierBefore: before.creditedTier, tierAfter: after.creditedTier, qualifiedTier };
  return { on, reviewOn, ...tiers, outcome, pocFormDue, because, facts, scorecard };
}
