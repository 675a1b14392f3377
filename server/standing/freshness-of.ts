import type { Freshness } from "@partner-standing/contract/standing";
import type { StoredPortal, Tenant } from "../store/portals.ts";

type SyncState = Freshness["sync"]["state"];

function syncState(portal: StoredPortal, running: boolean): SyncState {
  if (portal.syncFailedAt) return "failed";
  if (!portal.syncedAt) return "first";
  return running ? "running" : "idle";
}

/** How old the portal's figures are, and how far a reading of the CRM has come. */
export function freshnessOf({ portal, reading }: Tenant, problems: number): Freshness {
  const age = portal.syncedAt === null ? null : Math.round((Date.now() - Date.parse(portal.syncedAt)) / 1000);
  return {
    asOf: portal.syncedAt,
    ageSeconds: age === null ? null : Math.max(0, age),
    sync: {
      state: syncState(portal, reading.kindsDone < reading.kinds),
      ...reading,
    },
    problems,
  };
}
