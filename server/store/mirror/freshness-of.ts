import type { Freshness } from "@partner-standing/contract/standing/standing";
import { latestRun, type FactKind } from "./backfills.ts";
import type { Queryable } from "../engine/database.ts";
import type { StoredPortal } from "../portals/portals.ts";
import { kindReadings } from "./reconciliations.ts";

type Readings = Pick<StoredPortal, "syncedAt" | "liveReadAt">;

/** The instant (UTC) that the figures are as of: of the last complete reading of the CRM, or of a change that was read since. */
function asOf({ syncedAt, liveReadAt }: Readings): string | null {
  if (syncedAt === null || liveReadAt === null) return syncedAt;
  return Date.parse(liveReadAt) > Date.parse(syncedAt) ? liveReadAt : syncedAt;
}

/** Seconds since the instant that the figures are as of; null before the first complete reading. */
export function ageSeconds(readings: Readings): number | null {
  const instant = asOf(readings);
  return instant === null ? null : Math.max(0, Math.round((Date.now() - Date.parse(instant)) / 1000));
}

function syncState(is: { isFailed: boolean; isFirst: boolean; isRunning: boolean }): Freshness["sync"]["state"] {
  if (is.isFailed) return "failed";
  if (is.isFirst) return "first";
  return is.isRunning ? "running" : "idle";
}

/**
 * How old figures are, and how far a reading of the CRM has come.
 * @param about.kinds the kinds of records that the figures rest on: before one of them was read completely there are none
 */
export async function freshnessOf(
  database: Queryable,
  portal: StoredPortal,
  { problems, kinds }: { problems: number; kinds: readonly FactKind[] },
): Promise<Freshness> {
  const readings = await kindReadings(database, portal.portalId);
  const run = await latestRun(database, portal.portalId);
  const reachedBy = (kind: FactKind) => readings.find((reading) => reading.kind === kind)?.reached ?? null;
  const isUnread = (kind: FactKind) =>
    readings.some((reading) => reading.kind === kind && reading.failedSince !== null);
  const isReading = (kind: FactKind) => run.some((progress) => progress.kind === kind && !progress.finished);
  const unread = kinds.filter(isUnread).map((kind) => ({ kind, asOf: reachedBy(kind) }));
  const isNeverRead = kinds.some((kind) => isReading(kind) && reachedBy(kind) === null);
  const syncedAt = isNeverRead ? null : portal.syncedAt;
  return {
    asOf: asOf({ syncedAt, liveReadAt: portal.liveReadAt }),
    ageSeconds: ageSeconds({ syncedAt, liveReadAt: portal.liveReadAt }),
    sync: {
      state: syncState({
        isFailed: portal.syncFailedAt !== null || unread.length > 0,
        isFirst: syncedAt === null,
        isRunning: run.some(({ kind }) => isReading(kind) && !isUnread(kind)),
      }),
      records: run.reduce((sum, progress) => sum + progress.records, 0),
      kindsDone: run.filter(({ finished }) => finished).length,
      kinds: run.length,
    },
    deriving: portal.deriving,
    unread,
    problems,
  };
}
