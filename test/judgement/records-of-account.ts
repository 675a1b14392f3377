import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import type { CrmObject } from "../../server/hubspot/crm-object.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findTenant, lockFacts } from "../../server/store/portals/portals.ts";
import { applyRecords } from "../../server/sync/mirror/apply-records.ts";

const STAGES: Record<string, { won: boolean; closed: boolean; probability: string }> = {
  closedwon: { won: true, closed: true, probability: "1.0" },
  closedlost: { won: false, closed: true, probability: "0.0" },
};
const OPEN = { won: false, closed: false, probability: "0.6" };

/** A record of a snapshot as HubSpot answers it. */
export function asCrmObject({ id, properties, history }: SnapshotObject): CrmObject {
  const newestFirst = [...(history?.["pp_hubspot_mrr"] ?? [])].sort((a, b) => b.timestamp.localeCompare(a.timestamp));
  const { won, closed, probability } = STAGES[properties["dealstage"] ?? ""] ?? OPEN;
  const stated = {
    hs_is_closed_won: String(won),
    hs_is_closed: String(closed),
    hs_deal_stage_probability: probability,
  };
  return {
    id,
    createdAt: "2020-01-01T00:00:00Z",
    properties: { ...stated, ...properties },
    propertiesWithHistory: { pp_hubspot_mrr: newestFirst.slice(0, 20) },
  };
}

/** Reads these records into an account that is connected, as a reading of the CRM does. */
export async function readRecords(
  database: Database,
  portalId: number,
  objects: Partial<PortalSnapshot["objects"]>,
): Promise<void> {
  const tenant = await findTenant(database, portalId);
  if (!tenant) throw new Error("not connected");
  const account = { portal: tenant.portal, settings: tenant.settings.settings };
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    for (const kind of ["companies", "deals", "contacts"] as const) {
      const records = (objects[kind] ?? []).map(asCrmObject);
      if (records.length > 0) await applyRecords(transaction, account, { kind, run: 1, records });
    }
  });
}
