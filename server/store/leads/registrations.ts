import { type Queryable, type Sql, sql } from "../engine/database.ts";

/** One registration of a domain. Dates are calendar dates in the portal's time zone. */
export interface Registration {
  domain: string;
  /** The contact and the company that were registered; they keep it when their domain is edited later. */
  contactId: string | null;
  companyId: string | null;
  registeredOn: string;
  expiresOn: string;
  /** HubSpot's id of the user who registered it, `system`, or the door through which it came, such as `workflow:42`. */
  registeredBy: string;
  /** HubSpot's id of the user for whom a door registered it; null where there is none. */
  registeredFor: string | null;
  /** The day it was released or found expired; null while it runs. */
  endedOn: string | null;
  endedBecause: "released" | "expired" | null;
}

const REGISTRATION = sql`
  domain, contact_id, company_id, registered_on, expires_on, registered_by, registered_for,
  ended_on, ended_because`;

/** A domain has one running registration at most; the id is for logs. */
export interface RunningRegistration {
  registrationId: number;
  domain: string;
}

/** A registration that starts. */
export type NewRegistration = Omit<Registration, "endedOn" | "endedBecause" | "registeredFor"> &
  Partial<Pick<Registration, "registeredFor">>;

/**
 * For each of these domains the registration on a date, or that of another domain of the same company: one that runs, else
 * the newest of the domain itself, else of the others. A domain that never had one is left out.
 */
export function registrationsOfDomains(
  database: Queryable,
  portalId: number,
  { domains, on }: { domains: string[]; on: string },
) {
  return database.query<Registration & { asked: string }>(sql`
    with related as (
      select d as asked, d as related_domain from unnest(${domains}::text[]) as d
      union
      select own.asked, o.related_domain from companies c
      cross join unnest(c.own_domains) as own(asked) cross join unnest(c.own_domains) as o(related_domain)
      where c.portal_id = ${portalId} and c.own_domains && ${domains}::text[] and own.asked = any(${domains}::text[])
    )
    select distinct on (asked) asked, ${REGISTRATION}
    from related join registrations on portal_id = ${portalId} and domain = related_domain
    order by asked, (ended_on is null and expires_on > ${on}::date) desc, (domain = asked) desc, registration_id desc`);
}

/** The same of one domain; null when it never had one. */
export async function registrationOfDomain(
  database: Queryable,
  portalId: number,
  { domain, on }: { domain: string; on: string },
): Promise<Registration | null> {
  const [found] = await registrationsOfDomains(database, portalId, { domains: [domain], on });
  return found ?? null;
}

/** The running registrations that records themselves have on a date, whatever their domains are now; the newest first. */
export function runningRegistrationsOf(
  database: Queryable,
  portalId: number,
  records: { kind: "contacts" | "companies"; id: string }[],
  on: string,
) {
  const ids = (kind: "contacts" | "companies") => records.filter((one) => one.kind === kind).map(({ id }) => id);
  return database.query<Registration>(sql`
    select ${REGISTRATION} from registrations
    where portal_id = ${portalId} and ended_on is null and expires_on > ${on}::date
      and (contact_id = any(${ids("contacts")}::text[]) or company_id = any(${ids("companies")}::text[]))
    order by registration_id desc`);
}

/** Whether the ledger holds anything at all of a portal. */
export async function hasRegistrations(database: Queryable, portalId: number) {
  const rows = await database.query(sql`select 1 from registrations where portal_id = ${portalId} limit 1`);
  return rows.length > 0;
}

