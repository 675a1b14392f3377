import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { StepTotal } from "../store/steps/steps.ts";

/** The running sums of a portal's metrics, so that any date is one look-up away. */
interface Curve {
  days: CalendarDate[];
  sums: number[];
}

function appendTo(curve: Curve, { on, amount }: StepTotal): void {
  curve.days.push(on);
  curve.sums.push((curve.sums.at(-1) ?? 0) + amount);
}

/** The last position whose day is not after `on`, or −1. */
function positionAt(days: CalendarDate[], on: CalendarDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as CalendarDate) <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Turns daily changes, in order of date, into the value of each metric on any date. */
export function stepCurves(totals: StepTotal[]): (metric: string, on: CalendarDate) => number {
  const curves = new Map<string, Curve>();
  for (const total of totals) {
    const curve = curves.get(total.metric) ?? { days: [], sums: [] };
    curves.set(total.metric, curve);
    appendTo(curve, total);
  }
  return (metric, on) => {
    const curve = curves.get(metric);
    return curve?.sums[positionAt(curve.days, on)] ?? 0;
  };
}
