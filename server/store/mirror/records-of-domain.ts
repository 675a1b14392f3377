import { type Queryable, sql } from "../engine/database.ts";
import { relatedDomains } from "./companies.ts";
import { WHO_SPEAKS } from "./contacts.ts";

/** A record that stands for a domain. */
export interface DomainRecord {
  domain: string;
  objectType: "contacts" | "companies";
  objectId: string;
}

/** Contacts by the domain that each stands for: by its website, else its company's domain, else its e-mail address. */
const contactsFor = (portalId: number, domains: string[]) => sql`
    select t.website_domain as domain, t.contact_id
    from contacts t where t.portal_id = ${portalId} and t.website_domain = any(${domains}::text[])
    union
    select c.registrable_domain, t.contact_id
    from companies c join contacts t on t.portal_id = c.portal_id and t.company_id = c.company_id
    where c.portal_id = ${portalId} and c.registrable_domain = any(${domains}::text[]) and t.website_domain is null
    union
    select t.email_domain, t.contact_id
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    where t.portal_id = ${portalId} and t.email_domain = any(${domains}::text[]) and t.website_domain is null
      and c.registrable_domain is null`;

function recordsNamed(database: Queryable, portalId: number, domains: string[]) {
  return database.query<DomainRecord>(sql`
    with newest as (
      select distinct on (domain) domain, contact_id, company_id from registrations
      where portal_id = ${portalId} and domain = any(${domains}::text[])
      order by domain, registration_id desc)
    select domain, 'contacts' as object_type, contact_id as object_id
    from (${contactsFor(portalId, domains)}) as standing
    union
    select c.registrable_domain, 'companies', c.company_id
    from companies c where c.portal_id = ${portalId} and c.registrable_domain = any(${domains}::text[])
    union
    select r.domain, 'contacts', t.contact_id
    from newest r join contacts t on t.portal_id = ${portalId} and t.contact_id = r.contact_id
    union
    select r.domain, 'companies', c.company_id
    from newest r join companies c on c.portal_id = ${portalId} and c.company_id = r.company_id
    order by 1, 2, 3`);
}

/**
 * The contacts and companies that stand for registrable domains: a contact by its website, else its company's domain,
 * else its e-mail address; a company by its domain; and what was registered last, though its own domain was edited since.
 * Who stands for one domain of a company stands for all of them.
 */
export async function recordsOfDomains(
  database: Queryable,
  portalId: number,
  domains: string[],
): Promise<DomainRecord[]> {
  const related = await relatedDomains(database, portalId, domains);
  const records = await recordsNamed(database, portalId, [...new Set(related.map(({ domain }) => domain))]);
  const asked = Map.groupBy(related, ({ domain }) => domain);
  const found = records.flatMap((record) =>
    (asked.get(record.domain) ?? []).map(({ asked: domain }) => ({ ...record, domain })),
  );
  return [...new Map(found.map((record) => [Object.values(record).join(" "), record])).values()];
}

/** How many other contacts stand for a domain or for another one of the same company, and the ids of the first of them. */
export async function contactsOfDomain(
  database: Queryable,
  portalId: number,
  { domain, besides, limit }: { domain: string; besides: string | null; limit: number },
): Promise<{ total: number; first: string[] }> {
  const domains = (await relatedDomains(database, portalId, [domain])).map((related) => related.domain);
  const rows = await database.query<{ id: string; total: number }>(sql`
    select contact_id as id, count(*) over () as total from (${contactsFor(portalId, domains)}) as same
    where contact_id is distinct from ${besides}
    order by length(contact_id), contact_id limit ${limit}`);
  return { total: rows[0]?.total ?? 0, first: rows.map(({ id }) => id) };
}

/** Of each of these domains the contact that speaks for it; one without any is left out. */
export function speakersForDomains(database: Queryable, portalId: number, domains: string[]) {
  return database.query<{ domain: string; id: string }>(sql`
    select distinct on (s.domain) s.domain, contact_id as id
    from (${contactsFor(portalId, domains)}) as s join contacts t using (contact_id)
    where t.portal_id = ${portalId}
    order by s.domain, ${WHO_SPEAKS}`);
}

/**
 * The contacts of these companies whose domain is their company's, for want of a website of their own, and those that stand
 * for another domain of a company with several.
 */
export function contactsByDomainOf(database: Queryable, portalId: number, companyIds: string[]) {
  return database.query<Pick<DomainRecord, "objectType" | "objectId">>(sql`
    select 'contacts' as object_type, contact_id as object_id from contacts
    where portal_id = ${portalId} and company_id = any(${companyIds}::text[]) and website_domain is null
    union
    select 'contacts', t.contact_id
    from companies c cross join unnest(c.own_domains) as o(domain)
    join contacts t on t.portal_id = ${portalId} and t.website_domain = o.domain
    where c.portal_id = ${portalId} and c.company_id = any(${companyIds}::text[])
    union
    select 'contacts', t.contact_id
    from companies c cross join unnest(c.own_domains) as o(domain)
    join contacts t on t.portal_id = ${portalId} and t.email_domain = o.domain
    where c.portal_id = ${portalId} and c.company_id = any(${companyIds}::text[]) and t.website_domain is null`);
}
