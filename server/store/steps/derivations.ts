import type { FactKind } from "../mirror/backfills.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { wakeJob } from "../jobs/jobs.ts";

/** The kinds whose steps follow from more than their records. */
type StaleKind = Exclude<FactKind, "contacts">;

/** A kind of records of which those behind an id are still to be derived anew. */
interface Derivation {
  kind: StaleKind;
  /** In the order of the ids as text; '' at the start. */
  afterId: string;
}

/**
 * Notes that what was derived of these kinds follows from something that has changed, and has it derived anew from the
 * start, also where that is under way: the latest settings count. The caller holds the portal's facts (`lockFacts`).
 */
export async function markStale(transaction: Queryable, portalId: number, kinds: readonly StaleKind[]) {
  if (kinds.length === 0) return;
  await transaction.query(sql`
    insert into derivations (portal_id, kind)
    select p.portal_id, kind from portals p, unnest(${[...kinds]}::text[]) as kind where p.portal_id = ${portalId}
    on conflict (portal_id, kind) do update set after_id = ''`);
  await wakeJob(transaction, portalId, "derive");
}

/** What is to be derived next; null when nothing is stale. */
export async function nextDerivation(database: Queryable, portalId: number) {
  const [row] = await database.query<Derivation>(sql`
    select kind, after_id from derivations where portal_id = ${portalId} order by kind limit 1`);
  return row ?? null;
}

/** Stores how far a kind was derived, in the transaction that derives it. @param afterId null at its end */
export async function saveDerivation(
  transaction: Queryable,
  portalId: number,
  kind: StaleKind,
  afterId: string | null,
) {
  await transaction.query(
    afterId === null
      ? sql`delete from derivations where portal_id = ${portalId} and kind = ${kind}`
      : sql`update derivations set after_id = ${afterId} where portal_id = ${portalId} and kind = ${kind}`,
  );
}
