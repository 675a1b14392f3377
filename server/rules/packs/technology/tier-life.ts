import type { NextReview, Outcome } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { nextReviewOn } from "./review-calendar.ts";
import { rulesOn } from "./rules-on.ts";
import { rankOf } from "./tier-rank.ts";

/** A promotion that a review granted and that waits for the point-of-contact form, the last day included. */
export interface PendingPromotion {
  tier: TechnologyTier;
  reviewOn: CalendarDate;
  dueOn: CalendarDate;
}

/** The tier a company holds, since when (null: nobody noted it), and what it waits for. */
export interface TierLife {
  creditedTier: TechnologyTier | null;
  creditedSince: CalendarDate | null;
  pending: PendingPromotion | null;
}

/** How a pending promotion ends (000_767800270b4ee6ef.txt, lines 159, 315 and 936). */
export type FormStep = "form-in-time" | "form-late";
export type LifeStep = Outcome | FormStep;

/** What happens on a day: a review with its outcome, or the form that came or did not. */
interface LifeMove {
  step: LifeStep;
  on: CalendarDate;
  /** The tier that the step leads to. */
  tier: TechnologyTier | null;
  pending: PendingPromotion | null;
}

type Transition = (life: TierLife, move: LifeMove) => TierLife;

const stays: Transition = (life) => life;
const credits: Transition = (_life, { tier, on }) => ({ creditedTier: tier, creditedSince: on, pending: null });
const waits: Transition = (life, { pending }) => ({ ...life, pending });
const forgets: Transition = (life) => ({ ...life, pending: null });
/** Staff may have noted the higher tier themselves while the form was on its way: a form never lowers it. */
const activates: Transition = (life, move) =>
  rankOf(move.tier) > rankOf(life.creditedTier) ? credits(life, move) : forgets(life, move);

/** What each step does to a company that waits for nothing, and to one whose promotion waits for the form. */
const TRANSITIONS: Record<"settled" | "waiting", Partial<Record<LifeStep, Transition>>> = {
  settled: {
    promotion: credits,
    "promotion-pending-poc-form": waits,
    demotion: credits,
    unchanged: stays,
  },
  waiting: {
    "form-in-time": activates,
    "form-late": forgets,
  },
};

/** The next state. @throws Error for a step that cannot happen in this state: a review while a form is awaited */
export function liveOn(life: TierLife, move: LifeMove): TierLife {
  const state = life.pending ? "waiting" : "settled";
  const transition = TRANSITIONS[state][move.step];
  if (!transition) throw new Error(`${move.step} on ${move.on} cannot happen to a company that is ${state}`);
  return transition(life, move);
}

/** What a review decides, as a move. */
export function reviewMove(review: NextReview): LifeMove {
  const { date, outcome, qualifiedTier, pocFormDue } = review;
  const pending =
    qualifiedTier !== null && pocFormDue !== null ? { tier: qualifiedTier, reviewOn: date, dueOn: pocFormDue } : null;
  return { step: outcome, on: date, tier: qualifiedTier, pending };
}

/**
 * What the form, or its absence, has done to a pending promotion by the end of a day; null while it is still awaited.
 * @param filedOn the day a complete form was filed; null when there is none
 */
export function formMove(
  { tier, reviewOn, dueOn }: PendingPromotion,
  filedOn: CalendarDate | null,
  asOf: CalendarDate,
): LifeMove | null {
  const inTime = filedOn !== null && filedOn <= dueOn;
  if (inTime && filedOn <= asOf) {
    const on = filedOn < reviewOn ? reviewOn : filedOn;
    return { step: "form-in-time", on, tier, pending: null };
  }
  if (asOf <= dueOn) return null;
  const dayAfter = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();
  return { step: "form-late", on: dayAfter, tier, pending: null };
}

/** What is kept of the newest review that was held. */
interface HeldReview {
  reviewOn: CalendarDate;
  qualifiedTier: TechnologyTier | null;
  /** The last day for the form, counted from the review; null when the review granted nothing that needs one. */
  pocFormDue: CalendarDate | null;
  /** How the waiting ended; null while the form is awaited. */
  formStep: FormStep | null;
}

/** The day before the next review: what a review has left open ends there at the latest. */
function lastDayOf(reviewOn: CalendarDate): CalendarDate {
  const dayAfter = Temporal.PlainDate.from(reviewOn).add({ days: 1 }).toString();
  return Temporal.PlainDate.from(nextReviewOn(dayAfter)).subtract({ days: 1 }).toString();
}

/** A notice belongs to a review when it comes on its day or later, before the next one. */
function isNoticeOf(reviewOn: CalendarDate, noticeOn: CalendarDate): boolean {
  return noticeOn >= reviewOn && noticeOn <= lastDayOf(reviewOn);
}

/**
 * The last day for the form after a review: 14 days from HubSpot's notice; where its day is unknown, from the review
 * (reading C21). The next review ends the waiting in any case.
 */
export function formDueOn(reviewOn: CalendarDate, noticeOn: CalendarDate | null): CalendarDate {
  const start = noticeOn !== null && isNoticeOf(reviewOn, noticeOn) ? noticeOn : reviewOn;
  const due = Temporal.PlainDate.from(start)
    .add({ days: rulesOn(reviewOn).pocFormDays.value })
    .toString();
  const last = lastDayOf(reviewOn);
  return due < last ? due : last;
}

/** The promotion that waits for the form; null when none does. `noticeOn` is the day of HubSpot's notice, if known. */
export function pendingPromotion(held: HeldReview | undefined, noticeOn: CalendarDate | null): PendingPromotion | null {
  if (!held?.pocFormDue || !held.qualifiedTier || held.formStep) return null;
  return { tier: held.qualifiedTier, reviewOn: held.reviewOn, dueOn: formDueOn(held.reviewOn, noticeOn) };
}
