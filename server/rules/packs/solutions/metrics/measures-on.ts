import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ValueOn } from "../../../steps/step.ts";
import { MOST_APPS, medianOf } from "../counting-apps.ts";
import type { PointMrr } from "../points.ts";

/** What tiers are judged by on one date. */
export interface SolutionsMeasures {
  /** MRR of clients sold to in twelve months, what of it was sourced or assisted in, and of clients managed. */
  mrr: PointMrr;
  /** Null without accounts. */
  medianAppUsage: number | null;
  /** Percent; null where there was no customer a year ago. */
  grossRetention: number | null;
  certified: boolean;
}

/** The measures on any date, the past and the time to come alike; the certification holds up to and including its day. */
export function measuresOn(valueOn: ValueOn, certifiedUntil: CalendarDate | null, on: CalendarDate): SolutionsMeasures {
  const usage = Array.from({ length: MOST_APPS + 1 }, (_, apps) => ({
    apps,
    accounts: valueOn(`appUsage.${apps}`, on),
  }));
  const base = valueOn("yearAgoMrr", on);
  return {
    mrr: {
      sold: { mrr: valueOn("soldMrr", on) / 100, growthMrr: valueOn("soldGrowthMrr", on) / 100 },
      sourced: { mrr: valueOn("sourcedMrr", on) / 100, growthMrr: valueOn("sourcedGrowthMrr", on) / 100 },
      assisted: { mrr: valueOn("assistedMrr", on) / 100, growthMrr: valueOn("assistedGrowthMrr", on) / 100 },
      managed: { mrr: valueOn("managedMrr", on) / 100, growthMrr: valueOn("managedGrowthMrr", on) / 100 },
    },
    medianAppUsage: medianOf(usage),
    grossRetention: base === 0 ? null : (valueOn("retainedMrr", on) * 100) / base,
    certified: certifiedUntil !== null && certifiedUntil >= on,
  };
}
