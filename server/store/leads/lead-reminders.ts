import { type Queryable, sql } from "../engine/database.ts";
import type { RunningRegistration } from "./registrations.ts";

/** A running registration whose owner is to be reminded, with the owner of its contact, else of its company. */
export interface ReminderCandidate extends RunningRegistration {
  registeredOn: string;
  expiresOn: string;
  contactId: string | null;
  companyId: string | null;
  ownerId: string | null;
}

/**
 * Registrations that run out by `until` and for which the next reminder is due on the day (60, then 30, then 7 days):
 * all of them, or those of the domains that are named.
 */
export function registrationsToRemind(
  database: Queryable,
  portalId: number,
  { on, until, domains }: { on: string; until: string; domains?: string[] },
) {
  return database.query<ReminderCandidate>(sql`
    select r.registration_id, r.domain, r.registered_on, r.expires_on, t.contact_id, c.company_id,
           coalesce(t.owner_id, c.owner_id) as owner_id
    from registrations r
    left join contacts t on t.portal_id = r.portal_id and t.contact_id = r.contact_id
    left join companies c on c.portal_id = r.portal_id and c.company_id = coalesce(r.company_id, t.company_id)
    where r.portal_id = ${portalId} and r.ended_on is null and r.expires_on > ${on}::date and r.expires_on <= ${until}::date
      and (r.reminded_days is null
        or (r.reminded_days > 30 and r.expires_on <= ${on}::date + 30)
        or (r.reminded_days > 7 and r.expires_on <= ${on}::date + 7))
      and (${domains ?? null}::text[] is null or r.domain = any(${domains ?? null}::text[]))
    order by r.expires_on, r.domain`);
}

/** Notes for running registrations which reminder was the last. */
export async function markReminded(
  transaction: Queryable,
  portalId: number,
  reminded: { domain: string; days: number }[],
) {
  await transaction.query(sql`
    update registrations r set reminded_days = done.days
    from jsonb_to_recordset(${JSON.stringify(reminded)}::jsonb) as done(domain text, days smallint)
    where r.portal_id = ${portalId} and r.domain = done.domain and r.ended_on is null`);
}

/** How many running registrations run out after a day and up to another one, and the first of these days; null for none. */
export async function expiringBetween(
  database: Queryable,
  portalId: number,
  { on, until }: { on: string; until: string },
) {
  const [row] = await database.query<{ registrations: number; first: string | null }>(sql`
    select count(*)::integer as registrations, min(expires_on) as first from registrations
    where portal_id = ${portalId} and ended_on is null and expires_on > ${on}::date and expires_on <= ${until}::date`);
  return row?.first ? { registrations: row.registrations, first: row.first } : null;
}

/** A registration that runs out, and the owner of its contact, else of its company. */
export interface Expiring {
  domain: string;
  expiresOn: string;
  ownerId: string | null;
  /** How many there are in all. */
  registrations: number;
}

/** The first running registrations that run out after a day and up to another one. */
export function firstExpiring(
  database: Queryable,
  portalId: number,
  { on, until, limit }: { on: string; until: string; limit: number },
) {
  return database.query<Expiring>(sql`
    with expiring as (
      select domain, expires_on, contact_id, company_id, count(*) over ()::integer as registrations from registrations
      where portal_id = ${portalId} and ended_on is null and expires_on > ${on}::date and expires_on <= ${until}::date
      order by expires_on, domain limit ${limit})
    select e.domain, e.expires_on, coalesce(t.owner_id, c.owner_id) as owner_id, e.registrations
    from expiring e
    left join contacts t on t.portal_id = ${portalId} and t.contact_id = e.contact_id
    left join companies c on c.portal_id = ${portalId} and c.company_id = coalesce(e.company_id, t.company_id)
    order by e.expires_on, e.domain`);
}
