import type { TimelineEvent } from "@partner-standing/contract/standing/timeline";
import type { HeldReview, TierChange } from "../store/reviews/reviews.ts";
import { changeCause } from "../judgement/change-cause.ts";
import type { LifeEvent } from "../judgement/replay-reviews.ts";

const FORM_STATES = { "form-in-time": "in-time", "form-late": "late" } as const;

function heldReview(review: HeldReview): TimelineEvent[] {
  const { reviewOn, qualifiedTier, formStep, formStepOn, ...decided } = review;
  const event: TimelineEvent = { kind: "review", on: reviewOn, held: true, qualifiedTier, ...decided };
  if (!review.pocFormDue || !qualifiedTier) return [event];
  const state = formStep && formStepOn ? FORM_STATES[formStep] : "awaited";
  return [event, { kind: "form-due", on: review.pocFormDue, tier: qualifiedTier, reviewOn, state }];
}

function heldChange({ changedOn, ...change }: TierChange): TimelineEvent {
  return { kind: "tier-change", on: changedOn, held: true, ...change };
}

/** What was recorded: reviews, the forms they waited for, and how the tier changed. */
export function recordedEvents(held: HeldReview[], changes: TierChange[]): TimelineEvent[] {
  return [...held.flatMap(heldReview), ...changes.map(heldChange)];
}

function changeOf(event: LifeEvent): TimelineEvent[] {
  const { before, after, on } = event;
  const [tierBefore, tierAfter] = [before.creditedTier, after.creditedTier];
  if (tierBefore === tierAfter) return [];
  return [{ kind: "tier-change", on, held: false, tierBefore, tierAfter, because: changeCause(event) }];
}

function reviewAhead(event: LifeEvent): TimelineEvent[] {
  if (event.kind !== "review") return [];
  const { on, before, scorecard } = event;
  const { qualifiedTier, outcome, pocFormDue } = scorecard.nextReview;
  const tierBefore = before.creditedTier;
  const review: TimelineEvent = { kind: "review", on, held: false, tierBefore, qualifiedTier, outcome, pocFormDue };
  if (!pocFormDue || !qualifiedTier) return [review];
  return [review, { kind: "form-due", on: pocFormDue, tier: qualifiedTier, reviewOn: on, state: "awaited" }];
}

/** What is ahead with what is known now. */
export function eventsAhead(events: LifeEvent[]): TimelineEvent[] {
  return events.flatMap((event) => [...reviewAhead(event), ...changeOf(event)]);
}
