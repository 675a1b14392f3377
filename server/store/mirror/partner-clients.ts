import { columns } from "../engine/columns.ts";
import { type Queryable, type Sql, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import { IS_SOLD, SOLD_DEALS, type SoldDeal } from "./deals.ts";
import type { Slice } from "./export-records.ts";
import { historyOf, MRR_PAIRS, type MrrHistory, mrrValues, type WithPairs } from "./mrr-history.ts";

/** What the CRM says of a client of the Solutions program, as it says it; null where it says nothing. */
export interface ClientText {
  soldOn: string | null;
  firstActivityOn: string | null;
  lastActivityOn: string | null;
  /** The e-mail address of whoever was active last in the client's account. */
  managedBy: string | null;
  /** Ids of the options that are ticked, with semicolons between them. */
  appsUsed: string | null;
  /** How the sale is credited, and the market of the customer. */
  saleCredit: string | null;
  market: string | null;
  /** The currency of its MRR; US dollars where nothing is said. */
  mrrCurrency: string | null;
}

/** A record of HubSpot's own object of clients. */
export interface PartnerClientRow extends ClientText {
  id: string;
  name: string;
  /** The customer's company in the CRM; null where it is associated with none. */
  companyId: string | null;
  historyFull: boolean;
  mrr: MrrHistory;
}

/**
 * A client as the mirror knows it, with the won deals of its company that say what they are as a sale. Where several clients
 * stand for one company, the first of them speaks for it: the others have none.
 */
export interface MirroredClient extends PartnerClientRow {
  deals: SoldDeal[];
}

const CLIENT = columns(`
  name text, company_id text, sold_on text, first_activity_on text, last_activity_on text, managed_by text,
  apps_used text, sale_credit text, market text, mrr_currency text, history_full boolean`);

/** Stores what the CRM says of these clients. MRR values seen earlier stay, also those HubSpot no longer answers. */
export async function savePartnerClients(database: Queryable, portalId: number, run: number, rows: PartnerClientRow[]) {
  await database.query(sql`
    insert into partner_clients (portal_id, client_id, run, ${CLIENT.names})
    select p.portal_id, id, ${run}, ${CLIENT.given}
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, ${CLIENT.declared})
    where p.portal_id = ${portalId}
    on conflict (portal_id, client_id) do update set run = excluded.run, ${CLIENT.replaced}`);
  await database.query(sql`
    insert into partner_client_mrr (portal_id, client_id, changed_at, value)
    select p.portal_id, id, "changedAt", value
    from portals p, jsonb_to_recordset(${JSON.stringify(mrrValues(rows))}::jsonb) as r(
      id text, "changedAt" timestamptz, value text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, client_id, changed_at) do update set value = excluded.value`);
}

/** What stands for the company of a client `c` already, `from` on: the one with the lowest id stands for it. */
export const earlierClient = (portalId: number): Sql => sql`
  from partner_clients o
  where o.portal_id = ${portalId} and o.company_id = c.company_id
    and (length(o.client_id), o.client_id) < (length(c.client_id), c.client_id)`;

async function clientsWhere(database: Queryable, portalId: number, condition: Sql): Promise<MirroredClient[]> {
  const rows = await database.query<WithPairs<PartnerClientRow> & { deals: SoldDeal[] | null }>(sql`
    select client_id as id, ${CLIENT.names}, (
      select ${MRR_PAIRS} from partner_client_mrr m where m.portal_id = ${portalId} and m.client_id = c.client_id) as mrr, (
      select ${SOLD_DEALS} from deals d
      where d.portal_id = ${portalId} and d.company_id = c.company_id and ${IS_SOLD}
        and not exists (select 1 ${earlierClient(portalId)})) as deals
    from partner_clients c where portal_id = ${portalId} and ${condition}`);
  return rows.map((row) => ({ ...row, mrr: historyOf(row), deals: row.deals ?? [] }));
}

/** These clients with every MRR value ever seen; unknown ids are left out. */
export function readPartnerClients(database: Queryable, portalId: number, ids: string[]) {
  return clientsWhere(database, portalId, sql`client_id = any(${ids}::text[])`);
}

/** Those behind an id, in order of the ids as text. */
export function clientsAfter(database: Queryable, portalId: number, { after, limit }: Slice) {
  return clientsWhere(database, portalId, sql`client_id > ${after} order by client_id limit ${limit}`);
}

/** The clients that stand for any of these companies, in order of their ids: usually one a company. */
export function clientsOfCompanies(database: Queryable, portalId: number, companyIds: string[]) {
  return clientsWhere(
    database,
    portalId,
    sql`company_id = any(${companyIds}::text[]) order by length(client_id), client_id`,
  );
}

/** The same of one company. */
export function partnerClientsOf(database: Queryable, portalId: number, companyId: string) {
  return clientsOfCompanies(database, portalId, [companyId]);
}
