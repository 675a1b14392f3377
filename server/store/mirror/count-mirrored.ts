import type { FactKind } from "./backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

/** How many records of each kind a portal is known to have: those in the mirror, and those that were left out of it. */
export async function countMirrored(database: Queryable, portalId: number): Promise<Record<FactKind, number>> {
  const rows = await database.query<{ kind: FactKind; records: number }>(sql`
    with known as (
      select 'companies' as kind from companies where portal_id = ${portalId}
      union all select 'deals' from deals where portal_id = ${portalId}
      union all select 'contacts' from contacts where portal_id = ${portalId}
      union all select 'partner_clients' from partner_clients where portal_id = ${portalId}
      union all select object_type from data_problems where portal_id = ${portalId} and left_out_run is not null)
    select kind, count(*) as records from known group by kind`);
  const counts = { companies: 0, deals: 0, contacts: 0, partner_clients: 0 };
  for (const { kind, records } of rows) counts[kind] = records;
  return counts;
}
