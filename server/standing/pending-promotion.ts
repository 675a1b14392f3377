import type { PendingPromotion } from "../rules/packs/technology/tier-life.ts";
import type { HeldReview } from "../store/reviews.ts";

/** The promotion that the last review granted and that still waits for the form; null when none does. */
export function pendingPromotion(lastReview: HeldReview | undefined): PendingPromotion | null {
  if (!lastReview?.pocFormDue || !lastReview.qualifiedTier || lastReview.formStep) return null;
  return { tier: lastReview.qualifiedTier, reviewOn: lastReview.reviewOn, dueOn: lastReview.pocFormDue };
}
