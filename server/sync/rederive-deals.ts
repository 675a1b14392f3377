import type { Queryable } from "../store/database.ts";
import { EXPORT } from "../store/export-records.ts";
import type { Tenant } from "./apply-records.ts";
import { deriveDeal } from "./derive-deal.ts";
import { keepDerived } from "./keep-derived.ts";

const SLICE = 1000;

/**
 * Derives every deal's steps and problems again from the mirror, after the currency rates changed: no call of HubSpot.
 * The caller holds the portal's facts (`lockFacts`).
 */
export async function rederiveDeals(transaction: Queryable, tenant: Tenant): Promise<void> {
  const { portalId } = tenant.portal;
  let after: string | undefined = "";
  while (after !== undefined) {
    const deals = await EXPORT.deals(transaction, portalId, { after, limit: SLICE });
    const derived = deals.map((deal) => deriveDeal(deal, tenant));
    if (derived.length > 0) await keepDerived(transaction, portalId, "deals", derived);
    after = deals.length < SLICE ? undefined : deals.at(-1)?.id;
  }
}
