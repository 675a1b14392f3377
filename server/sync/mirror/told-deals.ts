import { accountName } from "../../facts/account-name.ts";
import type { Database } from "../../store/engine/database.ts";
import { saveToldDeals } from "../../store/mirror/deals.ts";
import { type CrmWrite, dropCrmWrites } from "../../store/outbox/crm-writes.ts";
import { lockFacts } from "../../store/portals/portals.ts";
import { deriveDeal, keepDerived } from "../derive/derive-records.ts";
import { readTenant } from "./apply-records.ts";

/**
 * Removes what the CRM has been told of deals, unless it changed in the meantime; the mirror and the figures say it too,
 * because HubSpot does not report the service's own changes back. What was told under a name that is mapped no more is
 * what another property says: that is read anew already.
 */
export async function mirrorToldDeals(database: Database, portalId: number, told: CrmWrite[]): Promise<void> {
  if (told.length === 0) return;
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const tenant = await readTenant(transaction, portalId);
    const nameOf = (name: string) => accountName("deals", name, tenant.settings.properties) ?? "";
    const [influence, submittedOn] = [nameOf("pp_influence"), nameOf("pp_influence_submitted_on")];
    const said = told.map(({ objectId, properties }) => ({
      id: objectId,
      ...(influence in properties && { influence: properties[influence] || null }),
      ...(submittedOn in properties && { submittedOn: properties[submittedOn] || null }),
    }));
    const deals = await saveToldDeals(transaction, portalId, said);
    const derived = deals.map((deal) => deriveDeal(deal, tenant));
    await keepDerived(transaction, portalId, "deals", derived);
    await dropCrmWrites(transaction, portalId, told);
  });
}
