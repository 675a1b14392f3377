import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type Big from "big.js";
import { exactSteps } from "../../../steps/exact-amount.ts";
import { type MrrHistory, mrrSteps } from "../../../steps/mrr-steps.ts";
import { daysBetween, leavesWindowOn } from "../../../steps/rolling-window.ts";
import { type Step, stepUpAndDown } from "../../../steps/step.ts";

/** Days after buying HubSpot within which an install counts (000_767800270b4ee6ef.txt, lines 275-277). */
export const FIRST_DAYS = 90;

/** The dated facts of a company that the metrics read; amounts in US cents per month, changes oldest first. */
interface CompanyHistory extends MrrHistory {
  customerSince: CalendarDate | null;
  installedOn: CalendarDate | null;
  uninstalledOn: CalendarDate | null;
}

function earlier(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && b < a ? b : a;
}

/** Whether the install came 0 to 90 days after the purchase of HubSpot. */
function installedWithinFirstDays({ customerSince, installedOn }: CompanyHistory): boolean {
  if (!customerSince || !installedOn) return false;
  const days = daysBetween(customerSince, installedOn);
  return days >= 0 && days <= FIRST_DAYS;
}

/**
 * What a company adds to MRR metrics, day by day: nothing before it installs the app, nothing from the day it
 * uninstalls; as a first-90-day install only while the install lies in the twelve-month window.
 */
export function companySteps(history: CompanyHistory): Step[] {
  const { installedOn, uninstalledOn } = history;
  if (!installedOn || (uninstalledOn && uninstalledOn <= installedOn)) return [];
  const active = mrrSteps("activeMrr", history, installedOn, uninstalledOn);
  if (!installedWithinFirstDays(history)) return active;
  const until = earlier(leavesWindowOn(installedOn), uninstalledOn);
  return [...active, ...mrrSteps("firstNinetyDaysMrr", history, installedOn, until)];
}

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

/** What an influenced, won deal adds: its MRR in US cents per month, from its close date until it leaves the window. */
export function dealSteps(deal: { closedOn: CalendarDate | null; cents: Big }): Step[] {
  if (!deal.closedOn) return [];
  return exactSteps("influencedDealMrr", deal.closedOn, leavesWindowOn(deal.closedOn), deal.cents);
}
