import type { Statement } from "./sql.ts";

export { empty, isThere, type Sql, sql, type Statement } from "./sql.ts";

/** Runs one statement after the other; inside a transaction all of them stand or fall together. */
export interface Queryable {
  /**
   * The rows a statement answers. Throws the driver's error where the database refuses it.
   * @throws DatabaseAwayError when it cannot be reached or does not answer
   */
  query<Row>(statement: Statement): Promise<Row[]>;
}

/**
 * The one door to the database. Both adapters give the same values: calendar dates as `YYYY-MM-DD`, instants as
 * ISO 8601 in UTC, bigint as a safe integer, numeric as a string, jsonb parsed. A column `portal_id` is `portalId` in a row.
 */
export interface Database extends Queryable {
  /** Which engine answers, for logs and for tests that say what they ran on. */
  readonly engine: "postgresql" | "pglite";
  /** @param options.unhurried its statements and locks may take as long as they need */
  transaction<Result>(
    work: (transaction: Queryable) => Promise<Result>,
    options?: { unhurried?: boolean },
  ): Promise<Result>;
  close(): Promise<void>;
}
