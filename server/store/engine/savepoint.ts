import { type Queryable, sql } from "./database.ts";

/**
 * Does a part of a transaction that may fail by itself: then nothing of the part is left, and the transaction goes on. Parts
 * may lie within parts.
 * @throws whatever the part throws
 */
export async function inSavepoint<Result>(transaction: Queryable, part: () => Promise<Result>): Promise<Result> {
  // It outlives what was done since, and would stand in front of one around it.
  const release = () => transaction.query(sql`release savepoint part`);
  await transaction.query(sql`savepoint part`);
  try {
    const result = await part();
    await release();
    return result;
  } catch (error) {
    // A connection that is lost cannot even do this: the next statement says so.
    const rolledBack = transaction.query(sql`rollback to savepoint part`);
    await rolledBack.then(release).catch(() => undefined);
    throw error;
  }
}
