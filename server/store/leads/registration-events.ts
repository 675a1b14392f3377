import { type Queryable, sql } from "../engine/database.ts";

/** One change of the ledger: what, when, who, why. */
export interface RegistrationEvent {
  domain: string;
  kind: "registered" | "released" | "expired";
  /** Calendar date in the portal's time zone. */
  onDay: string;
  /** HubSpot's id of the user, or `system`. */
  actor: string;
  contactId: string | null;
  why: "asked" | "term-ended" | "again-at-expiry" | "found-in-crm";
}

/** Adds to the history; nothing ever changes it. */
export async function recordEvents(transaction: Queryable, portalId: number, events: RegistrationEvent[]) {
  await transaction.query(sql`
    insert into registration_events (portal_id, domain, kind, on_day, actor, contact_id, why)
    select p.portal_id, domain, kind, "onDay", actor, "contactId", why
    from portals p, jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r(
      domain text, kind text, "onDay" date, actor text, "contactId" text, why text)
    where p.portal_id = ${portalId}`);
}

/** The history of a domain, oldest first. */
export function eventsOf(database: Queryable, portalId: number, domain: string) {
  return database.query<RegistrationEvent>(sql`
    select domain, kind, on_day, actor, contact_id, why
    from registration_events where portal_id = ${portalId} and domain = ${domain} order by event_id`);
}
