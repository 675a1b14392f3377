import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import type { DealRow } from "../mirror/deals.ts";
import type { ClientText } from "../mirror/partner-clients.ts";
import { type Queryable, type Sql, sql } from "../engine/database.ts";

/** What the CRM says of a company as the buyer of HubSpot: everything its commission follows from but the ledger. */
export interface CustomerSale extends ClientText {
  companyId: string;
  name: string;
  /** The registrable domain of the company; '' where what is filled in is none. */
  registrableDomain: string | null;
  purchaseDomain: string | null;
  /** All registrable domains of a company that has several. */
  ownDomains: string[];
  customerSince: string | null;
  relationship: string | null;
  saleKind: string | null;
  historyFull: boolean;
  /** Every MRR value known, oldest first; instants in milliseconds since 1970. */
  mrr: { changedAt: number; value: string }[];
  /** Its deals that say what they are as a sale, won and open. */
  deals: SaleDeal[];
}

type SaleDeal = Omit<DealRow, "companyId" | "influence" | "submittedOn" | "isClosed">;

interface WithHistory extends Omit<CustomerSale, "mrr" | "deals"> {
  deals: SaleDeal[] | null;
  /** A line a value, its instant first: some hundred thousand of them are read three times as fast as JSON. */
  mrr: string | null;
}

interface Asked {
  source: ClientSource;
  /** These companies, sold to or not; null for all that were sold to, or may be by an open deal. */
  companyIds: string[] | null;
}

const BUYER = sql`
  c.company_id, c.name, c.registrable_domain, c.own_domains, c.relationship, c.purchase_domain, c.customer_since,
  c.sale_kind`;

/** The values of the rows `m`. Seconds as a float hold every microsecond of these centuries, and are read faster than as a decimal. */
const MRR_LINES = sql`
  string_agg((date_part('epoch', m.changed_at) * 1000)::bigint || ' ' || translate(m.value, chr(10), ' '), chr(10)
             order by m.changed_at)`;

/** The deals that say what they are as a sale: those that are lost are none. */
const SALES = sql`sale_kind is not null and (won or is_closed = 'false')`;

/** The same by company: they are few, and a look-up for each company would be many. */
function saleDeals(portalId: number, companyIds: Asked["companyIds"]) {
  return sql`(
    select company_id, jsonb_agg(jsonb_build_object('id', deal_id, 'name', name, 'saleKind', sale_kind, 'won', won,
             'closedAt', closed_at, 'dealMrr', deal_mrr, 'nativeMrr', native_mrr, 'currency', currency,
             'stageProbability', stage_probability) order by deal_id) as deals
    from deals
    where portal_id = ${portalId} and (${companyIds}::text[] is null or company_id = any(${companyIds}::text[]))
      and ${SALES}
    group by company_id)`;
}

/** The ids of the companies asked for: those named, else those that `sold` names and those with such deals. */
function asked(portalId: number, companyIds: Asked["companyIds"], sold: Sql) {
  if (companyIds !== null) return sql`select distinct unnest(${companyIds}::text[]) as company_id`;
  return sql`
    ${sold}
    union
    select company_id from deals where portal_id = ${portalId} and company_id is not null and ${SALES}`;
}

function fromCompanies(database: Queryable, portalId: number, companyIds: Asked["companyIds"]) {
  const sold = sql`select company_id from companies where portal_id = ${portalId} and sold_on is not null`;
  return database.query<WithHistory>(sql`
    select ${BUYER}, c.sold_on, c.first_activity_on, c.last_activity_on, c.managed_by, c.apps_used, c.sale_credit,
           c.market, c.mrr_currency, c.history_full, d.deals, (
      select ${MRR_LINES} from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id) as mrr
    from (${asked(portalId, companyIds, sold)}) a
      join companies c on c.portal_id = ${portalId} and c.company_id = a.company_id
      left join ${saleDeals(portalId, companyIds)} d on d.company_id = c.company_id`);
}

/** Where several clients stand for one company, the first of them speaks for it. */
function fromPartnerClients(database: Queryable, portalId: number, companyIds: Asked["companyIds"]) {
  const sold = sql`
    select company_id from partner_clients
    where portal_id = ${portalId} and company_id is not null and sold_on is not null`;
  return database.query<WithHistory>(sql`
    with speaking as (
      select distinct on (company_id) * from partner_clients
      where portal_id = ${portalId} and company_id is not null
        and (${companyIds}::text[] is null or company_id = any(${companyIds}::text[]))
      order by company_id, length(client_id), client_id)
    select ${BUYER}, p.sold_on, p.first_activity_on, p.last_activity_on, p.managed_by, p.apps_used, p.sale_credit,
           p.market, p.mrr_currency, coalesce(p.history_full, false) as history_full, d.deals, (
      select ${MRR_LINES} from partner_client_mrr m where m.portal_id = ${portalId} and m.client_id = p.client_id) as mrr
    from (${asked(portalId, companyIds, sold)}) a
      join companies c on c.portal_id = ${portalId} and c.company_id = a.company_id
      left join speaking p on p.company_id = c.company_id
      left join ${saleDeals(portalId, companyIds)} d on d.company_id = c.company_id`);
}

function dated(line: string): CustomerSale["mrr"][number] {
  const end = line.indexOf(" ");
  return { changedAt: Number(line.slice(0, end)), value: line.slice(end + 1) };
}

/** Here, not in the database: with all they carry, twenty thousand companies do not fit into the memory that it sorts in. */
function inOrderOfIds(one: CustomerSale, other: CustomerSale): number {
  const [id, otherId] = [one.companyId, other.companyId];
  return id.length - otherId.length || (id < otherId ? -1 : Number(id > otherId));
}

/** Companies as buyers of HubSpot, in order of their ids; unknown ids are left out. */
export async function customerSales(
  database: Queryable,
  portalId: number,
  { source, companyIds }: Asked,
): Promise<CustomerSale[]> {
  const read = source === "companies" ? fromCompanies : fromPartnerClients;
  const rows = await read(database, portalId, companyIds);
  return rows
    .map(({ mrr, deals, ...row }) => ({
      ...row,
      deals: deals ?? [],
      mrr: mrr === null ? [] : mrr.split("\n").map(dated),
    }))
    .sort(inOrderOfIds);
}
