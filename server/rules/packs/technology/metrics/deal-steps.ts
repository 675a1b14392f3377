import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";
import { stepUpAndDown, type Step } from "../../../steps/step.ts";

/** What an influenced, won deal adds: its MRR in US cents per month, from its close date until it leaves the window. */
export function dealSteps(deal: { closedOn: CalendarDate | null; amountMinor: number }): Step[] {
  if (!deal.closedOn) return [];
  return stepUpAndDown("influencedDealMrr", deal.closedOn, leavesWindowOn(deal.closedOn), deal.amountMinor);
}
