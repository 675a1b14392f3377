import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Rehearsal } from "@partner-standing/contract/standing/rehearsal";
import { readTierCourse, type Course } from "../judgement/tier-course.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import type { Queryable } from "../store/engine/database.ts";

/**
 * Holds the first review on or after a date in thought: one to come after all that lie before it, a past one once more, on
 * what was known of its day. Writes nothing.
 * @returns null when the company takes no part in the program on that day
 * @throws UnknownDateError for a date that no edition of the program knows
 */
export async function rehearse(database: Queryable, asked: Course, on: CalendarDate): Promise<Rehearsal | null> {
  const reviewOn = nextReviewOn(on);
  const course = await readTierCourse(database, asked, reviewOn);
  const ahead = course.eventsUntil(reviewOn).find((event) => event.kind === "review" && event.on === reviewOn);
  const review = ahead ?? course.reviewAgain(reviewOn);
  if (review?.kind !== "review") return null;
  const { before, after, facts, scorecard } = review;
  const { qualifiedTier, outcome, pocFormDue, because } = scorecard.nextReview;
  const tiers = { tierBefore: before.creditedTier, tierAfter: after.creditedTier, qualifiedTier };
  return { on, reviewOn, ...tiers, outcome, pocFormDue, because, facts, scorecard };
}
