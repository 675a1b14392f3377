import { POINT_KINDS, type PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Track, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { Temporal } from "temporal-polyfill";
import { recordLink } from "../facts/record-id.ts";
import type { SolutionsMeasures } from "../rules/packs/solutions/metrics/measures-on.ts";
import { pointsIn, pointsOf, pointWeights } from "../rules/packs/solutions/points.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { windowAfter } from "../rules/steps/rolling-window.ts";
import type { SolutionsStep } from "../rules/steps/step.ts";
import { recordTotals, totalOn, weightedTotals } from "../store/steps/contributions.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readTotalKey, writeTotalKey } from "../store/engine/page-keys.ts";
import type { Tenant } from "../store/portals/portals.ts";

const PAGE = 25;

const STEPS: Partial<Record<Track, SolutionsStep>> = { "sold-mrr": "soldMrr", "managed-mrr": "managedMrr" };
const SALES: PointKind[] = ["sold", "sourced", "assisted"];
const POINTS: Partial<Record<Track, readonly PointKind[]>> = {
  "total-points": POINT_KINDS,
  "sold-points": SALES,
  "sourced-points": ["sourced"],
  "managed-points": ["managed"],
};
/** What the customers of a year ago paid then, without what they still pay. */
const LOST = [
  { metric: "yearAgoMrr", weight: 1 },
  { metric: "retainedMrr", weight: -1 },
];
/** Tracks of activity alone; sales look back further than activity does. */
const OF_ACTIVITY: Track[] = ["managed-mrr", "managed-points"];

/** The days in which a sale, or an activity, must lie to count. */
function windowOf(track: Track, on: CalendarDate, activityWindowDays: number): CalendarDate {
  if (!OF_ACTIVITY.includes(track)) return windowAfter(on);
  return Temporal.PlainDate.from(on).subtract({ days: activityWindowDays }).toString();
}

/** Whole units of all that was there on a date. */
const asOf = (on: CalendarDate) => ({ rests: [], until: [on], from: [] });

/** What each client adds on a date, and all of them, in the track's unit. */
async function clientsBehind(database: Queryable, portalId: number, track: Track, on: CalendarDate, after: string) {
  const page = { limit: PAGE + 1, after: readTotalKey(after) };
  const metric = STEPS[track];
  if (metric) {
    const total = (await totalOn(database, portalId, metric, on)) / 100;
    const found = await recordTotals(database, portalId, { ...page, metric, dates: [on] });
    return { unit: "usd-per-month" as const, total, found, amountOf: (cents: number) => cents / 100 };
  }
  if (track === "gross-retention") {
    const [before, kept] = [
      await totalOn(database, portalId, "yearAgoMrr", on),
      await totalOn(database, portalId, "retainedMrr", on),
    ];
    const found = await weightedTotals(database, portalId, { ...page, weights: LOST, ...asOf(on) });
    return {
      unit: "usd-per-month" as const,
      total: (before - kept) / 100,
      found,
      amountOf: (cents: number) => cents / 100,
    };
  }
  const weights = pointWeights(POINTS[track] ?? [], rulesOn(on));
  let total = 0;
  for (const each of weights) total += each.weight * (await totalOn(database, portalId, each.metric, on));
  const found = await weightedTotals(database, portalId, { ...page, weights, ...asOf(on) });
  return { unit: "points" as const, total: pointsIn(total), found, amountOf: pointsIn };
}

/** What a tier is judged by in a track, by the rules of a day; null where there is nothing to measure. */
export function amountOf(track: Track, measures: SolutionsMeasures, on: CalendarDate): number | null {
  if (track === "gross-retention") return measures.grossRetention;
  if (track === "sold-mrr") return measures.mrr.sold.mrr;
  if (track === "managed-mrr") return measures.mrr.managed.mrr;
  const points = pointsOf(measures.mrr, rulesOn(on));
  const counted = points?.kinds.filter(({ kind }) => POINTS[track]?.includes(kind));
  return counted?.reduce((sum, { points: more }) => sum + more, 0) ?? null;
}

/** A page of the clients behind sold or managed MRR or behind points, the largest first. */
export async function explainTrack(
  database: Queryable,
  { portal, settings }: Tenant,
  { track, on, after }: { track: Track; on: CalendarDate; after: string },
): Promise<Omit<TrackExplanation, "freshness" | "trend">> {
  const { unit, total, found, amountOf } = await clientsBehind(database, portal.portalId, track, on, after);
  const clients = found.slice(0, PAGE);
  const last = found.length > PAGE ? clients.at(-1) : undefined;
  return {
    track,
    on,
    unit,
    total,
    window: { after: windowOf(track, on, settings.settings.activityWindowDays), until: on },
    clients: clients.map(({ kind, objectId, name, amount, lastOn }) => ({
      record: recordLink(portal, kind, { id: objectId, name }),
      amount: amountOf(amount),
      until: lastOn > on && track !== "gross-retention" ? lastOn : null,
    })),
    records: found[0]?.records ?? 0,
    after: last ? writeTotalKey(last) : null,
  };
}
