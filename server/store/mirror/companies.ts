import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import type { ClientText } from "./partner-clients.ts";
import { findContact } from "./contacts.ts";
import type { RegistrationText } from "./registration-text.ts";

export interface CompanyRow extends ClientText {
  id: string;
  name: string;
  domain: string | null;
  customerSince: string | null;
  installedOn: string | null;
  uninstalledOn: string | null;
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
  /** Every MRR value known, oldest first; instants in UTC. */
  mrr: { changedAt: string; value: string }[];
}

/** Stores what the CRM says of these companies. MRR values seen earlier stay, also those HubSpot no longer answers. */
export async function saveCompanies(
  database: Queryable,
  portalId: number,
  run: number,
  rows: CompanyRow[],
): Promise<void> {
  await database.query(sql`
    insert into companies (portal_id, company_id, run, name, domain, customer_since, installed_on, uninstalled_on, history_full,
      relationship, purchase_domain, registrable_domain, additional_domains, own_domains, country, owner_id, registration, native_registration,
      sold_on, first_activity_on, last_activity_on, managed_by, apps_used, sale_kind)
    select p.portal_id, id, ${run}, name, domain, "customerSince", "installedOn", "uninstalledOn", "historyFull",
      relationship, "purchaseDomain", "registrableDomain", "additionalDomains", array(select jsonb_array_elements_text("ownDomains")), country, "ownerId", registration, "nativeRegistration",
      "soldOn", "firstActivityOn", "lastActivityOn", "managedBy", "appsUsed", "saleKind"
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, name text, domain text, "customerSince" text, "installedOn" text, "uninstalledOn" text, "historyFull" boolean,
      relationship text, "purchaseDomain" text, "registrableDomain" text, "additionalDomains" text, "ownDomains" jsonb, country text, "ownerId" text,
      registration jsonb, "nativeRegistration" jsonb, "soldOn" text, "firstActivityOn" text, "lastActivityOn" text,
      "managedBy" text, "appsUsed" text, "saleKind" text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, company_id) do update set
      run = excluded.run, name = excluded.name, domain = excluded.domain, customer_since = excluded.customer_since,
      installed_on = excluded.installed_on, uninstalled_on = excluded.uninstalled_on,
      history_full = excluded.history_full, relationship = excluded.relationship,
      purchase_domain = excluded.purchase_domain, registrable_domain = excluded.registrable_domain,
      additional_domains = excluded.additional_domains, own_domains = excluded.own_domains,
      country = excluded.country, owner_id = excluded.owner_id, registration = excluded.registration,
      native_registration = excluded.native_registration, sold_on = excluded.sold_on,
      first_activity_on = excluded.first_activity_on, last_activity_on = excluded.last_activity_on,
      managed_by = excluded.managed_by, apps_used = excluded.apps_used, sale_kind = excluded.sale_kind`);
  const changes = rows.flatMap(({ id, mrr }) => mrr.map((change) => ({ id, ...change })));
  const values = mergedBy(changes, ({ id, changedAt }) => `${id} ${Date.parse(changedAt)}`);
  await database.query(sql`
    insert into company_mrr (portal_id, company_id, changed_at, value)
    select p.portal_id, id, "changedAt", value
    from portals p, jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id text, "changedAt" timestamptz, value text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, company_id, changed_at) do update set value = excluded.value`);
}

interface CompanyRowWithHistory extends Omit<CompanyRow, "mrr"> {
  mrr: [changedAtMs: number, value: string][] | null;
}

/** These companies with every MRR value ever seen; unknown ids are left out. */
export async function readCompanies(database: Queryable, portalId: number, ids: string[]): Promise<CompanyRow[]> {
  const rows = await database.query<CompanyRowWithHistory>(sql`
    select c.company_id as id, c.name, c.domain, c.customer_since as "customerSince", c.installed_on as "installedOn",
           c.uninstalled_on as "uninstalledOn", c.history_full as "historyFull", c.relationship, c.purchase_domain as "purchaseDomain",
           c.registrable_domain as "registrableDomain", c.additional_domains as "additionalDomains",
           c.own_domains as "ownDomains", c.country, c.owner_id as "ownerId", c.registration,
           c.native_registration as "nativeRegistration", c.sold_on as "soldOn", c.first_activity_on as "firstActivityOn",
           c.last_activity_on as "lastActivityOn", c.managed_by as "managedBy", c.apps_used as "appsUsed",
           c.sale_kind as "saleKind",
           (select jsonb_agg(jsonb_build_array((extract(epoch from m.changed_at) * 1000)::bigint, m.value)
                             order by m.changed_at)
            from company_mrr m where m.portal_id = ${portalId} and m.company_id = c.company_id) as mrr
    from companies c
    where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[])`);
  return rows.map(({ mrr, ...row }) => ({
    ...row,
    mrr: (mrr ?? []).map(([ms, value]) => ({ changedAt: new Date(ms).toISOString(), value })),
  }));
}

/** Forgets every MRR value seen of a portal's companies. */
export async function forgetMrr(transaction: Queryable, portalId: number): Promise<void> {
  await transaction.query(sql`delete from company_mrr where portal_id = ${portalId}`);
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
    select distinct a.asked, o.domain
    from unnest(${domains}::text[]) as a(asked)
    join companies c on c.portal_id = ${portalId} and c.own_domains @> array[a.asked]
    cross join unnest(c.own_domains) as o(domain)
    where o.domain <> a.asked`);
  return [...domains.map((domain) => ({ asked: domain, domain })), ...related];
}

/** The company that owns a domain, the first by its id; null where the mirror has none. */
export async function companyOfDomain(database: Queryable, portalId: number, domain: string): Promise<string | null> {
  const [row] = await database.query<{ id: string }>(sql`
    select id from (
      select company_id as id from companies where portal_id = ${portalId} and registrable_domain = ${domain}
      union
      select company_id from companies where portal_id = ${portalId} and own_domains @> array[${domain}]::text[]
    ) as owners
    order by length(id), id limit 1`);
  return row?.id ?? null;
}
