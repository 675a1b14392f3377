import type { FactKind } from "./backfills.ts";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** How many records of each kind the mirror of a portal holds. */
export async function countMirrored(database: Queryable, portalId: number): Promise<Record<FactKind, number>> {
  const [row] = await database.query<Record<FactKind, number>>(sql`
    select (select count(*) from companies where portal_id = ${portalId}) as companies,
           (select count(*) from deals where portal_id = ${portalId}) as deals,
           (select count(*) from contacts where portal_id = ${portalId}) as contacts,
           (select count(*) from partner_clients where portal_id = ${portalId}) as partner_clients`);
  return row ?? { companies: 0, deals: 0, contacts: 0, partner_clients: 0 };
}
