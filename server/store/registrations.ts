import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** One registration of a domain. Dates are calendar dates in the portal's time zone. */
export interface Registration {
  domain: string;
  contactId: string | null;
  registeredOn: string;
  expiresOn: string;
  /** HubSpot's id of the user who registered it. */
  registeredBy: string;
  /** The day it was released or found expired; null while it runs. */
  endedOn: string | null;
  endedBecause: "released" | "expired" | null;
}

export type RegistrationEvent = {
  domain: string;
  kind: "registered" | "released" | "expired";
  onDay: string;
  actor: string;
  contactId: string | null;
};

/** The newest registration of a domain, running or ended; null when there never was one. */
export async function latestRegistration(
  database: Queryable,
  portalId: number,
  domain: string,
): Promise<Registration | null> {
  const [row] = await database.query<Registration>(sql`
    select domain, contact_id as "contactId", registered_on as "registeredOn", expires_on as "expiresOn",
           registered_by as "registeredBy", ended_on as "endedOn", ended_because as "endedBecause"
    from registrations where portal_id = ${portalId} and domain = ${domain}
    order by registration_id desc limit 1`);
  return row ?? null;
}

/** How many registrations run on a date: their daily steps up to it. */
export async function countRegistrations(database: Queryable, portalId: number, on: string): Promise<number> {
  const [row] = await database.query<{ used: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as used from step_totals
    where portal_id = ${portalId} and metric = 'registrations' and step_on <= ${on}::date`);
  return row?.used ?? 0;
}

async function step(transaction: Queryable, portalId: number, on: string, amount: 1 | -1): Promise<void> {
  await transaction.query(sql`
    insert into step_totals (portal_id, metric, step_on, amount) values (${portalId}, 'registrations', ${on}::date, ${amount})
    on conflict (portal_id, metric, step_on) do update set amount = step_totals.amount + excluded.amount`);
}

/** @returns whether it was started; false when another one of this domain still runs */
export async function startRegistration(
  transaction: Queryable,
  portalId: number,
  registration: Omit<Registration, "endedOn" | "endedBecause">,
): Promise<boolean> {
  const { domain, contactId, registeredOn, expiresOn, registeredBy } = registration;
  const started = await transaction.query(sql`
    insert into registrations (portal_id, domain, contact_id, registered_on, expires_on, registered_by)
    values (${portalId}, ${domain}, ${contactId}, ${registeredOn}, ${expiresOn}, ${registeredBy})
    on conflict (portal_id, domain) where ended_on is null do nothing
    returning 1`);
  if (started.length === 0) return false;
  await step(transaction, portalId, registeredOn, 1);
  await step(transaction, portalId, expiresOn, -1);
  return true;
}

/**
 * Ends what runs for a domain; null when nothing does. Expiring changes no count: the day it runs out was known from the
 * start. What has run out can no longer be released.
 */
export async function endRegistration(
  transaction: Queryable,
  portalId: number,
  end: { domain: string; on: string; because: "released" | "expired" },
): Promise<Registration | null> {
  const [ended] = await transaction.query<Registration>(sql`
    update registrations set ended_on = ${end.on}, ended_because = ${end.because}
    where portal_id = ${portalId} and domain = ${end.domain} and ended_on is null
      and (${end.because} = 'expired' or expires_on > ${end.on}::date)
    returning domain, contact_id as "contactId", registered_on as "registeredOn", expires_on as "expiresOn",
              registered_by as "registeredBy", ended_on as "endedOn", ended_because as "endedBecause"`);
  if (!ended) return null;
  if (end.because === "released") {
    await step(transaction, portalId, end.on, -1);
    await step(transaction, portalId, ended.expiresOn, 1);
  }
  return ended;
}

/** Adds to the history; nothing ever changes it. */
export async function recordEvent(transaction: Queryable, portalId: number, event: RegistrationEvent): Promise<void> {
  const { domain, kind, onDay, actor, contactId } = event;
  await transaction.query(sql`
    insert into registration_events (portal_id, domain, kind, on_day, actor, contact_id)
    values (${portalId}, ${domain}, ${kind}, ${onDay}, ${actor}, ${contactId})`);
}

export async function eventsOf(database: Queryable, portalId: number, domain: string): Promise<RegistrationEvent[]> {
  return database.query<RegistrationEvent>(sql`
    select domain, kind, on_day as "onDay", actor, contact_id as "contactId"
    from registration_events where portal_id = ${portalId} and domain = ${domain} order by event_id`);
}

/** Domains whose registration has run out by a date and was not ended yet, the oldest first. */
export async function domainsToExpire(
  database: Queryable,
  portalId: number,
  on: string,
  limit: number,
): Promise<string[]> {
  const rows = await database.query<{ domain: string }>(sql`
    select domain from registrations
    where portal_id = ${portalId} and ended_on is null and expires_on <= ${on}::date
    order by expires_on, domain limit ${limit}`);
  return rows.map((row) => row.domain);
}