/** How many registrations run on a date: their daily steps up to it. */
export async function countRegistrations(database: Queryable, portalId: number, on: string): Promise<number> {
  const [row] = await database.query<{ used: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as used from step_totals
    where portal_id = ${portalId} and metric = 'registrations' and step_on <= ${on}::date`);
  return row?.used ?? 0;
}

async function addSteps(transaction: Queryable, portalId: number, days: { on: string; amount: number }[]) {
  await transaction.query(sql`
    insert into step_totals (portal_id, metric, step_on, amount)
    select p.portal_id, 'registrations', day, sum(amount)
    from portals p, jsonb_to_recordset(${JSON.stringify(days.map(({ on, amount }) => ({ day: on, amount })))}::jsonb) as r(
      day date, amount bigint)
    where p.portal_id = ${portalId}
    group by p.portal_id, day
    on conflict (portal_id, metric, step_on) do update set amount = step_totals.amount + excluded.amount`);
}

/** @returns the domains that were started; one of which another registration still runs is left out */
export async function startRegistrations(
  transaction: Queryable,
  portalId: number,
  registrations: NewRegistration[],
): Promise<string[]> {
  const started = await transaction.query<{ domain: string; registeredOn: string; expiresOn: string }>(sql`
    insert into registrations (portal_id, domain, contact_id, company_id, registered_on, expires_on, registered_by,
      registered_for)
    select p.portal_id, domain, "contactId", "companyId", "registeredOn", "expiresOn", "registeredBy", "registeredFor"
    from portals p, jsonb_to_recordset(${JSON.stringify(registrations)}::jsonb) as r(
      domain text, "contactId" text, "companyId" text, "registeredOn" date, "expiresOn" date, "registeredBy" text,
      "registeredFor" text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, domain) where ended_on is null do nothing
    returning domain, registered_on, expires_on`);
  const days = started.flatMap(({ registeredOn, expiresOn }) => [
    { on: registeredOn, amount: 1 },
    { on: expiresOn, amount: -1 },
  ]);
  if (days.length > 0) await addSteps(transaction, portalId, days);
  return started.map(({ domain }) => domain);
}

/** Gives up what runs for a domain; null when nothing does, or when it has run out by that day. */
export async function releaseRegistration(
  transaction: Queryable,
  portalId: number,
  { domain, on }: { domain: string; on: string },
): Promise<Registration | null> {
  const [ended] = await transaction.query<Registration>(sql`
    update registrations set ended_on = ${on}, ended_because = 'released'
    where portal_id = ${portalId} and domain = ${domain} and ended_on is null and expires_on > ${on}::date
    returning ${REGISTRATION}`);
  if (!ended) return null;
  await addSteps(transaction, portalId, [
    { on, amount: -1 },
    { on: ended.expiresOn, amount: 1 },
  ]);
  return ended;
}

/** Running registrations that have run out by a date, the oldest first. */
export function runOut(database: Queryable, portalId: number, on: string) {
  return database.query<RunningRegistration>(sql`
    select registration_id, domain from registrations
    where portal_id = ${portalId} and ended_on is null and expires_on <= ${on}::date
    order by expires_on, registration_id`);
}

/** What has followed a registration `r` of a domain, `from` on: lists show the newest of each. */
export const newer = (portalId: number): Sql => sql`
  from registrations newer
  where newer.portal_id = ${portalId} and newer.domain = r.domain and newer.registration_id > r.registration_id`;

/** Registrations that ran out on a date, were ended then, and in whose place no other began. */
export function endedOnExpiry(database: Queryable, portalId: number, on: string) {
  return database.query<Registration & RunningRegistration>(sql`
    select registration_id, ${REGISTRATION} from registrations r
    where r.portal_id = ${portalId} and r.ended_on = ${on}::date and r.ended_because = 'expired'
      and not exists (select 1 ${newer(portalId)})
    order by registration_id`);
}

/**
 * Ends those registrations of these domains that have run out by a date. It changes no count: the day a registration
 * runs out was known from its start.
 */
export function expireRegistrations(
  transaction: Queryable,
  portalId: number,
  { on, domains }: { on: string; domains: string[] },
) {
  return transaction.query<Registration>(sql`
    update registrations set ended_on = expires_on, ended_because = 'expired'
    where portal_id = ${portalId} and ended_on is null and expires_on <= ${on}::date
      and domain = any(${domains}::text[])
    returning ${REGISTRATION}`);
}

/** The oldest running registrations whose company has not bought HubSpot: what could be given up first. */
export function releaseCandidates(database: Queryable, portalId: number, { on, limit }: { on: string; limit: number }) {
  return database.query<Pick<Registration, "domain" | "registeredOn" | "expiresOn">>(sql`
    select r.domain, r.registered_on, r.expires_on from registrations r
    where r.portal_id = ${portalId} and r.ended_on is null and r.expires_on > ${on}::date
      and (select c.company_id from companies c
           where c.portal_id = ${portalId} and (c.registrable_domain = r.domain or c.own_domains @> array[r.domain])
             and c.customer_since is not null
           limit 1) is null
    order by r.registered_on, r.domain limit ${limit}`);
}

/** When a registration ran. Dates are calendar dates in the portal's time zone. */
export interface StoredSpan {
  domain: string;
  /** The company that was registered, where one was. */
  companyId: string | null;
  registeredOn: string;
  /** The day from which it no longer counts: released or run out, whichever came first. */
  endsOn: string;
}

/** Every registration of a portal, ended ones too; of these domains and companies only where they are named. */
export function registrationSpans(
  database: Queryable,
  portalId: number,
  only: { domains: string[]; companyIds: string[] } | null,
) {
  return database.query<StoredSpan>(sql`
    select domain, company_id, registered_on, least(expires_on, coalesce(ended_on, expires_on)) as ends_on
    from registrations
    where portal_id = ${portalId}
      and (${only === null} or domain = any(${only?.domains ?? []}::text[])
           or company_id = any(${only?.companyIds ?? []}::text[]))
    order by registration_id`);
}
