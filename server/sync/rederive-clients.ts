import { saysClient } from "../facts/client-facts.ts";
import { clientSourceOf } from "../facts/client-source.ts";
import type { Queryable } from "../store/database.ts";
import { EXPORT } from "../store/export-records.ts";
import { forgetRecords } from "../store/forget-records.ts";
import type { Tenant } from "./apply-records.ts";
import { deriveCompany, derivePartnerClient } from "./derive-clients.ts";
import { keepDerived } from "./keep-derived.ts";

const SLICE = 1000;

/** Calls back with all mirrored records of a kind, slice by slice. */
async function eachSlice<Row extends { id: string }>(
  read: (after: string) => Promise<Row[]>,
  use: (rows: Row[]) => Promise<void>,
): Promise<void> {
  let after: string | undefined = "";
  while (after !== undefined) {
    const rows = await read(after);
    if (rows.length > 0) await use(rows);
    after = rows.length < SLICE ? undefined : rows.at(-1)?.id;
  }
}

/**
 * Derives every client's steps and problems again from the mirror, after the settings changed that decide whether and
 * where a client counts: no call of HubSpot. Partner clients that are no longer the source go. The caller holds the
 * portal's facts (`lockFacts`).
 */
export async function rederiveClients(transaction: Queryable, tenant: Tenant): Promise<void> {
  const { portalId } = tenant.portal;
  await eachSlice(
    (after) => EXPORT.companies(transaction, portalId, { after, limit: SLICE }),
    async (rows) => {
      const derived = rows.filter(saysClient).map((row) => deriveCompany(row, tenant));
      await keepDerived(transaction, portalId, "companies", derived);
    },
  );
  const isSource = clientSourceOf(tenant.settings) === "partner_clients";
  await eachSlice(
    (after) => EXPORT.partner_clients(transaction, portalId, { after, limit: SLICE }),
    async (rows) => {
      const ids = rows.map((row) => row.id);
      if (!isSource) return forgetRecords(transaction, portalId, "partner_clients", ids);
      const derived = rows.map((row) => derivePartnerClient(row, tenant));
      await keepDerived(transaction, portalId, "partner_clients", derived);
    },
  );
}
