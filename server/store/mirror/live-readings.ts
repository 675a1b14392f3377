import type { FactKind } from "./backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

/** The database's clock, which all instances share. An instant in UTC. */
export async function instantNow(database: Queryable): Promise<string> {
  const [row] = await database.query<{ now: string }>(sql`select clock_timestamp() as now`);
  return row?.now ?? "";
}

/**
 * Of these records, those that were read because of an event after this instant. A reading shows every change before it
 * was asked for, and a change after that brings an event: so of two readings the one asked for later is right.
 */
export async function readAfter(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
  readAt: string,
): Promise<Set<string>> {
  const rows = await transaction.query<{ id: string }>(sql`
    select object_id as id from live_readings
    where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[]) and read_at > ${readAt}`);
  return new Set(rows.map((row) => row.id));
}

/** Notes that these records were read because of an event, whether they are still there or not. */
export async function noteReadings(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
  readAt: string,
) {
  await transaction.query(sql`
    insert into live_readings (portal_id, object_type, object_id, read_at)
    select distinct p.portal_id, ${kind}, id, ${readAt}::timestamptz from portals p, unnest(${ids}::text[]) as id
    where p.portal_id = ${portalId}
    on conflict (portal_id, object_type, object_id) do update set read_at = excluded.read_at`);
}

/** Everything that HubSpot has told of up to an instant was read, as far as it was told. */
export async function noteLiveReading(transaction: Queryable, portalId: number, readAt: string) {
  await transaction.query(sql`
    update portals set live_read_at = greatest(live_read_at, ${readAt}::timestamptz) where portal_id = ${portalId}`);
}

/** No page is under way for an hour: a call is given up long before. */
export async function dropOldReadings(transaction: Queryable, portalId: number) {
  await transaction.query(sql`
    delete from live_readings where portal_id = ${portalId} and read_at < now() - interval '1 hour'`);
}
