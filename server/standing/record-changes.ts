import type { ChangeSide, MetricChanges } from "@partner-standing/contract/standing/changes";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import { METRIC_UNITS, type Metric } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import { recordLink } from "../facts/record-id.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { averageStars, exactAmount, exactOn, restOf } from "../rules/steps/exact-amount.ts";
import type { ValueOn } from "../rules/steps/step.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readTotalKey, writeTotalKey } from "../store/engine/page-keys.ts";
import type { Portal } from "../store/portals/portals.ts";
import { type WeightedTotal, weightedTotals } from "../store/steps/contributions.ts";
import { readStepTotals } from "../store/steps/steps.ts";
import { sumOf } from "./explain-metric.ts";

const PAGE = 25;

interface Weight {
  metric: string;
  weight: number;
}

interface Changed<Told> {
  side: ChangeSide;
  /** How a value follows from steps: by whole units, and by what is left of one. */
  weights: Weight[];
  rests: Weight[];
  /** The days that a value is added up for, before and now; ascending. */
  from: string[];
  to: string[];
  /** Where the page begins; '' for the first. */
  after: string;
  tell: (record: RecordLink, total: Pick<WeightedTotal, "amount" | "rest">) => Told;
}

/**
 * A page of the records that added to a value between two days, or took from it, the largest change first, in one
 * statement. Amounts are never negative.
 */
export async function changedRecords<Told>(
  database: Queryable,
  portal: Portal,
  { side, weights, rests, from, to, after, tell }: Changed<Told>,
): Promise<{ records: Told[]; total: number; after: string | null }> {
  const sign = side === "gained" ? 1 : -1;
  const signed = (of: Weight[]) => of.map(({ metric, weight }) => ({ metric, weight: sign * weight }));
  const found = await weightedTotals(database, portal.portalId, {
    ...{ weights: signed(weights), rests: signed(rests), from, until: to },
    ...{ limit: PAGE + 1, after: readTotalKey(after) },
  });
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return {
    records: page.map((row) => tell(recordLink(portal, row.kind, { id: row.objectId, name: row.name }), row)),
    total: found[0]?.records ?? 0,
    after: last ? writeTotalKey(last) : null,
  };
}

interface Asked {
  metric: Metric;
  from: CalendarDate;
  to: CalendarDate;
  side: ChangeSide;
  after: string;
}

/** A metric on a date with all its digits; null for an average of nothing. */
function exactMetric(metric: Metric, valueOn: ValueOn, on: CalendarDate): number | null {
  const { steps, divisor, dates } = sumOf(metric, on);
  const sum = dates.reduce((total, date) => total.plus(exactOn(valueOn, steps, date)), new Big(0));
  if (metric !== "reviewAverage") return sum.div(divisor).toNumber();
  const count = valueOn("reviewCount", on);
  return count === 0 ? null : averageStars(sum, count);
}

/**
 * A metric on two days, and the records that made the difference, from the records' steps. Both days are counted in the same
 * way, that of the later one: editions of the program have changed thresholds and never what a metric counts, and the steps
 * of a record are those of today's data, so that what is said of records adds up to the difference. HubSpot's own figure, where
 * it decides, says nothing of records.
 */
export async function metricChanges(
  database: Queryable,
  portal: Portal,
  { metric, from, to, side, after }: Asked,
): Promise<MetricChanges> {
  const valueOn = stepCurves(await readStepTotals(database, portal.portalId));
  const { steps, divisor, dates } = sumOf(metric, to);
  const rests = restOf(steps);
  const changed = await changedRecords(database, portal, {
    ...{ side, after, from: sumOf(metric, from).dates, to: dates },
    weights: [{ metric: steps, weight: 1 }],
    rests: rests ? [{ metric: rests, weight: 1 }] : [],
    tell: (record, total) => ({ record, amount: exactAmount(total).div(divisor).toNumber() }),
  });
  const [before, now] = [from, to].map((on) => exactMetric(metric, valueOn, on)) as [number | null, number | null];
  return { metric, unit: METRIC_UNITS[metric], from, to, side, before, now, ...changed };
}
