import type { Queryable } from "./database.ts";
import { sql, type Statement } from "./sql.ts";

type Kind = "contacts" | "companies";

/**
 * A record's registration is the running one of its own, else the newest of its domain. It is left out where it says
 * just that. A company's domain also decides for its contacts without a website.
 */
const STATEMENTS: Record<Kind, (portalId: number, on: string, ids: string[]) => Statement> = {
  contacts: (portalId, on, ids) => sql`
    select 'contacts' as kind, t.contact_id as id
    from contacts t left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
    left join lateral (
      select domain, registered_on, expires_on, ended_because from registrations
      where portal_id = t.portal_id and contact_id = t.contact_id and ended_on is null and expires_on > ${on}::date
      order by registration_id desc limit 1) own on true
    left join lateral (
      select domain, registered_on, expires_on, ended_because from registrations
      where own.domain is null and portal_id = t.portal_id
        and domain = coalesce(t.website_domain, c.registrable_domain, t.email_domain)
      order by registration_id desc limit 1) latest on true
    where t.portal_id = ${portalId} and t.contact_id = any(${ids}::text[])
      and (coalesce(own.domain, latest.domain) is null and t.registration->>'status' <> 'not-registered'
        or coalesce(own.domain, latest.domain) is not null and (
          t.registration->>'status' is distinct from coalesce(own.ended_because, latest.ended_because,
            case when coalesce(own.expires_on, latest.expires_on) <= ${on}::date then 'expired' else 'registered' end)
          or t.registration->>'domain' is distinct from coalesce(own.domain, latest.domain)
          or t.registration->>'registeredOn' is distinct from coalesce(own.registered_on, latest.registered_on)::text
          or t.registration->>'expiresOn' is distinct from coalesce(own.expires_on, latest.expires_on)::text))`,
  companies: (portalId, on, ids) => sql`
    select touched.kind, touched.id from (
      select 'companies' as kind, c.company_id as id, c.registration, c.registrable_domain as domain
      from companies c where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[])
      union all
      select 'contacts', t.contact_id, t.registration, coalesce(c.registrable_domain, t.email_domain)
      from companies c join contacts t on t.portal_id = c.portal_id and t.company_id = c.company_id
      where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[]) and t.website_domain is null
    ) as touched
    left join lateral (
      select domain, registered_on, expires_on, ended_because from registrations
      where portal_id = ${portalId} and ended_on is null and expires_on > ${on}::date
        and case touched.kind when 'companies' then company_id else contact_id end = touched.id
      order by registration_id desc limit 1) own on true
    left join lateral (
      select domain, registered_on, expires_on, ended_because from registrations
      where own.domain is null and portal_id = ${portalId} and domain = touched.domain
      order by registration_id desc limit 1) latest on true
    where coalesce(own.domain, latest.domain) is null and touched.registration->>'status' <> 'not-registered'
      or coalesce(own.domain, latest.domain) is not null and (
        touched.registration->>'status' is distinct from coalesce(own.ended_because, latest.ended_because,
          case when coalesce(own.expires_on, latest.expires_on) <= ${on}::date then 'expired' else 'registered' end)
        or touched.registration->>'domain' is distinct from coalesce(own.domain, latest.domain)
        or touched.registration->>'registeredOn' is distinct from coalesce(own.registered_on, latest.registered_on)::text
        or touched.registration->>'expiresOn' is distinct from coalesce(own.expires_on, latest.expires_on)::text)`,
};

/** Those of the records whose own properties do not say what the ledger says of them on a date. */
export async function recordsToSettle(
  transaction: Queryable,
  portalId: number,
  { kind, ids, on }: { kind: Kind; ids: string[]; on: string },
): Promise<{ kind: Kind; id: string }[]> {
  return transaction.query(STATEMENTS[kind](portalId, on, ids));
}
