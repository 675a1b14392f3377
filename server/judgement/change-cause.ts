import type { TierChange } from "../store/reviews/reviews.ts";
import type { LifeEvent } from "./replay-reviews.ts";

/** Why the tier changed: an outcome of the review, or the form that it waited for. */
export function changeCause(event: LifeEvent): TierChange["because"] {
  if (event.kind === "form") return "form-in-time";
  return event.scorecard.nextReview.outcome === "demotion" ? "demotion" : "promotion";
}
