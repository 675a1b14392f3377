import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { pendingPromotion } from "../rules/packs/technology/pending-promotion.ts";
import type { TierLife } from "../rules/packs/technology/tier-life.ts";
import type { HeldReview } from "../store/reviews.ts";
import { dayAfter } from "./live-through.ts";

/** Where a company stands after the reviews that were held; the credited tier is the settings'. */
export function lifeSoFar(settings: PortalSettings, held: HeldReview[]): TierLife {
  const { currentTier, creditedSince, tierNoticeOn } = settings;
  return { creditedTier: currentTier, creditedSince, pending: pendingPromotion(held.at(-1), tierNoticeOn) };
}

/** The first review that has not been held. */
export function firstUnheld(held: HeldReview[], watchedFrom: CalendarDate): CalendarDate {
  const last = held.at(-1);
  return nextReviewOn(last ? dayAfter(last.reviewOn) : watchedFrom);
}
