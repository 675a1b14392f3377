import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** What waits in one queue, over all portals. */
export interface WaitingWork {
  queue: "webhook_events" | "crm_writes" | "crm_tasks";
  depth: number;
  /** Seconds that the oldest of it has waited, however often it was put off; 0 when nothing waits. */
  age: number;
}

/** The year 2100: what an event says of its time is HubSpot's word, and must not be beyond what a database can tell. */
const LAST_SECOND = 4_102_444_800;

/** How much waits to be applied here or to be told to the CRM. An event is as old as the change it tells of. */
export async function waitingWork(database: Queryable): Promise<WaitingWork[]> {
  return database.query<WaitingWork>(sql`
    with waiting as (
      select 'webhook_events' as queue,
             to_timestamp(least(greatest((event ->> 'occurredAt')::numeric / 1000, 0), ${LAST_SECOND})::double precision) as since
      from webhook_events
      union all select 'crm_writes', waiting_since from crm_writes
      union all select 'crm_tasks', waiting_since from crm_tasks where due_at is not null
    )
    select queues.queue, count(waiting.since) as depth,
           coalesce(greatest(0, extract(epoch from now() - min(waiting.since))), 0)::double precision as age
    from (values ('webhook_events'), ('crm_writes'), ('crm_tasks')) as queues(queue)
    left join waiting on waiting.queue = queues.queue
    group by queues.queue order by queues.queue`);
}
