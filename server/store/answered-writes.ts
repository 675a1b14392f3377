import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/**
 * Takes an idempotency key for this transaction. Whoever comes second waits for the first to finish and then gets its
 * answer.
 * @returns the answer given earlier under this key, or null when the key is new and now taken
 */
export async function takeIdempotencyKey(
  transaction: Queryable,
  portalId: number,
  key: string,
): Promise<{ answer: unknown } | null> {
  const taken = await transaction.query(sql`
    insert into answered_writes (portal_id, idempotency_key) values (${portalId}, ${key})
    on conflict (portal_id, idempotency_key) do nothing returning 1`);
  if (taken.length > 0) return null;
  const [known] = await transaction.query<{ answer: unknown }>(sql`
    select answer from answered_writes where portal_id = ${portalId} and idempotency_key = ${key}`);
  return known ?? null;
}

/** Keeps the answer with the key, in the transaction that made it true. */
export async function keepAnswer(
  transaction: Queryable,
  portalId: number,
  key: string,
  answer: unknown,
): Promise<void> {
  await transaction.query(sql`
    update answered_writes set answer = ${JSON.stringify(answer)}::jsonb
    where portal_id = ${portalId} and idempotency_key = ${key}`);
}
