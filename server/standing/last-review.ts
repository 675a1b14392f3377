import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { LastReview } from "@partner-standing/contract/standing/standing";
import { changeCause } from "../judgement/change-cause.ts";
import { dayBefore } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { TECHNOLOGY_PARAMETERS } from "../rules/packs/technology/parameters.ts";

/** HubSpot's e-mail about a review comes within days; a month later nobody compares it any more. */
export const LOOK_BACK_DAYS = 30;

const FIRST_EDITION = TECHNOLOGY_PARAMETERS.edition.values.at(-1)?.from ?? "";

/** The review that lies up to a month behind a day. */
function latelyReviewedOn({ held }: TierCourse, on: CalendarDate): CalendarDate | null {
  const from = dayBefore(on, LOOK_BACK_DAYS);
  if (from < FIRST_EDITION) return null;
  const reviewOn = nextReviewOn(from);
  const isOver = reviewOn < on || held.some((review) => review.reviewOn === reviewOn && reviewOn === on);
  return isOver ? reviewOn : null;
}

function recorded({ changes }: TierCourse, reviewOn: CalendarDate): LastReview | null {
  const change = changes.find(({ changedOn }) => changedOn === reviewOn);
  if (!change) return null;
  const { tierBefore, tierAfter, because } = change;
  return { on: reviewOn, recorded: true, tierBefore, tierAfter, because };
}

/**
 * A review of lately that has moved the tier, or by our figures should have: what HubSpot decided, only HubSpot's e-mail
 * says. Null when it moved nothing, or when staff has noted a tier since.
 */
export function lastReview(course: TierCourse, on: CalendarDate): LastReview | null {
  const reviewOn = latelyReviewedOn(course, on);
  if (reviewOn === null || course.company.tierNoted({ after: reviewOn, until: on })) return null;
  if (course.held.some((review) => review.reviewOn === reviewOn)) return recorded(course, reviewOn);
  const { creditedSince } = course.lifeOn(on);
  if (creditedSince !== null && creditedSince >= reviewOn) return null;
  const review = course.reviewAgain(reviewOn);
  if (!review) return null;
  const tierBefore = review.before.creditedTier;
  const tierAfter = review.after.creditedTier;
  if (tierBefore === tierAfter) return null;
  return { on: reviewOn, recorded: false, tierBefore, tierAfter, because: changeCause(review) };
}
