import type { Queryable } from "../store/database.ts";
import { changeTier, recordFormStep, recordReview } from "../store/reviews.ts";
import { changeCause } from "./change-cause.ts";
import type { LifeEvent } from "./live-through.ts";

async function recordEvent(transaction: Queryable, portalId: number, event: LifeEvent): Promise<void> {
  if (event.kind === "form") {
    const { on, step, pending } = event;
    return recordFormStep(transaction, portalId, { reviewOn: pending.reviewOn, step, on });
  }
  const { facts, scorecard, before, on: reviewOn } = event;
  const { qualifiedTier, outcome, pocFormDue } = scorecard.nextReview;
  const tierBefore = before.creditedTier;
  const review = { reviewOn, tierBefore, qualifiedTier, outcome, pocFormDue, facts, scorecard };
  return recordReview(transaction, portalId, review);
}

/** Records what happened, and credits the tier that follows from it, in the transaction of the caller. */
export async function recordLife(transaction: Queryable, portalId: number, events: LifeEvent[]): Promise<void> {
  for (const event of events) {
    await recordEvent(transaction, portalId, event);
    const tierBefore = event.before.creditedTier;
    const tierAfter = event.after.creditedTier;
    if (tierBefore === tierAfter) continue;
    await changeTier(transaction, portalId, {
      changedOn: event.on,
      tierBefore,
      tierAfter,
      because: changeCause(event),
    });
  }
}
