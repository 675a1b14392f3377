import pg from "pg";
import { DatabaseAwayError } from "../../errors/database-errors.ts";
import { within } from "../../process/within.ts";
import { inCamelCase } from "./columns.ts";
import type { Database, Queryable } from "./database.ts";
import { nameOf, type Statement } from "./sql.ts";

const OID = { bigint: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a whole number here`);
  return value;
}

/** How both drivers read the types whose defaults differ; the key is PostgreSQL's own type number. */
export const valueParsers: Record<number, (text: string) => unknown> = {
  [OID.bigint]: safeInteger,
  [OID.date]: (text) => text,
  [OID.timestamptz]: (text) => new Date(text).toISOString(),
  [OID.numeric]: (text) => text,
};

/** Rows by the names of their columns in camel case. What lies within a JSON column keeps its names: it is data. */
export function namedRows<Row>(columns: { name: string }[], rows: unknown[][]): Row[] {
  const names = columns.map(({ name }) => inCamelCase(name));
  return rows.map((values) => {
    // A statement of commission reads some hundred thousand rows: by entries it would take four times as long.
    const row: Record<string, unknown> = {};
    names.forEach((name, place) => (row[name] = values[place]));
    return row as Row;
  });
}

/**
 * One process computes on one core, so that ten connections are never all computing; more would only stand in the way of
 * other instances: PostgreSQL allows 100 in all unless told otherwise.
 */
const CONNECTIONS = 10;
/** A connection that nobody used for so long is closed: so one that went silent unnoticed is soon gone. */
const IDLE_MS = 10_000;
/** The system asks the other side after so much silence, and gives up ten seconds later. Its own default is two hours. */
const KEEP_ALIVE_MS = 10_000;

/** How long is waited for what, in milliseconds. */
export interface Limits {
  /** The server gives up a statement: HubSpot gives up a card's request after 15 seconds, an answer after that is for nobody. */
  statementMs: number;
  /** Writers of one portal queue for its row; who waits longer fails, is put off and tried again. */
  lockMs: number;
  /** No transaction waits for HubSpot or a person; one that stands still has lost its process, and holds its portal's row. */
  idleInTransactionMs: number;
  /** A request must fail rather than wait for a server that is away, or for a connection that others need. */
  connectMs: number;
  /** The server ends every statement before: without a word until then, it is the connection that is gone. */
  silenceMs: number;
}

const LIMITS: Limits = {
  statementMs: 15_000,
  lockMs: 10_000,
  idleInTransactionMs: 30_000,
  connectMs: 5_000,
  silenceMs: 17_000,
};

/** Rolling back takes no time: who hears nothing gives the connection up, and the server rolls back by itself. */
const ROLLBACK_MS = 1_000;

const types = {
  getTypeParser: (oid: number, format: "text" | "binary" = "text") =>
    valueParsers[oid] ?? pg.types.getTypeParser(oid, format as "text"),
};

/** Connections that broke, went silent or could not roll back: none of them returns to the pool. */
const broken = new WeakSet<pg.PoolClient>();

/** The server's last words: connection exceptions, its shutdown, transactions that stood still (PostgreSQL, appendix A). */
function endsSession(error: unknown): boolean {
  const { severity = "", code = "" } = error as { severity?: string; code?: string };
  return severity === "FATAL" || severity === "PANIC" || /^(08|57P|25P0[34])/.test(code);
}

function wordsOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || "no reason given";
}

/** Null waits as long as the connection is there. @throws DatabaseAwayError */
async function orSilent<Answer>(answer: Promise<Answer>, silenceMs: number | null): Promise<Answer> {
  if (silenceMs === null) return answer;
  return within(silenceMs, answer, () => {
    throw new DatabaseAwayError(`The database did not answer within ${silenceMs / 1000} seconds.`);
  });
}

function queryable(connection: pg.PoolClient, silenceMs: number | null): Queryable {
  function judge(error: unknown): unknown {
    if (error instanceof DatabaseAwayError || endsSession(error)) broken.add(connection);
    if (error instanceof DatabaseAwayError || !broken.has(connection)) return error;
    return new DatabaseAwayError(`The connection to the database was lost: ${wordsOf(error)}.`, error);
  }
  return {
    async query<Row>(statement: Statement) {
      const { name, text, values } = statement;
      const query = { name: name ?? nameOf(text), text, values, rowMode: "array" } as const;
      const asked = orSilent(connection.query<unknown[]>(query), silenceMs);
      const { fields, rows } = await asked.catch((error: unknown) => {
        throw judge(error);
      });
      return namedRows<Row>(fields, rows);
    },
  };
}

/** @throws DatabaseAwayError */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch((error: unknown) => {
    throw new DatabaseAwayError(`The database cannot be reached: ${wordsOf(error)}.`, error);
  });
}

async function withConnection<Result>(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(pool);
  try {
    return await work(connection);
  } finally {
    connection.release(broken.has(connection));
  }
}

const command = (text: string): Statement => ({ name: "", text, values: [] });

async function inTransaction<Result>(
  connection: pg.PoolClient,
  silenceMs: number | null,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const transaction = queryable(connection, silenceMs);
  try {
    await transaction.query(command("begin"));
    if (silenceMs === null) await transaction.query(command("set local statement_timeout = 0"));
    if (silenceMs === null) await transaction.query(command("set local lock_timeout = 0"));
    const result = await work(transaction);
    await transaction.query(command("commit"));
    return result;
  } catch (error) {
    const rollback = () => queryable(connection, ROLLBACK_MS).query(command("rollback"));
    if (!broken.has(connection)) await rollback().catch(() => broken.add(connection));
    throw error;
  }
}

/**
 * A PostgreSQL server, version 15 or later. A connection that breaks is reported through `onError` and replaced; one that
 * goes silent is given up once a statement has had no answer for longer than the server works at any.
 * @param limits other ones than the usual, for tests
 */
export function openPostgres(url: string, onError: (error: Error) => void, limits: Partial<Limits> = {}): Database {
  const { statementMs, lockMs, idleInTransactionMs, connectMs, silenceMs } = { ...LIMITS, ...limits };
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    // Compiling a statement takes longer than any of ours runs: a second for the statement of 20,000 clients.
    options: "-c jit=off",
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: types as pg.CustomTypesConfig,
  });
  // The pool listens only to idle connections: one that is cut between two statements would end the process.
  pool.on("connect", (connection) =>
    connection.on("error", (error) => {
      broken.add(connection);
      onError(error);
    }),
  );
  pool.on("error", () => undefined);
  return {
    engine: "postgresql",
    query: (statement) => withConnection(pool, (connection) => queryable(connection, silenceMs).query(statement)),
    transaction: (work, { unhurried = false } = {}) =>
      withConnection(pool, (connection) => inTransaction(connection, unhurried ? null : silenceMs, work)),
    close: () => pool.end(),
  };
}
