import pg from "pg";
import type { Database, Queryable } from "./database.ts";
import type { Statement } from "./sql.ts";
import { valueParsers } from "./value-parsers.ts";

/**
 * One process computes on one core, so that ten connections are never all computing; more would only stand in the way of
 * other instances: PostgreSQL allows 100 in all unless told otherwise.
 */
const CONNECTIONS = 10;
/** HubSpot gives up a card's request after 15 seconds: an answer after that is for nobody. */
const STATEMENT_TIMEOUT_MS = 15_000;
/** Writers of one portal queue for its row; who waits longer fails, is put off and tried again. */
const LOCK_TIMEOUT_MS = 10_000;
/** No transaction waits for HubSpot or a person; one that stands still has lost its process, and holds its portal's row. */
const IDLE_IN_TRANSACTION_MS = 30_000;
/** A request must fail rather than wait for a server that is away. */
const CONNECT_TIMEOUT_MS = 5_000;

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
 * A PostgreSQL server, version 15 or later. A connection that breaks is reported through `onError` and replaced.
 */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: types as pg.CustomTypesConfig,
  });
  // The pool listens only to idle connections: one that is cut between two statements would end the process.
  pool.on("connect", (connection) => connection.on("error", onError));
  pool.on("error", () => undefined);
  return {
    engine: "postgresql",
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, (connection) => work(queryable(connection))),
    close: () => pool.end(),
  };
}
