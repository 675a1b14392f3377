import type { Metric, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Outlook, RollOffEntry } from "@partner-standing/contract/standing/outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import { dayBefore } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readStepDownKey, writeStepDownKey } from "../store/engine/page-keys.ts";
import { stepsDownAfter } from "../store/steps/steps-down.ts";
import { blockingOn } from "./foretell.ts";
import type { OutlookReading } from "./outlook-reading.ts";

const PAGE = 25;

type Leaving = Extract<Metric, "influencedDealMrr" | "firstNinetyDaysMrr" | "reviewCount">;

/** What leaves a window on a known day. What customers pay has no such day: it stays as it is known. */
const LEAVING: Record<Leaving, { divisor: number; unit: RollOffEntry["unit"]; requirements: RequirementId[] }> = {
  influencedDealMrr: { divisor: 100, unit: "usd-per-month", requirements: ["influenced-revenue"] },
  firstNinetyDaysMrr: { divisor: 100, unit: "usd-per-month", requirements: ["influenced-revenue"] },
  // With a Marketplace review its stars leave, too.
  reviewCount: { divisor: 1, unit: "count", requirements: ["marketplace-reviews", "marketplace-rating"] },
};
const METRICS = Object.keys(LEAVING) as Leaving[];

/** A page of what leaves the windows after today, the first day first, with what is left then and what breaks by it. */
export async function rollOff(
  database: Queryable,
  { tenant: { portal }, today }: OutlookReading,
  course: TierCourse,
  after: string,
): Promise<Outlook["rollOff"]> {
  const page = { metrics: METRICS, day: today, limit: PAGE + 1, after: readStepDownKey(after) };
  const found = await stepsDownAfter(database, portal.portalId, page);
  const shown = found.slice(0, PAGE);
  const { creditedTier } = course.lifeOn(today);
  const known = new Map<CalendarDate, RequirementId[]>();
  const broken = (on: CalendarDate) => {
    const breaks = known.get(on) ?? brokenOn(on);
    known.set(on, breaks);
    return breaks;
  };
  const brokenOn = (on: CalendarDate) => {
    const before = blockingOn(course.company, creditedTier, dayBefore(on));
    return blockingOn(course.company, creditedTier, on).filter((id) => !before.includes(id));
  };
  const entries = shown.map(({ on, metric, kind, objectId, name, amount }): RollOffEntry => {
    const { divisor, unit, requirements } = LEAVING[metric as Leaving];
    return {
      on,
      metric: metric as Leaving,
      record: recordLink(portal, kind, { id: objectId, name }),
      amount: amount / divisor,
      after: course.company.computedOn(on)[metric as Leaving],
      unit,
      breaks: broken(on).filter((id) => requirements.includes(id)),
    };
  });
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return { entries, after: last ? writeStepDownKey(last) : null };
}
