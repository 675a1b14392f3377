import type { Queryable } from "../../store/engine/database.ts";
import { findPortal, type StoredPortal } from "../../store/portals/portals.ts";
import { readSettings } from "../../store/settings/settings.ts";
import type { Tenant } from "../mirror/apply-records.ts";

/** A connected portal as it is now. Under its facts (`lockFacts`) it stays so for the transaction. */
export async function readTenant(database: Queryable, portalId: number): Promise<Tenant & { portal: StoredPortal }> {
  const portal = await findPortal(database, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not connected`);
  return { portal, settings: (await readSettings(database, portalId)).settings };
}
