import type { Freshness } from "@partner-standing/contract/standing";
import { latestRun } from "./backfills.ts";
import type { Queryable } from "./database.ts";
import type { StoredPortal } from "./portals.ts";

type SyncState = Freshness["sync"]["state"];

function syncState(portal: StoredPortal, running: boolean): SyncState {
  if (portal.syncFailedAt) return "failed";
  if (!portal.syncedAt) return "first";
  return running ? "running" : "idle";
}

/** Seconds since the last complete reading of the CRM; null before the first. */
export function ageSeconds({ syncedAt }: StoredPortal): number | null {
  return syncedAt === null ? null : Math.max(0, Math.round((Date.now() - Date.parse(syncedAt)) / 1000));
}

/** How old the portal's figures are, and how far a reading of the CRM has come. */
export async function freshnessOf(database: Queryable, portal: StoredPortal, problems: number): Promise<Freshness> {
  const run = await latestRun(database, portal.portalId);
  const kindsDone = run.filter((progress) => progress.finished).length;
  return {
    asOf: portal.syncedAt,
    ageSeconds: ageSeconds(portal),
    sync: {
      state: syncState(portal, kindsDone < run.length),
      records: run.reduce((sum, progress) => sum + progress.records, 0),
      kindsDone,
      kinds: run.length,
    },
    problems,
  };
}
