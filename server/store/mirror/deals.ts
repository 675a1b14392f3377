import { columns } from "../engine/columns.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import type { Slice } from "./export-records.ts";

export interface DealRow {
  id: string;
  name: string;
  companyId: string | null;
  influence: string | null;
  /** What the deal is as a sale of the partner; null where it is none. */
  saleKind: string | null;
  won: boolean;
  closedAt: string | null;
  dealMrr: string | null;
  /** HubSpot's own `hs_mrr`, made from recurring line items only. */
  nativeMrr: string | null;
  currency: string | null;
}

const DEAL = columns(`
  name text, company_id text, influence text, sale_kind text, won boolean, closed_at text, deal_mrr text, native_mrr text, currency text`);

/** Stores what the CRM says of these deals. */
export async function saveDeals(database: Queryable, portalId: number, run: number, rows: DealRow[]) {
  await database.query(sql`
    insert into deals (portal_id, deal_id, run, ${DEAL.names})
    select p.portal_id, id, ${run}, ${DEAL.given}
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, ${DEAL.declared})
    where p.portal_id = ${portalId}
    on conflict (portal_id, deal_id) do update set run = excluded.run, ${DEAL.replaced}`);
}

/** One deal; null when the CRM has no such deal, or it was not read yet. */
export async function findDeal(database: Queryable, portalId: number, dealId: string): Promise<DealRow | null> {
  const [row] = await database.query<DealRow>(sql`
    select deal_id as id, ${DEAL.names} from deals where portal_id = ${portalId} and deal_id = ${dealId}`);
  return row ?? null;
}

/** Has mirrored deals say how they were influenced. @returns those that the mirror has, as they are now */
export function saveInfluences(
  transaction: Queryable,
  portalId: number,
  marked: Pick<DealRow, "id" | "influence">[],
): Promise<DealRow[]> {
  return transaction.query<DealRow>(sql`
    update deals set influence = told."saidInfluence"
    from jsonb_to_recordset(${JSON.stringify(marked.map(({ id, influence }) => ({ saidOf: id, saidInfluence: influence })))}::jsonb)
      as told("saidOf" text, "saidInfluence" text)
    where portal_id = ${portalId} and deal_id = told."saidOf"
    returning deal_id as id, ${DEAL.names}`);
}

/** Those behind an id, in order of the ids as text. */
export function dealsAfter(database: Queryable, portalId: number, { after, limit }: Slice) {
  return database.query<DealRow>(sql`
    select deal_id as id, ${DEAL.names} from deals
    where portal_id = ${portalId} and deal_id > ${after} order by deal_id limit ${limit}`);
}
