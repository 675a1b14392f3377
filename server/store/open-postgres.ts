import pg from "pg";
import type { Database, Queryable } from "./database.ts";
import type { Statement } from "./sql.ts";
import { valueParsers } from "./value-parsers.ts";

const CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 15_000;

const types = {
  getTypeParser: (oid: number, format: "text" | "binary" = "text") =>
    valueParsers[oid] ?? pg.types.getTypeParser(oid, format as "text"),
};

function queryable(connection: Pick<pg.Pool | pg.PoolClient, "query">): Queryable {
  return {
    async query<Row>({ name, text, values }: Statement) {
      return (await connection.query({ name, text, values })).rows as Row[];
    },
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.connect();
  let broken = false;
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (error) {
    // A connection that cannot even roll back must not return to the pool.
    await connection.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    connection.release(broken);
  }
}

/**
 * A PostgreSQL server, version 15 or later. An idle connection that breaks is reported through `onError` and replaced.
 */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: types as pg.CustomTypesConfig,
  });
  pool.on("error", onError);
  return {
    engine: "postgresql",
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, (connection) => work(queryable(connection))),
    close: () => pool.end(),
  };
}
