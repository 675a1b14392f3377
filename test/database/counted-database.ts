import type { Database, Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";

/** Rows of the service's tables that this connection has read or written so far. */
async function touched(connection: Queryable): Promise<number> {
  const [row] = await connection.query<{ rows: number }>(sql`
    select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0) + n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint as rows
    from pg_stat_xact_user_tables`);
  return row?.rows ?? 0;
}

/** A database that counts its work: what a measurement in milliseconds cannot tell on a busy machine. */
export function countedDatabase(database: Database) {
  let statements = 0;
  let rows = 0;
  const counted = (connection: Queryable): Queryable => ({
    query(statement) {
      statements++;
      return connection.query(statement);
    },
  });
  async function transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
    return database.transaction(async (connection) => {
      const before = await touched(connection);
      const result = await work(counted(connection));
      rows += (await touched(connection)) - before;
      return result;
    });
  }
  return {
    ...database,
    transaction,
    query: (statement) => transaction((connection) => connection.query(statement)),
    /** The work since the last call. */
    takeWork() {
      const work = { statements, rows };
      statements = rows = 0;
      return work;
    },
  } satisfies Database & { takeWork: () => { statements: number; rows: number } };
}
