import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { Temporal } from "temporal-polyfill";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import {
  formMove,
  liveOn,
  reviewMove,
  type FormStep,
  type PendingPromotion,
  type TierLife,
} from "../rules/packs/technology/tier-life.ts";
import type { JudgedCompany } from "./facts-on.ts";

interface Lived {
  on: CalendarDate;
  before: TierLife;
  after: TierLife;
}

/** A review and what it freezes. */
export type ReviewEvent = Lived & { kind: "review"; facts: TechnologyFacts; scorecard: Scorecard };
/** A review, or the end of waiting for a form. */
export type LifeEvent = ReviewEvent | (Lived & { kind: "form"; step: FormStep; pending: PendingPromotion });

export function dayAfter(on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}

export function dayBefore(on: CalendarDate, days = 1): CalendarDate {
  return Temporal.PlainDate.from(on).subtract({ days }).toString();
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

function formEvents(life: TierLife, company: JudgedCompany, asOf: CalendarDate): LifeEvent[] {
  const { pending } = life;
  if (!pending) return [];
  const { filedOn, stale } = company.formOn(earlier(asOf, pending.dueOn), pending.tier);
  const move = formMove(pending, stale ? null : filedOn, asOf);
  if (!move) return [];
  const step = move.step as FormStep;
  return [{ kind: "form", on: move.on, before: life, after: liveOn(life, move), step, pending }];
}

/** One review held on a company that is waiting for nothing. */
export function reviewEvent(life: TierLife, company: JudgedCompany, on: CalendarDate): ReviewEvent {
  const facts = company.factsOn(on, life.creditedTier);
  const scorecard = evaluateTechnology(facts, on);
  return { kind: "review", on, before: life, after: liveOn(life, reviewMove(scorecard.nextReview)), facts, scorecard };
}

/** Where a replay begins: the tier as it was at the end of a day up to which everything is recorded. */
export interface Start {
  on: CalendarDate;
  life: TierLife;
}

/**
 * What happens to a tier from a review on until the end of a day, in order: the one account of reviews and forms that
 * recording, rehearsing and looking ahead share. Days that passed are judged on what was known then, days to come on what
 * is known now; a tier that staff noted in between stands from that day on.
 * @param span.review the first review that has not been held
 */
export function replayReviews(
  start: Start,
  company: JudgedCompany,
  span: { review: CalendarDate; until: CalendarDate },
): LifeEvent[] {
  const events: LifeEvent[] = [];
  const lifeBy = (on: CalendarDate): TierLife => {
    const last = events.at(-1);
    const lived = last?.after ?? start.life;
    return { ...lived, ...company.tierNoted({ after: last?.on ?? start.on, until: on }) };
  };
  let { review } = span;
  for (; review <= span.until; review = nextReviewOn(dayAfter(review))) {
    // Nothing waits into a review: the form came before it, or was late.
    events.push(...formEvents(lifeBy(dayBefore(review)), company, review));
    if (company.takesPartOn(review)) events.push(reviewEvent(lifeBy(review), company, review));
  }
  const end = earlier(span.until, dayBefore(review));
  return [...events, ...formEvents(lifeBy(end), company, end)];
}
