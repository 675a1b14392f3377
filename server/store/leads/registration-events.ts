import { type Queryable, sql } from "../engine/database.ts";

/** One change of the ledger: what, when, who, why. */
export interface RegistrationEvent {
  domain: string;
  kind: "registered" | "released" | "expired";
  /** Calendar date in the portal's time zone. */
  onDay: string;
  /** HubSpot's id of the user, `system`, or the door through which it was asked for, such as `workflow:42`. */
  actor: string;
  /** HubSpot's id of the user for whom a door asked; null where there is none. */
  registeredFor?: string | null;
  contactId: string | null;
  why: "asked" | "term-ended" | "again-at-expiry" | "found-in-crm";
}

/** Adds to the history; nothing ever changes it. */
export async function recordEvents(transaction: Queryable, portalId: number, events: RegistrationEvent[]) {
  await transaction.query(sql`
    insert into registration_events (portal_id, domain, kind, on_day, actor, registered_for, contact_id, why)
    select p.portal_id, domain, kind, "onDay", actor, "registeredFor", "contactId", why
    from portals p, jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r(
      domain text, kind text, "onDay" date, actor text, "registeredFor" text, "contactId" text, why text)
    where p.portal_id = ${portalId}`);
}

/** The history of a domain, oldest first. */
export function eventsOf(database: Queryable, portalId: number, domain: string) {
  return database.query<RegistrationEvent>(sql`
    select domain, kind, on_day, actor, contact_id, why
    from registration_events where portal_id = ${portalId} and domain = ${domain} order by event_id`);
}

/** As many as a panel can show. */
const MOST_EVENTS = 100;

/** The history of a domain with the names of those who did it or for whom a door did, the newest first. */
export function namedEventsOf(database: Queryable, portalId: number, domain: string) {
  return database.query<Pick<RegistrationEvent, "kind" | "onDay" | "actor" | "why"> & { byName: string | null }>(sql`
    select kind, on_day, actor, why, (
      select name from owners
      where portal_id = ${portalId} and user_id = coalesce(e.registered_for, e.actor) order by active desc limit 1) as by_name
    from registration_events e where portal_id = ${portalId} and domain = ${domain}
    order by event_id desc limit ${MOST_EVENTS}`);
}
