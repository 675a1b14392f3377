import { type Queryable, sql } from "./database.ts";

async function release(transaction: Queryable) {
  await transaction.query(sql`release savepoint part`);
}

/** The savepoint outlives what was done since, and would stand in front of one around it. */
async function rollBack(transaction: Queryable) {
  await transaction.query(sql`rollback to savepoint part`);
  await release(transaction);
}

/**
 * Does a part of a transaction that may fail by itself: then nothing of the part is left, and the transaction goes on. Parts
 * may lie within parts.
 * @throws whatever the part throws
 */
export async function inSavepoint<Result>(transaction: Queryable, part: () => Promise<Result>): Promise<Result> {
  await transaction.query(sql`savepoint part`);
  try {
    const result = await part();
    await release(transaction);
    return result;
  } catch (error) {
    // A connection that is lost cannot even do this: the next statement says so.
    await rollBack(transaction).catch(() => undefined);
    throw error;
  }
}
