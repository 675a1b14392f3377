import { type Queryable, sql } from "../engine/database.ts";
import { JOBS, type Job } from "./jobs.ts";

/** Rows of a queue that are counted: whether so many or a hundred times more wait, the same is to be done. */
const COUNTED = 1_000;

/** What waits in one queue, over all portals. */
export interface WaitingWork {
  queue: "webhook_events" | "crm_writes" | "crm_tasks";
  depth: number;
  /** Whether there are more than were counted. */
  isMore: boolean;
  /** Seconds that the oldest of it has waited here, however often it was put off; 0 when nothing waits. */
  age: number;
}

/** How much waits to be applied here or to be told to the CRM. It costs the same however much that is. */
export function waitingWork(database: Queryable) {
  return database.query<WaitingWork>(sql`
    with oldest (queue, waiting_since) as (
      (select 'crm_tasks', waiting_since from crm_tasks where due_at is not null
       order by waiting_since limit ${COUNTED + 1})
      union all (select 'crm_writes', waiting_since from crm_writes order by waiting_since limit ${COUNTED + 1})
      union all (select 'webhook_events', waiting_since from webhook_events order by waiting_since limit ${COUNTED + 1})
    )
    select queues.queue, least(count(waiting_since), ${COUNTED}::bigint) as depth,
           count(waiting_since) > ${COUNTED} as is_more,
           coalesce(greatest(0, extract(epoch from now() - min(waiting_since))), 0)::double precision as age
    from (values ('webhook_events'), ('crm_writes'), ('crm_tasks')) as queues(queue)
    left join oldest on oldest.queue = queues.queue
    group by queues.queue order by queues.queue`);
}

/** How one kind of work goes, over all portals. */
export interface WorkState {
  job: Job;
  /** Seconds that it has waited to be taken up where it waits longest. */
  lag: number;
  /** Portals for which it failed more than once in a row, counted up to a thousand; null of readings, see `syncStates`. */
  failing: number | null;
}

/** How all work goes. It costs the same however many portals there are. */
export function workStates(database: Queryable) {
  return database.query<WorkState>(sql`
    select kinds.job,
           coalesce(greatest(0, extract(epoch from now() - (
             select min(coalesce(held_until, due_at)) from jobs where jobs.job = kinds.job))), 0)::double precision as lag,
           case when kinds.job <> 'sync' then (
             select count(*) from (select 1 from jobs where jobs.job = kinds.job and failures > 1 limit ${COUNTED}) failing
           ) end as failing
    from unnest(${[...JOBS, "end"]}::text[]) as kinds(job)`);
}
