import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { Figure } from "@partner-standing/contract/standing/figure";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { explainMetric as ruleOf } from "../rules/packs/technology/explain-metric.ts";
import { sampleDates, WINDOW_MONTHS, windowAfter } from "../rules/steps/rolling-window.ts";
import type { StepMetric } from "../rules/steps/step.ts";
import type { FactKind } from "../store/mirror/backfills.ts";
import { type RecordTotal, type TotalKey, recordTotals } from "../store/steps/contributions.ts";
import { firstProblems } from "../store/steps/data-problems.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readTotalKey, writeTotalKey } from "../store/engine/page-keys.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import type { PortalVerdict } from "./judge-portal.ts";
import { recordLink } from "../facts/record-id.ts";
import { dataProblem } from "./data-problem.ts";

const PAGE = 25;

/** How a metric is told by its records: from which steps, and what a stored amount means. */
const SOURCES: Record<Metric, { steps: StepMetric; divisor: number; kinds: FactKind[] }> = {
  attributedMrr: { steps: "activeMrr", divisor: 100 * WINDOW_MONTHS, kinds: ["companies"] },
  influencedDealMrr: { steps: "influencedDealMrr", divisor: 100, kinds: ["deals"] },
  firstNinetyDaysMrr: { steps: "firstNinetyDaysMrr", divisor: 100, kinds: ["companies"] },
  reviewCount: { steps: "reviewCount", divisor: 1, kinds: ["contacts"] },
  reviewAverage: { steps: "reviewStars", divisor: 100, kinds: ["contacts"] },
};

/** From which steps a metric follows, what their sum is divided by, and for which days it is added up, ascending. */
export function sumOf(metric: Metric, on: CalendarDate) {
  const { steps, divisor } = SOURCES[metric];
  return { steps, divisor, dates: metric === "attributedMrr" ? sampleDates(on).reverse() : [on] };
}

/** The records behind a metric on a day, the largest first, and what each adds in the metric's unit. */
export async function totalsBehind(
  database: Queryable,
  portalId: number,
  { metric, on, limit, after }: { metric: Metric; on: CalendarDate; limit: number; after: TotalKey | null },
) {
  const { steps, divisor, dates } = sumOf(metric, on);
  const totals = await recordTotals(database, portalId, { metric: steps, dates, limit, after });
  return { totals, amountOf: ({ amount }: RecordTotal) => Math.round((amount / divisor) * 100) / 100 };
}

function contribution(portal: StoredPortal, total: RecordTotal, amount: number, on: CalendarDate) {
  return {
    record: recordLink(portal, total.kind, { id: total.objectId, name: total.name }),
    amount,
    since: total.firstOn,
    // The last step of a windowed record is the day it leaves; a customer's MRR only has one when it uninstalled.
    until: total.lastOn > on ? total.lastOn : null,
  };
}

/** A page of the records behind one figure, with the rule it follows and what could not be counted. */
export async function explainMetric(options: {
  database: Queryable;
  portal: StoredPortal;
  verdict: PortalVerdict;
  metric: Metric;
  on: CalendarDate;
  after: string;
}): Promise<Omit<Explanation, "freshness">> {
  const { database, portal, verdict, metric, on, after } = options;
  const { kinds } = SOURCES[metric];
  const page = { metric, on, limit: PAGE + 1, after: readTotalKey(after) };
  const { totals: found, amountOf } = await totalsBehind(database, portal.portalId, page);
  const totals = found.slice(0, PAGE);
  const last = found.length > PAGE ? totals.at(-1) : undefined;
  const records = totals[0]?.records ?? 0;
  const problems = await firstProblems(database, portal.portalId, { kinds, on, limit: PAGE });
  const figure = verdict.figures.find((known) => known.metric === metric) as Figure;
  return {
    metric,
    unit: figure.unit,
    on,
    total: figure.computed,
    figure,
    window: { after: windowAfter(on), until: on },
    contributions: totals.map((total) => contribution(portal, total, amountOf(total), on)),
    records,
    after: last ? writeTotalKey(last) : null,
    trend: verdict.trend.map(({ on: day, computed }) => ({ on: day, amount: computed[metric] })),
    ...ruleOf(metric),
    problems: problems.map((problem) => dataProblem(portal, problem)),
  };
}
