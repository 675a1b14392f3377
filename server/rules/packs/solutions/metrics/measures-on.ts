import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ValueOn } from "../../../steps/step.ts";
import { MOST_APPS, medianOf } from "../counting-apps.ts";

/** What tiers are judged by on one date. MRR in US dollars per month; the median is null without accounts. */
export interface SolutionsMeasures {
  soldMrr: number;
  managedMrr: number;
  medianAppUsage: number | null;
  certified: boolean;
}

/** The measures on any date, the past and the time to come alike; the certification holds up to and including its day. */
export function measuresOn(valueOn: ValueOn, certifiedUntil: CalendarDate | null, on: CalendarDate): SolutionsMeasures {
  const usage = Array.from({ length: MOST_APPS + 1 }, (_, apps) => ({
    apps,
    accounts: valueOn(`appUsage.${apps}`, on),
  }));
  return {
    soldMrr: valueOn("soldMrr", on) / 100,
    managedMrr: valueOn("managedMrr", on) / 100,
    medianAppUsage: medianOf(usage),
    certified: certifiedUntil !== null && certifiedUntil >= on,
  };
}
