import { type Queryable, sql } from "../engine/database.ts";
import type { DealRow } from "./deals.ts";

const DEAL = sql`
  d.deal_id as id, d.name, d.company_id, d.influence, d.sale_kind, d.won, d.closed_at, d.deal_mrr, d.native_mrr,
  d.currency, d.is_closed, d.stage_probability`;

/** Deals that are marked as influenced and neither won nor lost, in order of their ids. */
export function openInfluencedDeals(database: Queryable, portalId: number, limit: number): Promise<DealRow[]> {
  return database.query<DealRow>(sql`
    select ${DEAL} from deals d
    where d.portal_id = ${portalId} and not d.won and d.is_closed = 'false' and d.influence <> ''
    order by d.deal_id limit ${limit}`);
}

/** These deals; unknown ids are left out. */
export function dealsById(database: Queryable, portalId: number, ids: string[]): Promise<DealRow[]> {
  return database.query<DealRow>(sql`
    select ${DEAL} from deals d where d.portal_id = ${portalId} and d.deal_id = any(${ids}::text[])`);
}
