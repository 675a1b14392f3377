import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

export interface DealRow {
  id: string;
  name: string;
  companyId: string | null;
  influence: string | null;
  won: boolean;
  closedAt: string | null;
  dealMrr: string | null;
  nativeMrr: string | null;
  currency: string | null;
}

/** Stores what the CRM says of these deals. */
export async function saveDeals(database: Queryable, portalId: number, run: number, rows: DealRow[]): Promise<void> {
  await database.query(sql`
    insert into deals (portal_id, deal_id, run, name, company_id, influence, won, closed_at, deal_mrr, native_mrr, currency)
    select p.portal_id, id, ${run}, name, "companyId", influence, won, "closedAt", "dealMrr", "nativeMrr", currency
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, name text, "companyId" text, influence text, won boolean, "closedAt" text, "dealMrr" text,
      "nativeMrr" text, currency text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, deal_id) do update set
      run = excluded.run, name = excluded.name, company_id = excluded.company_id, influence = excluded.influence,
      won = excluded.won, closed_at = excluded.closed_at, deal_mrr = excluded.deal_mrr,
      native_mrr = excluded.native_mrr, currency = excluded.currency`);
}
