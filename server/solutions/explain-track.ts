import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Track, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { Temporal } from "temporal-polyfill";
import { recordLink } from "../facts/record-id.ts";
import { windowAfter } from "../rules/steps/rolling-window.ts";
import type { SolutionsStep } from "../rules/steps/step.ts";
import { recordTotals, totalOn } from "../store/steps/contributions.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readTotalKey, writeTotalKey } from "../store/engine/page-keys.ts";
import type { Tenant } from "../store/portals/portals.ts";

const PAGE = 25;

const STEPS: Record<Track, SolutionsStep> = { "sold-mrr": "soldMrr", "managed-mrr": "managedMrr" };

/** The days in which a sale, or an activity, must lie to count. */
function windowOf(track: Track, on: CalendarDate, activityWindowDays: number): CalendarDate {
  if (track === "sold-mrr") return windowAfter(on);
  return Temporal.PlainDate.from(on).subtract({ days: activityWindowDays }).toString();
}

/** A page of the clients behind sold or managed MRR, the largest first. US dollars per month. */
export async function explainTrack(
  database: Queryable,
  { portal, settings }: Tenant,
  { track, on, after }: { track: Track; on: CalendarDate; after: string },
): Promise<Omit<TrackExplanation, "freshness">> {
  const metric = STEPS[track];
  const page = { metric, dates: [on], limit: PAGE + 1, after: readTotalKey(after) };
  const found = await recordTotals(database, portal.portalId, page);
  const clients = found.slice(0, PAGE);
  const last = found.length > PAGE ? clients.at(-1) : undefined;
  return {
    track,
    on,
    total: (await totalOn(database, portal.portalId, metric, on)) / 100,
    window: { after: windowOf(track, on, settings.settings.activityWindowDays), until: on },
    clients: clients.map(({ kind, objectId, name, amount, lastOn }) => ({
      record: recordLink(portal, kind, { id: objectId, name }),
      amount: amount / 100,
      until: lastOn > on ? lastOn : null,
    })),
    records: found[0]?.records ?? 0,
    after: last ? writeTotalKey(last) : null,
  };
}
