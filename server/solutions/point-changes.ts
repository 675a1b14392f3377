import { POINT_KINDS, type PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { PointChanges } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { pointsIn, pointsOf, pointWeights } from "../rules/packs/solutions/points.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { readTotalKey, writeTotalKey } from "../store/engine/page-keys.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { weightedTotals } from "../store/steps/contributions.ts";
import { readStepTotals } from "../store/steps/steps.ts";

const PAGE = 25;

interface Asked {
  from: CalendarDate;
  to: CalendarDate;
  side: PointChanges["side"];
  /** Points of one kind alone; null for all. */
  kind: PointKind | null;
  after: string;
}

/**
 * Which records gained or lost points between two dates, and how many there were on each. Both days are counted by the
 * rules of the later one, so that what is said of records adds up to the difference.
 */
export async function pointChanges(
  database: Queryable,
  { portal, settings }: Tenant,
  { from, to, side, kind, after }: Asked,
): Promise<Omit<PointChanges, "freshness">> {
  const { portalId } = portal;
  const rules = rulesOn(to);
  const told = { from, to, side };
  const kinds = kind ? [kind] : POINT_KINDS;
  const weights = pointWeights(kinds, rules);
  if (weights.length === 0) return { ...told, before: null, now: null, records: [], total: 0, after: null };
  const valueOn = stepCurves(await readStepTotals(database, portalId));
  const pointsOn = (on: CalendarDate) => {
    const { mrr } = measuresOn(valueOn, settings.settings.solutions.certifiedUntil, on);
    return pointsOf(mrr, rules);
  };
  const sign = side === "gained" ? 1 : -1;
  const found = await weightedTotals(database, portalId, {
    weights: weights.map(({ metric, weight }) => ({ metric, weight: sign * weight })),
    from,
    until: to,
    limit: PAGE + 1,
    after: readTotalKey(after),
  });
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  return {
    ...told,
    before: pointsOn(from),
    now: pointsOn(to),
    records: page.map((row) => ({
      record: recordLink(portal, row.kind, { id: row.objectId, name: row.name }),
      points: pointsIn(row.amount),
    })),
    total: found[0]?.records ?? 0,
    after: last ? writeTotalKey(last) : null,
  };
}
