import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { LAST_YEAR, UnknownDateError, firstDayFrom } from "../../define-parameter.ts";
import { rulesOn } from "./rules-on.ts";

/**
 * The first review on or after a date (000_767800270b4ee6ef.txt, lines 142 and 858).
 * @throws UnknownDateError before the first edition, and when the review would need a year of five digits
 */
export function nextReviewOn(on: CalendarDate): CalendarDate {
  const review = firstDayFrom(on, rulesOn(on).reviewDays.value);
  if (review) return review;
  throw new UnknownDateError(`on ${on}: no review is known after the year ${LAST_YEAR}`);
}

/** The last review on or before a date: it is the one that HubSpot tells of until the next. */
export function lastReviewOn(on: CalendarDate): CalendarDate {
  const yearBefore = `${Number(on.slice(0, "YYYY".length)) - 1}${on.slice("YYYY".length)}`;
  const { value: days } = rulesOn(on).reviewDays;
  const all = [yearBefore, on].flatMap((date) => days.map((day) => `${date.slice(0, "YYYY".length)}-${day}`));
  return all.findLast((date) => date <= on) ?? on;
}

/** Whether a date is a review that may demote (000_767800270b4ee6ef.txt, lines 148-150 and 860-864). */
export function isDemotionReview(date: CalendarDate): boolean {
  return rulesOn(date).demotionDays.value.includes(date.slice("YYYY-".length));
}
