import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { Temporal } from "temporal-polyfill";
import { nextReviewOn } from "./review-calendar.ts";
import { rulesOn } from "./rules-on.ts";
import type { FormStep, PendingPromotion } from "./tier-life.ts";

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
