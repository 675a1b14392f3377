import { columns } from "../engine/columns.ts";
import { type Queryable, type Sql, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import { findContact } from "./contacts.ts";
import { IS_SOLD, SOLD_DEALS, type SoldDeal } from "./deals.ts";
import type { Slice } from "./export-records.ts";
import { historyOf, MRR_PAIRS, type MrrHistory, mrrValues, type WithPairs } from "./mrr-history.ts";
import type { ClientText } from "./partner-clients.ts";
import type { RegistrationText } from "./registration-text.ts";

export interface CompanyRow extends ClientText {
  id: string;
  name: string;
  domain: string | null;
  customerSince: string | null;
  installedOn: string | null;
  uninstalledOn: string | null;
  /** HubSpot's answer was as long as it gets: older MRR values existed and are not known. */
  historyFull: boolean;
  /** The customer's relationship with HubSpot, where it speaks against registering the lead. */
  relationship: string | null;
  purchaseDomain: string | null;
  /** How the sale to this customer came about. */
  saleKind: string | null;
  /** The registrable domain of `domain`; '' where that is none. */
  registrableDomain: string | null;
  /** What the CRM holds of the company's further domains, with semicolons between them. */
  additionalDomains: string | null;
  /** All registrable domains of a company that has several; empty where it has one or none. */
  ownDomains: string[];
  country: string | null;
  /** HubSpot's id of the owner of the record. */
  ownerId: string | null;
  /** What the app's own registration properties say, and the account's where the settings map them. */
  registration: RegistrationText | null;
  nativeRegistration: RegistrationText | null;
  mrr: MrrHistory;
}

/** A company as the mirror knows it, with its won deals that say what they are as a sale. */
export interface MirroredCompany extends CompanyRow {
  deals: SoldDeal[];
}

const COMPANY = columns(`
  name text, domain text, customer_since text, installed_on text, uninstalled_on text, history_full boolean,
  relationship text, purchase_domain text, registrable_domain text, additional_domains text, own_domains text[],
  country text, owner_id text, registration jsonb, native_registration jsonb, sold_on text, first_activity_on text,
  last_activity_on text, managed_by text, apps_used text, sale_kind text, sale_credit text, market text,
  mrr_currency text`);

/** Stores what the CRM says of these companies. MRR values seen earlier stay, also those HubSpot no longer answers. */
export async function saveCompanies(database: Queryable, portalId: number, run: number, rows: CompanyRow[]) {
  await database.query(sql`
    insert into companies (portal_id, company_id, run, ${COMPANY.names})
    select p.portal_id, id, ${run}, ${COMPANY.given}
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, ${COMPANY.declared})
    where p.portal_id = ${portalId}
    on conflict (portal_id, company_id) do update set run = excluded.run, ${COMPANY.replaced}`);
  await database.query(sql`
    insert into company_mrr (portal_id, company_id, changed_at, value)
    select p.portal_id, id, "changedAt", value
    from portals p, jsonb_to_recordset(${JSON.stringify(mrrValues(rows))}::jsonb) as r(
      id text, "changedAt" timestamptz, value text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, company_id, changed_at) do update set value = excluded.value`);
}

async function companiesWhere(database: Queryable, portalId: number, condition: Sql): Promise<MirroredCompany[]> {
  const rows = await database.query<WithPairs<CompanyRow> & { deals: SoldDeal[] | null }>(sql`
    select company_id as id, ${COMPANY.names}, (
      select ${MRR_PAIRS} from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id) as mrr, (
      select ${SOLD_DEALS} from deals d
      where d.portal_id = ${portalId} and d.company_id = c.company_id and ${IS_SOLD}) as deals
    from companies c where portal_id = ${portalId} and ${condition}`);
  return rows.map((row) => ({ ...row, mrr: historyOf(row), deals: row.deals ?? [] }));
}

/** These companies with every MRR value ever seen and with what was sold to them; unknown ids are left out. */
export function readCompanies(database: Queryable, portalId: number, ids: string[]) {
  return companiesWhere(database, portalId, sql`company_id = any(${ids}::text[])`);
}

/** Those behind an id, in order of the ids as text. */
export function companiesAfter(database: Queryable, portalId: number, { after, limit }: Slice) {
  return companiesWhere(database, portalId, sql`company_id > ${after} order by company_id limit ${limit}`);
}

/** The company that a record stands for: itself, or a contact's primary one; null where a contact has none or is unknown. */
export async function companyOfRecord(
  database: Queryable,
  portalId: number,
  { kind, id }: { kind: "companies" | "contacts"; id: string },
): Promise<string | null> {
  if (kind === "companies") return id;
  return (await findContact(database, portalId, id))?.companyId ?? null;
}

/** A domain that was asked for, and one that belongs to the same company; itself too. */
interface RelatedDomain {
  asked: string;
  domain: string;
}

/** For each of these domains all that belong to the same company: those of a company with several are one company's. */
export async function relatedDomains(
  database: Queryable,
  portalId: number,
  domains: string[],
): Promise<RelatedDomain[]> {
  const related = await database.query<RelatedDomain>(sql`
    select distinct own.asked, o.domain
    from companies c
    cross join unnest(c.own_domains) as own(asked) cross join unnest(c.own_domains) as o(domain)
    where c.portal_id = ${portalId} and c.own_domains && ${domains}::text[]
      and own.asked = any(${domains}::text[]) and o.domain <> own.asked`);
  return [...domains.map((domain) => ({ asked: domain, domain })), ...related];
}

/** For each of these domains the company that owns it, the first by its id; one that the mirror has no company of is left out. */
export function companiesOfDomains(database: Queryable, portalId: number, domains: string[]) {
  return database.query<{ domain: string; id: string }>(sql`
    select distinct on (domain) domain, id from (
      select registrable_domain as domain, company_id as id
      from companies where portal_id = ${portalId} and registrable_domain = any(${domains}::text[])
      union
      select o.domain, c.company_id from companies c cross join unnest(c.own_domains) as o(domain)
      where c.portal_id = ${portalId} and c.own_domains && ${domains}::text[] and o.domain = any(${domains}::text[])
    ) as owners
    order by domain, length(id), id`);
}

/** The company that owns a domain, the first by its id; null where the mirror has none. */
export async function companyOfDomain(database: Queryable, portalId: number, domain: string): Promise<string | null> {
  const [owner] = await companiesOfDomains(database, portalId, [domain]);
  return owner?.id ?? null;
}
