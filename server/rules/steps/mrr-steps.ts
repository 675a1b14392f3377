import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Step, StepMetric } from "./step.ts";

/** What a customer pays, in US cents per month; changes oldest first. */
export interface MrrHistory {
  mrr: { on: CalendarDate; amountMinor: number }[];
  /** Whether older values may exist that the CRM no longer tells: then the oldest known one stands for the time before it. */
  historyFull: boolean;
}

/** What is paid on a date; nothing before the oldest known value, unless older ones may exist. */
export function mrrOn({ mrr, historyFull }: MrrHistory, on: CalendarDate): number {
  const known = mrr.findLast((change) => change.on <= on);
  const oldest = historyFull ? mrr[0] : undefined;
  return (known ?? oldest)?.amountMinor ?? 0;
}

/** The steps of an MRR history seen through the days [from, until): it starts with what is paid on `from`. */
export function mrrSteps(
  metric: StepMetric,
  history: MrrHistory,
  from: CalendarDate,
  until: CalendarDate | null,
): Step[] {
  const steps: Step[] = [];
  let before = 0;
  const step = (on: CalendarDate, amountMinor: number) => {
    if (amountMinor !== before) steps.push({ metric, on, amount: amountMinor - before });
    before = amountMinor;
  };
  step(from, mrrOn(history, from));
  for (const change of history.mrr) {
    if (change.on > from && (until === null || change.on < until)) step(change.on, change.amountMinor);
  }
  if (until !== null) step(until, 0);
  return steps;
}

/** The newest of some changes of MRR, in minor units; null where there is none. */
export function latestMrr(changes: readonly { on: CalendarDate; amountMinor: number }[]): number | null {
  let latest = changes[0];
  for (const change of changes) if (latest && change.on > latest.on) latest = change;
  return latest?.amountMinor ?? null;
}
