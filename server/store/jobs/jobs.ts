import { randomUUID } from "node:crypto";
import { CLOCK_TOLERANCE_SECONDS } from "../../process/clock.ts";
import { type Database, type Queryable, sql } from "../engine/database.ts";

/**
 * Reading a whole CRM, applying its webhook events, what a day brings to its leads, telling it, deriving figures anew,
 * holding reviews, and filling lists: each portal needs all.
 */
export const JOBS = ["sync", "live", "registrations", "outbox", "derive", "reviews", "lists"] as const;
/** And ending a portal, once and instead of everything else. */
export type Job = (typeof JOBS)[number] | "end";

const FIRST_PAUSE_SECONDS = 2;
const LAST_PAUSE_SECONDS = 60;
/** However many portals rest for a moment only, the database is asked to take up no more of them a second. */
const LOOKS_A_SECOND = 50;

/** One portal's work that somebody took up. */
export interface Turn {
  portalId: number;
  job: Job;
  /** Names this turn: whoever lost it can no longer say anything about it. */
  heldBy: string;
}

/** Has everything done for a portal from now on. What is under way is done once more. */
export async function addJobs(database: Queryable, portalId: number) {
  await database.query(sql`
    insert into jobs (portal_id, job)
    select ${portalId}, job from unnest(${[...JOBS]}::text[]) as job
    on conflict (portal_id, job) do update set due_at = excluded.due_at, failures = 0`);
}

/** Nothing is done for this portal any more, unless it is being ended; who is at it stops soon. */
export async function removeJobs(database: Queryable, portalId: number) {
  await database.query(sql`delete from jobs where portal_id = ${portalId} and job <> 'end'`);
}

/** From now on this portal is ended, and nothing else is done for it. */
export async function keepOnlyEnding(transaction: Queryable, portalId: number) {
  await removeJobs(transaction, portalId);
  await transaction.query(sql`
    insert into jobs (portal_id, job) values (${portalId}, 'end')
    on conflict (portal_id, job) do update set due_at = excluded.due_at, failures = 0`);
}

/** Does the work soon, on whatever instance. A portal that fails keeps its pause. */
export async function wakeJob(database: Queryable, portalId: number, job: Job) {
  await database.query(sql`
    update jobs set due_at = now()
    where portal_id = ${portalId} and job = ${job} and due_at > now() and failures = 0`);
}

/** Does the work of all portals soon, on whatever instance: the calendar was moved. */
export async function wakeJobs(database: Queryable, job: Job) {
  await database.query(sql`update jobs set due_at = now() where job = ${job} and due_at > now() and failures = 0`);
}

/** Does the work soon also where it failed: somebody asks for it. */
export async function askForJob(database: Queryable, portalId: number, job: Job) {
  await database.query(sql`
    update jobs set due_at = now(), failures = 0 where portal_id = ${portalId} and job = ${job} and due_at > now()`);
}

/** Frees what a process held that is gone. Only for a database that belongs to one process. */
export async function freeJobs(database: Queryable) {
  await database.query(
    sql`update jobs set held_by = null, held_until = null, due_at = now() where held_by is not null`,
  );
}

/**
 * Takes up the work that waits longest, and holds it for `seconds`. All times are the database's; what a turn does also
 * depends on the day, so whoever's clock differs is given none.
 * @param of.portalId the only portal whose work may be taken up; null for any
 */
export async function claimJob(
  database: Queryable,
  of: { job: Job; portalId: number | null },
  { heldBy, seconds }: { heldBy: string; seconds: number },
): Promise<Turn | null> {
  const [turn] = await database.query<Turn>(sql`
    with next as (
      select portal_id from jobs
      where job = ${of.job} and coalesce(held_until, due_at) <= now()
        and abs(extract(epoch from clock_timestamp() - ${new Date().toISOString()}::timestamptz)) <= ${CLOCK_TOLERANCE_SECONDS}
        and (${of.portalId}::bigint is null or portal_id = ${of.portalId}::bigint)
      order by coalesce(held_until, due_at), portal_id limit 1 for update skip locked
    )
    update jobs set held_by = ${heldBy}, held_until = now() + make_interval(secs => ${seconds}), due_at = 'infinity'
    from next where jobs.portal_id = next.portal_id and jobs.job = ${of.job}
    returning jobs.portal_id, jobs.job, jobs.held_by`);
  return turn ?? null;
}

