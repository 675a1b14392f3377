import type { FactKind } from "./backfills.ts";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** The instant (UTC) before which every change of this kind is in the mirror; null before the first complete reading. */
export async function reachedInstant(database: Queryable, portalId: number, kind: FactKind): Promise<string | null> {
  const [row] = await database.query<{ reached: string }>(sql`
    select reached from reconciliations where portal_id = ${portalId} and kind = ${kind}`);
  return row?.reached ?? null;
}

/** Notes how far the changes of a kind have been looked through. It never goes back. */
export async function reach(database: Queryable, portalId: number, kind: FactKind, reached: string): Promise<void> {
  await database.query(sql`
    insert into reconciliations (portal_id, kind, reached) values (${portalId}, ${kind}, ${reached})
    on conflict (portal_id, kind) do update set reached = greatest(reconciliations.reached, excluded.reached)`);
}

/** A complete reading of the CRM shows every change from before it began. */
export async function reachStartOfRun(transaction: Queryable, portalId: number): Promise<void> {
  await transaction.query(sql`
    insert into reconciliations (portal_id, kind, reached)
    select portal_id, kind, started_at from backfills where portal_id = ${portalId}
    on conflict (portal_id, kind) do update set reached = greatest(reconciliations.reached, excluded.reached)`);
}
