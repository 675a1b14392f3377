import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { judgedCompany, readCompany } from "../judgement/facts-on.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { pointsOf } from "../rules/packs/solutions/points.ts";
import { rulesOn as solutionsRulesOn } from "../rules/packs/solutions/rules-on.ts";
import { monthlyDays } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";

/** The figures that counted on one day; null where there is nothing to measure. */
export interface DayOfTrend {
  on: CalendarDate;
  metrics: Record<Metric, number | null>;
  /** Total points by the rules of the day that is told of; null where none are counted. */
  points: number | null;
}

/** What the figures of both programs were a month apart for a year, by the rules of the last day, so that they compare. */
export async function readTrend(
  database: Queryable,
  { portal, settings }: Tenant,
  { on, today }: { on: CalendarDate; today: CalendarDate },
): Promise<DayOfTrend[]> {
  const { portalId, timeZone } = portal;
  const days = monthlyDays(on);
  // Which of two figures counts is asked of the settings of now: a trend of one kind of figure.
  const asked = { portalId, timeZone, settings: settings.settings, today, from: today };
  const reading = await readCompany(database, asked);
  const company = judgedCompany(reading, asked);
  const rules = solutionsRulesOn(on);
  const { certifiedUntil } = settings.settings.solutions;
  return days.map((day) => ({
    on: day,
    metrics: company.countedOn(day),
    points: pointsOf(measuresOn(reading.valueOn, certifiedUntil, day).mrr, rules)?.total ?? null,
  }));
}