/**
 * Holds on for `seconds` from now.
 * @returns false when somebody else has it, nobody may do it any more, or this machine's clock went wrong
 */
export async function holdJob(database: Queryable, turn: Turn, seconds: number) {
  const rows = await database.query(sql`
    update jobs set held_until = now() + make_interval(secs => ${seconds})
    where portal_id = ${turn.portalId} and job = ${turn.job} and held_by = ${turn.heldBy}
      and abs(extract(epoch from clock_timestamp() - ${new Date().toISOString()}::timestamptz)) <= ${CLOCK_TOLERANCE_SECONDS}
    returning portal_id`);
  return rows.length > 0;
}

/** How many portals have this work. */
async function countJobs(database: Queryable, job: Job): Promise<number> {
  const [row] = await database.query<{ portals: number }>(sql`select count(*) as portals from jobs where job = ${job}`);
  return row?.portals ?? 0;
}

/** Ends a turn. The work rests for `seconds`, unless somebody asked for it meanwhile. */
export async function releaseJob(database: Queryable, turn: Turn, seconds: number) {
  await database.query(sql`
    update jobs set held_by = null, held_until = null, failures = 0, last_error = null,
      due_at = least(due_at, now() + make_interval(secs => ${seconds}))
    where portal_id = ${turn.portalId} and job = ${turn.job} and held_by = ${turn.heldBy}`);
}

/**
 * Ends a turn that failed: the pause grows with each failure in a row, unless it is known better how long to rest.
 * @param reason for the operator
 */
export async function postponeJob(database: Queryable, turn: Turn, reason: string, seconds: number | null = null) {
  await database.query(sql`
    update jobs set held_by = null, held_until = null, failures = failures + 1, last_error = ${reason},
      due_at = now() + make_interval(secs => coalesce(${seconds}::double precision,
        least(${LAST_PAUSE_SECONDS}::double precision, ${FIRST_PAUSE_SECONDS} * power(2, least(failures, 20)))))
    where portal_id = ${turn.portalId} and job = ${turn.job} and held_by = ${turn.heldBy}`);
}

/** A process that dies frees its work after this; whoever works says every two seconds that it lives. */
const HOLD_SECONDS = 6;
/** Counting the portals of all turns at each of them would take longer than the turn. */
const COUNT_EVERY_MS = 30_000;

/** One kind of work, of all portals or of one. */
export function createJobQueue(database: Database, job: Job) {
  let counted = { at: -Infinity, portals: 0 };
  async function portals(): Promise<number> {
    if (performance.now() - counted.at > COUNT_EVERY_MS)
      counted = { at: performance.now(), portals: await countJobs(database, job) };
    return counted.portals;
  }
  return {
    job,
    /** Whatever waits longest; null when nothing is due. */
    claim: (portalId: number | null): Promise<Turn | null> =>
      claimJob(database, { job, portalId }, { heldBy: randomUUID(), seconds: HOLD_SECONDS }),
    /** @returns false when the turn is lost */
    hold: (turn: Turn): Promise<boolean> => holdJob(database, turn, HOLD_SECONDS),
    /** The work rests for `seconds`, longer where portals are many. */
    release: async (turn: Turn, seconds: number): Promise<void> =>
      releaseJob(database, turn, seconds > 0 ? Math.max(seconds, (await portals()) / LOOKS_A_SECOND) : 0),
    /** @param seconds how long it rests; null leaves that to the number of failures in a row */
    postpone: (turn: Turn, reason: string, seconds: number | null): Promise<void> =>
      postponeJob(database, turn, reason, seconds),
    wake: (portalId: number): Promise<void> => wakeJob(database, portalId, job),
  };
}
export type JobQueue = ReturnType<typeof createJobQueue>;
