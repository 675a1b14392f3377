import { FOREIGN_KEY_VIOLATION } from "../../errors/account-errors.ts";
import { type Queryable, sql } from "../engine/database.ts";

/**
 * A change in a CRM as HubSpot tells of it, without the new value: that may be out of date or someone's personal data,
 * and the record is read again anyway. Ids are HubSpot's numbers as text.
 */
export interface WebhookEvent {
  portalId: number;
  /** `object.propertyChange`, `object.merge`, `contact.privacyDeletion`, … */
  subscriptionType: string;
  /** Not unique. */
  eventId: string;
  /** Milliseconds since the epoch. */
  occurredAt: number;
  /** The record, unless two are concerned. */
  objectId?: string | undefined;
  objectTypeId?: string | undefined;
  propertyName?: string | undefined;
  /** Of a merge: the record that goes on, and those that went into it. */
  primaryObjectId?: string | undefined;
  newObjectId?: string | undefined;
  mergedObjectIds?: string[] | undefined;
  /** Of an association change: both its ends. */
  fromObjectId?: string | undefined;
  fromObjectTypeId?: string | undefined;
  toObjectId?: string | undefined;
  toObjectTypeId?: string | undefined;
  /** Of an association change whose ends have no type ids: `CONTACT_TO_COMPANY`. */
  associationType?: string | undefined;
}

/** An event that is to be applied now. */
export interface DueEvent {
  key: string;
  event: WebhookEvent;
  /** How often it was taken up, this time included. */
  attempts: number;
}

/** `eventId` alone does not tell events apart (HubSpot's webhooks guide). */
function keyOf(event: WebhookEvent): string {
  const { subscriptionType, eventId, occurredAt, propertyName = "" } = event;
  const record = event.objectId ?? event.primaryObjectId ?? `${event.fromObjectId}-${event.toObjectId}`;
  return [subscriptionType, record, propertyName, occurredAt, eventId].join("/");
}

/**
 * Keeps events until they are applied; those that wait already are not kept twice. One statement keeps them all, so that
 * many portals cost no more than few.
 * @returns the portals among them that are not connected or being erased, whose events are not kept
 */
export async function saveEvents(database: Queryable, events: WebhookEvent[]): Promise<number[]> {
  const portalIds = [...new Set(events.map((event) => event.portalId))];
  const connected = await database.query<{ portalId: number }>(sql`
    select portal_id from portals
    where portal_id = any(${portalIds}::bigint[]) and ending_since is null`);
  const known = new Set(connected.map(({ portalId }) => portalId));
  const rows = events
    .filter(({ portalId }) => known.has(portalId))
    .map((event) => ({ portalId: event.portalId, key: keyOf(event), event }));
  const keep = () =>
    database.query(sql`
      insert into webhook_events (portal_id, event_key, event)
      select p.portal_id, told.key, told.event
      from portals p join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told("portalId" bigint, key text, event jsonb)
        on told."portalId" = p.portal_id
      where p.portal_id = any(${[...known]}::bigint[]) and p.ending_since is null
      on conflict (portal_id, event_key) do nothing`);
  // A portal that is gone at that very moment must not take the events of the others with it.
  await keep().catch((error: unknown) => {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
    return keep();
  });
  return portalIds.filter((portalId) => !known.has(portalId));
}

/**
 * Takes up what is due, the oldest first. For the next `seconds` nobody else takes it up; if whoever has it dies, it is
 * due again then.
 */
export function claimEvents(
  database: Queryable,
  portalId: number,
  { limit, seconds }: { limit: number; seconds: number },
) {
  return database.query<DueEvent>(sql`
    update webhook_events e set attempts = e.attempts + 1, due_at = now() + make_interval(secs => ${seconds})
    from (select event_key from webhook_events
          where portal_id = ${portalId} and due_at <= now()
          order by due_at limit ${limit} for update skip locked) due
    where e.portal_id = ${portalId} and e.event_key = due.event_key
    returning e.event_key as key, e.event, e.attempts`);
}

/** Removes what was applied, in the transaction that applies it. */
export async function finishEvents(transaction: Queryable, portalId: number, keys: string[]) {
  await transaction.query(sql`
    delete from webhook_events where portal_id = ${portalId} and event_key = any(${keys}::text[])`);
}

/** Puts events off after a failure; `reason` is for the operator. */
export async function postponeEvents(
  database: Queryable,
  portalId: number,
  keys: string[],
  postponement: { seconds: number; reason: string },
) {
  await database.query(sql`
    update webhook_events set due_at = now() + make_interval(secs => ${postponement.seconds}),
      last_error = ${postponement.reason}
    where portal_id = ${portalId} and event_key = any(${keys}::text[])`);
}

/** How many events wait to be applied. */
export async function waitingEvents(database: Queryable, portalId: number): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(sql`
    select count(*) as waiting from webhook_events where portal_id = ${portalId}`);
  return row?.waiting ?? 0;
}

/** Seconds until the next event is due, 0 when one is; null when none waits. */
export async function nextEventIn(database: Queryable, portalId: number): Promise<number | null> {
  const [row] = await database.query<{ seconds: number | null }>(sql`
    select extract(epoch from min(due_at) - now())::double precision as seconds
    from webhook_events where portal_id = ${portalId}`);
  const seconds = row?.seconds ?? null;
  return seconds === null ? null : Math.max(0, seconds);
}

/** Whether something that was told of a record waits to be applied. */
export async function isToldOf(database: Queryable, portalId: number, objectId: string): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from webhook_events where portal_id = ${portalId} and event->>'objectId' = ${objectId} limit 1`);
  return rows.length > 0;
}
