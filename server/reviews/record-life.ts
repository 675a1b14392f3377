import { changeCause } from "../judgement/change-cause.ts";
import type { JudgedCompany } from "../judgement/judged-company.ts";
import type { LifeEvent } from "../judgement/replay-reviews.ts";
import type { Queryable } from "../store/engine/database.ts";
import { changeTier, recordFormStep, recordReview } from "../store/reviews/reviews.ts";
import type { DuePortal } from "../store/reviews/review-watches.ts";

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

/**
 * Records what happened, and credits the tier that follows from it, in the transaction of the caller. A tier that staff noted
 * after an event that is recorded late is what HubSpot decided: it stands.
 */
export async function recordLife(
  transaction: Queryable,
  { portalId, today }: DuePortal,
  company: JudgedCompany,
  events: LifeEvent[],
): Promise<void> {
  for (const event of events) {
    await recordEvent(transaction, portalId, event);
    const { on: changedOn, before, after } = event;
    const isOverruled = company.tierNoted({ after: changedOn, until: today }) !== null;
    if (before.creditedTier === after.creditedTier || isOverruled) continue;
    const change = { changedOn, tierBefore: before.creditedTier, tierAfter: after.creditedTier };
    await changeTier(transaction, portalId, { ...change, because: changeCause(event) }, before.creditedSince);
  }
}
