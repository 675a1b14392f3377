import { keepAnswer, takeIdempotencyKey } from "./answered-writes.ts";
import type { Database, Queryable } from "./database.ts";
import { lockFacts } from "./portals.ts";

/** Who asks, and the key under which asking again answers the same. */
export interface Asked {
  /** HubSpot's id of the user. */
  actor: string;
  idempotencyKey: string;
}

/**
 * Does something for a portal in one transaction, and keeps the answer with the key: asked again, it answers
 * the same and does nothing. Whoever decides about a portal decides alone, and what was remembered of it is out of date.
 */
export function answerOnce<Answer>(
  database: Database,
  portalId: number,
  { idempotencyKey }: Asked,
  work: (transaction: Queryable) => Promise<Answer>,
): Promise<Answer> {
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const known = await takeIdempotencyKey(transaction, portalId, idempotencyKey);
    if (known) return known.answer as Answer;
    const answer = await work(transaction);
    await keepAnswer(transaction, portalId, idempotencyKey, answer);
    return answer;
  });
}
