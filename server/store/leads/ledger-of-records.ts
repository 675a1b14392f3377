import type { DomainRecord } from "../mirror/records-of-domain.ts";
import { type Queryable, sql } from "../engine/database.ts";
import type { RegistrationText } from "../mirror/registration-text.ts";
import type { Registration } from "./registrations.ts";

type RecordOfLedger = Pick<DomainRecord, "objectType" | "objectId"> & { domain?: string };

/** A record of the mirror, what it says of its registration, and what the ledger says. */
export interface LedgerEntry {
  objectType: "contacts" | "companies";
  objectId: string;
  says: RegistrationText | null;
  registration: Pick<Registration, "domain" | "registeredOn" | "expiresOn" | "endedBecause"> | null;
}

/**
 * What the ledger says of records on a date, each of them once: the running registration of its own, because its domain
 * was frozen then, else that of the domain it stands for now or of another one of the same company, else the newest one of `domain`, where one is
 * named. Records that the mirror does not have are left out.
 */
export function ledgerOf(database: Queryable, portalId: number, on: string, records: RecordOfLedger[]) {
  return database.query<LedgerEntry>(sql`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(
        "objectType" text, "objectId" text, domain text)
    ), known as (
      select asked."objectType", asked."objectId", asked.domain as named, t.registration as says,
             coalesce(t.website_domain, c.registrable_domain, t.email_domain) as domain
      from asked join contacts t on t.portal_id = ${portalId} and t.contact_id = asked."objectId"
      left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
      where asked."objectType" = 'contacts'
      union all
      select asked."objectType", asked."objectId", asked.domain, c.registration, c.registrable_domain
      from asked join companies c on c.portal_id = ${portalId} and c.company_id = asked."objectId"
      where asked."objectType" = 'companies'
    )
    select distinct on (known."objectType", known."objectId")
           known."objectType", known."objectId", known.says,
           case when found.domain is not null then jsonb_build_object('domain', found.domain,
             'registeredOn', found.registered_on, 'expiresOn', found.expires_on,
             'endedBecause', found.ended_because) end as registration
    from known left join lateral (
      (select 1 as rank, r.* from registrations r
       where r.portal_id = ${portalId} and r.contact_id = known."objectId" and known."objectType" = 'contacts'
         and r.ended_on is null and r.expires_on > ${on}::date
       order by r.registration_id desc limit 1)
      union all
      (select 1, r.* from registrations r
       where r.portal_id = ${portalId} and r.company_id = known."objectId" and known."objectType" = 'companies'
         and r.ended_on is null and r.expires_on > ${on}::date
       order by r.registration_id desc limit 1)
      union all
      (select 2, r.* from registrations r
       where r.portal_id = ${portalId} and r.domain = any(array(
         select known.domain union
         select unnest(o.own_domains) from companies o
         where o.portal_id = ${portalId} and o.own_domains @> array[known.domain]))
       order by (r.ended_on is null and r.expires_on > ${on}::date) desc, (r.domain = known.domain) desc,
         r.registration_id desc
       limit 1)
      union all
      (select 3, r.* from registrations r where r.portal_id = ${portalId} and r.domain = known.named
       order by r.registration_id desc limit 1)
      order by rank limit 1) found on true
    order by known."objectType", known."objectId", found.rank, found.registration_id desc`);
}
