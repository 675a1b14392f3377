import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { daysBetween, leavesWindowOn } from "./rolling-window.ts";
import type { Step, StepMetric } from "./step.ts";

/** Days after buying HubSpot within which an install counts (000_767800270b4ee6ef.txt, lines 275-277). */
export const FIRST_DAYS = 90;

/** The dated facts of a company that the metrics read; amounts in US cents per month, changes oldest first. */
export interface CompanyHistory {
  customerSince: CalendarDate | null;
  installedOn: CalendarDate | null;
  uninstalledOn: CalendarDate | null;
  mrr: { on: CalendarDate; amountMinor: number }[];
  historyFull: boolean;
}

/** The steps of an MRR history seen through the days [from, until): it starts with what is paid on `from`. */
function stepsBetween(
  metric: StepMetric,
  history: CompanyHistory,
  from: CalendarDate,
  until: CalendarDate | null,
): Step[] {
  const steps: Step[] = [];
  let before = 0;
  const step = (on: CalendarDate, amountMinor: number) => {
    if (amountMinor !== before) steps.push({ metric, on, amount: amountMinor - before });
    before = amountMinor;
  };
  const known = history.mrr.filter((change) => change.on <= from).at(-1);
  const oldest = history.historyFull ? history.mrr[0] : undefined;
  step(from, (known ?? oldest)?.amountMinor ?? 0);
  for (const change of history.mrr) {
    if (change.on > from && (until === null || change.on < until)) step(change.on, change.amountMinor);
  }
  if (until !== null) step(until, 0);
  return steps;
}

function earlier(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && b < a ? b : a;
}

/** Whether the install came 0 to 90 days after the purchase of HubSpot. */
export function installedWithinFirstDays({ customerSince, installedOn }: CompanyHistory): boolean {
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
  const active = stepsBetween("activeMrr", history, installedOn, uninstalledOn);
  if (!installedWithinFirstDays(history)) return active;
  const until = earlier(leavesWindowOn(installedOn), uninstalledOn);
  return [...active, ...stepsBetween("firstNinetyDaysMrr", history, installedOn, until)];
}
