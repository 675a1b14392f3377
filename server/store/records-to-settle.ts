import type { Queryable } from "./database.ts";
import { sql, type Statement } from "./sql.ts";

type Kind = "contacts" | "companies";

/** A company's own domain also decides for its contacts without a website. */
const STATEMENTS: Record<Kind, (portalId: number, ids: string[]) => Statement> = {
  contacts: (portalId, ids) => sql`
    select 'contacts' as kind, t.contact_id as id
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    where t.portal_id = ${portalId} and t.contact_id = any(${ids}::text[])
      and (t.registration is not null
        or exists (select 1 from registrations r
                   where r.portal_id = t.portal_id
                     and r.domain = coalesce(t.website_domain, c.registrable_domain, t.email_domain))
        or exists (select 1 from registrations r
                   where r.portal_id = t.portal_id and r.contact_id = t.contact_id and r.ended_on is null))`,
  companies: (portalId, ids) => sql`
    select kind, id from (
      select 'companies' as kind, c.company_id as id, c.registration, c.registrable_domain as domain
      from companies c where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[])
      union all
      select 'contacts', t.contact_id, t.registration, coalesce(c.registrable_domain, t.email_domain)
      from companies c join contacts t on t.portal_id = c.portal_id and t.company_id = c.company_id
      where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[]) and t.website_domain is null
    ) as touched
    where registration is not null
      or exists (select 1 from registrations r where r.portal_id = ${portalId} and r.domain = touched.domain)
      or exists (select 1 from registrations r
                 where r.portal_id = ${portalId} and r.company_id = touched.id and touched.kind = 'companies'
                   and r.ended_on is null)`,
};

/** Those of the records for which the ledger or their own properties say something about a registration. */
export async function recordsToSettle(
  transaction: Queryable,
  portalId: number,
  kind: Kind,
  ids: string[],
): Promise<{ kind: Kind; id: string }[]> {
  return transaction.query(STATEMENTS[kind](portalId, ids));
}
