import type { FactKind } from "./backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";

/** How the reading of one kind of records goes. Instants in UTC. */
interface KindReading {
  kind: FactKind;
  /** Before this instant every change is in the mirror; null before the first complete reading. */
  reached: string | null;
  /** Since when it cannot be read, and what HubSpot says to that; null while it can. */
  failedSince: string | null;
  failure: string | null;
}

/** Looking through the changes of one kind. Instants in UTC. */
export interface ReconcilingRun {
  kind: FactKind;
  startedAt: string;
  /** Where it goes on. */
  since: string;
  behindId: string | null;
  /** How many records were listed so far. */
  listed: number;
}

/** How far each kind was read that ever was, or could not be. */
export function kindReadings(database: Queryable, portalId: number) {
  return database.query<KindReading>(sql`
    select kind, reached, failed_since, failure from reconciliations
    where portal_id = ${portalId} order by kind`);
}

/** The runs that are under way, one a kind. */
export function reconcilingRuns(database: Queryable, portalId: number) {
  return database.query<ReconcilingRun>(sql`
    select kind, started_at, since, behind_id, listed from reconciliations
    where portal_id = ${portalId} and since is not null order by kind`);
}

/**
 * Begins a run for each of these kinds that was read completely once and has none under way. It lists what was changed
 * since so many milliseconds before the last one.
 */
export async function startReconciling(
  transaction: Queryable,
  portalId: number,
  kinds: readonly FactKind[],
  overlapMs: number,
) {
  const starts = (await kindReadings(transaction, portalId)).flatMap(({ kind, reached }) =>
    reached === null ? [] : [{ kind, since: new Date(Date.parse(reached) - overlapMs).toISOString() }],
  );
  await transaction.query(sql`
    update reconciliations r set started_at = now(), since = start.since, behind_id = null, listed = 0
    from jsonb_to_recordset(${JSON.stringify(starts)}::jsonb) as start(kind text, since timestamptz)
    where r.portal_id = ${portalId} and r.kind = start.kind and r.kind = any(${[...kinds]}::text[])
      and r.since is null and r.reached is not null`);
}

/**
 * Stores how far a run has come, in the transaction of the page it has come by: the kind can be read.
 * @returns whether there still is that run: not when what it is about was forgotten or read completely meanwhile
 */
export async function saveReconciling(transaction: Queryable, portalId: number, run: ReconcilingRun): Promise<boolean> {
  const { kind, since, behindId, listed } = run;
  const rows = await transaction.query(sql`
    update reconciliations
    set since = ${since}, behind_id = ${behindId}, listed = ${listed}, failed_since = null, failure = null
    where portal_id = ${portalId} and kind = ${kind} and since is not null
    returning kind`);
  return rows.length > 0;
}

/** Ends a run that has come to its end: every change from before it began is in the mirror. */
export async function finishReconciling(transaction: Queryable, portalId: number, kind: FactKind) {
  await transaction.query(sql`
    update reconciliations
    set reached = greatest(reached, started_at), started_at = null, since = null, behind_id = null, failed_since = null,
      failure = null
    where portal_id = ${portalId} and kind = ${kind} and since is not null`);
}

/** Gives a run up; the next one begins where this one did. */
export async function dropReconciling(database: Queryable, portalId: number, kind: FactKind) {
  await database.query(sql`
    update reconciliations set started_at = null, since = null, behind_id = null
    where portal_id = ${portalId} and kind = ${kind}`);
}

/** A kind that was read completely shows every change from before that reading began; a run under way has nothing left to find. */
export async function reachStartOfReading(transaction: Queryable, portalId: number, kind: FactKind) {
  await transaction.query(sql`
    insert into reconciliations (portal_id, kind, reached)
    select portal_id, kind, started_at from backfills
    where portal_id = ${portalId} and kind = ${kind}
      and run = (select max(run) from backfills where portal_id = ${portalId})
    on conflict (portal_id, kind) do update
      set reached = greatest(reconciliations.reached, excluded.reached), started_at = null, since = null,
        behind_id = null, failed_since = null, failure = null`);
}

/** Notes that a kind cannot be read, and that it could be: only the first of several counts as when that began. */
export async function noteUnreadKind(
  transaction: Queryable,
  portalId: number,
  { kind, failure }: Pick<KindReading, "kind" | "failure">,
) {
  await transaction.query(sql`
    insert into reconciliations (portal_id, kind, failed_since, failure)
    select portal_id, ${kind}, now(), ${failure} from portals where portal_id = ${portalId}
    on conflict (portal_id, kind) do update
      set failed_since = coalesce(reconciliations.failed_since, excluded.failed_since), failure = excluded.failure`);
}

/** A page of this kind was read. */
export async function noteReadKind(transaction: Queryable, portalId: number, kind: FactKind) {
  await transaction.query(sql`
    update reconciliations set failed_since = null, failure = null
    where portal_id = ${portalId} and kind = ${kind} and failed_since is not null`);
}

/** What was read of these kinds is not to be relied on: they count as never read. */
export async function forgetReadings(transaction: Queryable, portalId: number, kinds: readonly FactKind[]) {
  await transaction.query(sql`
    delete from reconciliations where portal_id = ${portalId} and kind = any(${[...kinds]}::text[])`);
}
