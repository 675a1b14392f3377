import { type Queryable, sql } from "../engine/database.ts";

/** What HubSpot is told of apart from each other: an account may let the app change one kind of record and not another. */
export type OutboxQueue = "contacts" | "companies" | "deals" | "tasks";

/** How often in a row HubSpot refused to be told anything of a queue; 0 while it listens. */
export async function refusalsInARow(database: Queryable, portalId: number, queue: OutboxQueue): Promise<number> {
  const [row] = await database.query<{ refusals: number }>(sql`
    select refusals from outbox_pauses where portal_id = ${portalId} and queue = ${queue}`);
  return row?.refusals ?? 0;
}

/** Tells HubSpot nothing more of a queue for so long, whatever is decided meanwhile; `reason` is for the operator. */
export async function pauseQueue(
  database: Queryable,
  portalId: number,
  queue: OutboxQueue,
  pause: { seconds: number; reason: string },
) {
  await database.query(sql`
    insert into outbox_pauses (portal_id, queue, until, refusals, reason)
    values (${portalId}, ${queue}, now() + make_interval(secs => ${pause.seconds}), 1, ${pause.reason})
    on conflict (portal_id, queue) do update set
      until = excluded.until, refusals = outbox_pauses.refusals + 1, reason = excluded.reason`);
}

/** HubSpot listens again. */
export async function resumeQueue(database: Queryable, portalId: number, queue: OutboxQueue) {
  await database.query(sql`delete from outbox_pauses where portal_id = ${portalId} and queue = ${queue}`);
}
