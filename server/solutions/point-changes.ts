import { POINT_KINDS, type PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { ChangeSide } from "@partner-standing/contract/standing/changes";
import type { PointChanges } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { stepCurves } from "../judgement/step-curves.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { pointsIn, pointsOf, pointWeights } from "../rules/packs/solutions/points.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { changedRecords } from "../standing/record-changes.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { readStepTotals } from "../store/steps/steps.ts";

interface Asked {
  from: CalendarDate;
  to: CalendarDate;
  side: ChangeSide;
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
  const changed = await changedRecords(database, portal, {
    ...{ side, weights, rests: [], from: [from], to: [to], after },
    tell: (record, { amount }) => ({ record, points: pointsIn(amount) }),
  });
  return { ...told, before: pointsOn(from), now: pointsOn(to), ...changed };
}
