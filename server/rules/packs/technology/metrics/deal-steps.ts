import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type Big from "big.js";
import { exactSteps } from "../../../steps/exact-amount.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";
import type { Step } from "../../../steps/step.ts";

/** What an influenced, won deal adds: its MRR in US cents per month, from its close date until it leaves the window. */
export function dealSteps(deal: { closedOn: CalendarDate | null; cents: Big }): Step[] {
  if (!deal.closedOn) return [];
  return exactSteps("influencedDealMrr", deal.closedOn, leavesWindowOn(deal.closedOn), deal.cents);
}
