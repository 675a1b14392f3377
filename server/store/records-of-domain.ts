import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/**
 * The contacts and companies that stand for a registrable domain: a contact by its website, else its company's domain,
 * else its e-mail address; a company by its domain.
 */
export async function recordsOfDomain(
  database: Queryable,
  portalId: number,
  domain: string,
): Promise<{ objectType: "contacts" | "companies"; objectId: string }[]> {
  return database.query(sql`
    select 'contacts' as "objectType", t.contact_id as "objectId"
    from contacts t where t.portal_id = ${portalId} and t.website_domain = ${domain}
    union
    select 'contacts', t.contact_id
    from companies c join contacts t on t.portal_id = c.portal_id and t.company_id = c.company_id
    where c.portal_id = ${portalId} and c.registrable_domain = ${domain} and t.website_domain is null
    union
    select 'contacts', t.contact_id
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    where t.portal_id = ${portalId} and t.email_domain = ${domain} and t.website_domain is null
      and c.registrable_domain is null
    union
    select 'companies', c.company_id
    from companies c where c.portal_id = ${portalId} and c.registrable_domain = ${domain}
    order by 1, 2`);
}
