import { setImmediate } from "node:timers/promises";
import { clientSourceOf } from "../../facts/client-facts.ts";
import type { DerivedKind } from "../../facts/derived-from.ts";
import type { Database, Queryable } from "../../store/engine/database.ts";
import { EXPORT } from "../../store/mirror/export-records.ts";
import { forgetRecords } from "../../store/mirror/forget-records.ts";
import { lockFacts } from "../../store/portals/portals.ts";
import { nextDerivation, saveDerivation } from "../../store/steps/derivations.ts";
import { type Tenant, readTenant } from "../mirror/apply-records.ts";
import { deriveCompany, deriveDeal, derivePartnerClient, keepDerived } from "./derive-records.ts";

/** Records that one transaction derives: whoever else writes for the portal waits as long as that takes. */
const CHUNK = 200;

type Derive = (transaction: Queryable, tenant: Tenant, afterId: string) => Promise<string[]>;

/** Each derives the next records of its kind from the mirror, and answers their ids. */
const DERIVE: Record<DerivedKind, Derive> = {
  async companies(transaction, tenant, after) {
    const { portalId } = tenant.portal;
    const companies = await EXPORT.companies(transaction, portalId, { after, limit: CHUNK });
    const derived = companies.map((company) => deriveCompany(company, tenant));
    await keepDerived(transaction, portalId, "companies", derived);
    return companies.map(({ id }) => id);
  },
  async deals(transaction, tenant, after) {
    const { portalId } = tenant.portal;
    const deals = await EXPORT.deals(transaction, portalId, { after, limit: CHUNK });
    const derived = deals.map((deal) => deriveDeal(deal, tenant));
    await keepDerived(transaction, portalId, "deals", derived);
    return deals.map(({ id }) => id);
  },
  /** Where they are no longer the source of clients, they go. */
  async partner_clients(transaction, tenant, after) {
    const { portalId } = tenant.portal;
    const clients = await EXPORT.partner_clients(transaction, portalId, { after, limit: CHUNK });
    const ids = clients.map(({ id }) => id);
    if (clientSourceOf(tenant.settings) === "partner_clients") {
      const derived = clients.map((client) => derivePartnerClient(client, tenant));
      await keepDerived(transaction, portalId, "partner_clients", derived);
    } else await forgetRecords(transaction, portalId, "partner_clients", ids);
    return ids;
  },
};

/** Derives the next chunk by the settings and the account as they are now. @returns false when nothing is stale */
async function deriveChunk(database: Database, portalId: number): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const next = await nextDerivation(transaction, portalId);
    if (!next) return false;
    const { kind, afterId } = next;
    const tenant = await readTenant(transaction, portalId);
    const ids = await DERIVE[kind](transaction, tenant, afterId);
    const last = ids.length < CHUNK ? undefined : ids.at(-1);
    await saveDerivation(transaction, portalId, kind, last ?? null);
    return true;
  });
}

/**
 * Derives anew from the mirror, without a call of HubSpot, what follows from settings or an account that have changed. A
 * chunk is stored together with how far it has come: a crash repeats nothing, and others get their turn in between.
 * @returns whether nothing is stale any more; false when the signal came first
 */
export async function deriveStale(
  { database, portalId }: { database: Database; portalId: number },
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await nextDerivation(database, portalId))) return true;
  while (!signal.aborted) {
    if (!(await deriveChunk(database, portalId))) return true;
    // The embedded database answers without ever leaving this thread to others.
    await setImmediate();
  }
  return false;
}
