import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Scorecard } from "@partner-standing/contract/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/technology-facts";
import { Temporal } from "temporal-polyfill";
import { evaluateTechnology } from "../rules/packs/technology/evaluate-technology.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import {
  formMove,
  liveOn,
  reviewMove,
  type FormStep,
  type PendingPromotion,
  type TierLife,
} from "../rules/packs/technology/tier-life.ts";
import type { CompanyUnderReview } from "./company-under-review.ts";

interface Lived {
  on: CalendarDate;
  before: TierLife;
  after: TierLife;
}

/** A review and what it froze, or the end of waiting for a form. */
export type LifeEvent =
  | (Lived & { kind: "review"; facts: TechnologyFacts; scorecard: Scorecard })
  | (Lived & { kind: "form"; step: FormStep; pending: PendingPromotion });

export function dayAfter(on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}

function dayBefore(on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

function formEvents(life: TierLife, company: CompanyUnderReview, asOf: CalendarDate): LifeEvent[] {
  const { pending } = life;
  if (!pending) return [];
  const { filedOn, stale } = company.formFor(pending.tier);
  const move = formMove(pending, stale ? null : filedOn, asOf);
  if (!move) return [];
  const step = move.step as FormStep;
  return [{ kind: "form", on: move.on, before: life, after: liveOn(life, move), step, pending }];
}

/** Only a form filed by then is on file at a review: a later one is the business of the days after it. */
function reviewEvent(life: TierLife, company: CompanyUnderReview, on: CalendarDate): LifeEvent {
  const known = { ...company.factsOn(on), currentTier: life.creditedTier, pocFormSubmittedOn: null };
  const { qualifiedTier } = evaluateTechnology(known, on);
  const { filedOn, stale } = company.formFor(qualifiedTier);
  const pocFormSubmittedOn = filedOn !== null && filedOn <= on && !stale ? filedOn : null;
  const facts = { ...known, pocFormSubmittedOn };
  const scorecard = evaluateTechnology(facts, on);
  return { kind: "review", on, before: life, after: liveOn(life, reviewMove(scorecard.nextReview)), facts, scorecard };
}

/**
 * What happens to a tier from a review on until the end of a day, in order: the one account of reviews and forms that
 * recording, rehearsing and looking ahead share. Days to come are judged on what is known now.
 * @param span.review the first review that has not been held
 */
export function liveThrough(
  life: TierLife,
  company: CompanyUnderReview,
  span: { review: CalendarDate; until: CalendarDate },
): LifeEvent[] {
  const events: LifeEvent[] = [];
  const now = () => events.at(-1)?.after ?? life;
  let { review } = span;
  for (; review <= span.until; review = nextReviewOn(dayAfter(review))) {
    events.push(...formEvents(now(), company, dayBefore(review)));
    events.push(reviewEvent(now(), company, review));
  }
  return [...events, ...formEvents(now(), company, earlier(span.until, dayBefore(review)))];
}
