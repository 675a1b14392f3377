import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type Big from "big.js";
import { exactSteps } from "../../../steps/exact-amount.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";
import { stepUpAndDown, type Step } from "../../../steps/step.ts";

/** What a Marketplace review adds: one review and its stars, from its day until it leaves the window. */
export function contactSteps(contact: { reviewedOn: CalendarDate | null; starsHundredths: Big }): Step[] {
  const { reviewedOn, starsHundredths } = contact;
  if (!reviewedOn) return [];
  const until = leavesWindowOn(reviewedOn);
  return [
    ...stepUpAndDown("reviewCount", reviewedOn, until, 1),
    ...exactSteps("reviewStars", reviewedOn, until, starsHundredths),
  ];
}
