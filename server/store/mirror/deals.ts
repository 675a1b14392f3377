import { columns } from "../engine/columns.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import type { Slice } from "./export-records.ts";

export interface DealRow {
  id: string;
  name: string;
  companyId: string | null;
  influence: string | null;
  /** The day on which the partner submitted it in HubSpot's form, as the CRM says it. */
  submittedOn: string | null;
  /** What the deal is as a sale of the partner; null where it is none. */
  saleKind: string | null;
  won: boolean;
  closedAt: string | null;
  dealMrr: string | null;
  /** HubSpot's own `hs_mrr`, made from recurring line items only. */
  nativeMrr: string | null;
  currency: string | null;
  /** Whether it is won or lost, and how likely it is won, as HubSpot says it: `true`, and `0.4`. */
  isClosed: string | null;
  stageProbability: string | null;
}

/** What of a deal says what it is as a sale. */
export type SoldDeal = Pick<DealRow, "saleKind" | "won" | "closedAt" | "dealMrr" | "nativeMrr" | "currency">;

/** Of the rows `d`: those that are won and say what they are as a sale. */
export const IS_SOLD = sql`d.sale_kind is not null and d.won`;

/** The rows `d` as `SoldDeal`s; null where there are none. */
export const SOLD_DEALS = sql`
  jsonb_agg(jsonb_build_object('saleKind', d.sale_kind, 'won', d.won, 'closedAt', d.closed_at,
    'dealMrr', d.deal_mrr, 'nativeMrr', d.native_mrr, 'currency', d.currency) order by d.deal_id)`;

const DEAL = columns(`
  name text, company_id text, influence text, submitted_on text, sale_kind text, won boolean, closed_at text, deal_mrr text, native_mrr text, currency text,
  is_closed text, stage_probability text`);

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

/** What the CRM was told of a deal; what is left out was not told. */
export type ToldDeal = Pick<DealRow, "id"> & Partial<Pick<DealRow, "influence" | "submittedOn">>;

/** Has mirrored deals say what the CRM was told of them. @returns those that the mirror has, as they are now */
export function saveToldDeals(transaction: Queryable, portalId: number, told: ToldDeal[]): Promise<DealRow[]> {
  const says = told.map(({ id, ...said }) => ({ saidOf: id, said }));
  return transaction.query<DealRow>(sql`
    update deals set
      influence = case when jsonb_exists(told.said, 'influence') then told.said ->> 'influence' else influence end,
      submitted_on = case when jsonb_exists(told.said, 'submittedOn') then told.said ->> 'submittedOn' else submitted_on end
    from jsonb_to_recordset(${JSON.stringify(says)}::jsonb) as told("saidOf" text, said jsonb)
    where portal_id = ${portalId} and deal_id = told."saidOf"
    returning deal_id as id, ${DEAL.names}`);
}

/** Those behind an id, in order of the ids as text. */
export function dealsAfter(database: Queryable, portalId: number, { after, limit }: Slice) {
  return database.query<DealRow>(sql`
    select deal_id as id, ${DEAL.names} from deals
    where portal_id = ${portalId} and deal_id > ${after} order by deal_id limit ${limit}`);
}

/** The companies of these deals, or of these partner clients, that have deals which say what they are as a sale. */
export async function companiesSoldTo(
  database: Queryable,
  portalId: number,
  kind: "deals" | "partner_clients",
  ids: string[],
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    kind === "deals"
      ? sql`
        select distinct d.company_id as id from deals d
        where d.portal_id = ${portalId} and d.deal_id = any(${ids}::text[]) and d.company_id is not null and ${IS_SOLD}`
      : sql`
        select distinct p.company_id as id from partner_clients p
        where p.portal_id = ${portalId} and p.client_id = any(${ids}::text[]) and exists (
          select 1 from deals d where d.portal_id = ${portalId} and d.company_id = p.company_id and ${IS_SOLD})`,
  );
  return rows.map(({ id }) => id);
}
