import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Database, Queryable } from "../../server/store/engine/database.ts";
import { migrate } from "../../server/store/engine/migrate.ts";
import { openThrowawayPGlite } from "../../server/store/engine/open-pglite.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { schemaHash, templateDump } from "./template-database.ts";

/** On a busy machine fifty who ask at once wait longer for one of ten connections than a person would: no test is about that by chance. */
export const PATIENT = { connectMs: 120_000 };

const LOCAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

/** The embedded database is a PostgreSQL too, three times as slow: where a server answers, that one takes every case. */
const EMBEDDED_SHARE = 3;

/** A way to get an empty database with the schema in place, and to give it back. */
export interface TestEngine {
  name: string;
  /** Of many cases every so-manieth is tried here. */
  share: number;
  open: () => Promise<Database>;
}

/** Embedded databases that were given back: emptying one takes a thirtieth of the time of starting one. */
const idle: EmbeddedDatabase[] = [];

interface EmbeddedDatabase {
  database: Database;
  /** What its schema was when it was new. */
  schema: string;
}

/** Everything a test may have made, dropped or altered, told in short. */
async function schemaOf(database: Database): Promise<string> {
  const [told] = await database.query<{ schema: string }>(sql`
    select md5(string_agg(line, ' ' order by line)) as schema from (
      select concat('column ', attrelid::regclass, attname, atttypid, attnotnull, atthasdef) as line from pg_attribute
        where attrelid >= 16384 and attnum > 0
      union all select concat('constraint ', conrelid::regclass, conname) from pg_constraint where oid >= 16384
      union all select concat('trigger ', tgrelid::regclass, tgname) from pg_trigger where oid >= 16384
      union all select concat('function ', proname) from pg_proc where oid >= 16384
    ) as lines`);
  return told?.schema ?? "";
}

async function startEmbeddedDatabase(): Promise<EmbeddedDatabase> {
  const { database } = await openThrowawayPGlite({ template: await templateDump() });
  return { database, schema: await schemaOf(database) };
}

/** As `truncate … restart identity` does, which makes every table's files anew: that takes far longer where there are few rows. */
async function empty(database: Database): Promise<void> {
  await database.query(sql`
    do $$
    declare name text;
    begin
      -- In any order of the tables: nobody looks for rows that others refer to.
      set local session_replication_role = replica;
      for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'migrations' loop
        execute 'delete from ' || name;
      end loop;
      perform setval(format('%I', sequencename)::regclass, start_value, false) from pg_sequences where last_value is not null;
    end $$`);
}

/** Empties it for the next test; where that cannot be done it is gone. */
async function giveBack(embedded: EmbeddedDatabase): Promise<void> {
  const { database, schema } = embedded;
  if ((await schemaOf(database)) !== schema) return database.close();
  await empty(database);
  idle.push(embedded);
}

/** In memory, empty again when closed: whoever still asks it then is refused, as by one that is gone. */
export async function openEmbeddedTestDatabase(): Promise<Database> {
  const embedded = idle.pop() ?? (await startEmbeddedDatabase());
  const { database } = embedded;
  let isClosed = false;
  const whileOpen = <Result>(ask: () => Promise<Result>) =>
    isClosed ? Promise.reject<Result>(new Error("the test database is closed")) : ask();
  const guarded = (queryable: Queryable): Queryable => ({
    query: (statement) => whileOpen(() => queryable.query(statement)),
  });
  return {
    engine: database.engine,
    ...guarded(database),
    transaction: (work) => whileOpen(() => database.transaction((transaction) => work(guarded(transaction)))),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await giveBack(embedded);
    },
  };
}

async function administer<Result>(server: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Any number: whoever makes the template holds this lock. */
const MAKING_TEMPLATE = 7_153_246;
/** The template that is known to be there. */
let template: Promise<string> | null = null;

/** The name of a database with the schema in place, made once on a server: to copy it takes a third of the time of migrating. */
async function serverTemplate(server: string): Promise<string> {
  const name = `standing_template_${schemaHash()}`;
  await administer(server, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MAKING_TEMPLATE]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const database = openPostgres(addressOf(server, draft), () => undefined, PATIENT);
    await migrate(database);
    await database.close();
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** A database of its own on the server, dropped when closed; other processes reach it by its address. */
export async function openServerTestDatabase(server: string): Promise<Database & { url: string }> {
  const name = `standing_test_${randomUUID().replaceAll("-", "")}`;
  const source = await (template ??= serverTemplate(server));
  await administer(server, (client) => client.query(`create database ${name} template ${source}`));
  const url = addressOf(server, name);
  const database = openPostgres(url, () => undefined, PATIENT);
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await administer(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function answers(server: string): Promise<boolean> {
  return administer(server, (client) => client.query("select 1")).then(
    () => true,
    () => false,
  );
}

/** The server named by TEST_DATABASE_URL, else one that answers on this machine, else none. */
export async function testServer(): Promise<string | null> {
  const named = process.env["TEST_DATABASE_URL"];
  if (named) return named;
  return (await answers(LOCAL_SERVER)) ? LOCAL_SERVER : null;
}

/** What a test of a whole service runs on: a directory of its own, or a server. */
export interface TestStorage {
  name: string;
  /** Of many cases every so-manieth is tried here. */
  share: number;
  server: string | null;
}

/**
 * `npm test` runs on the embedded database, `npm run test:postgres` (TEST_ENGINE=postgres) on a server instead, and the
 * slow tests (EVERY_CASE) on both, where a server answers.
 */
export async function testStorage(): Promise<TestStorage[]> {
  const embedded = { name: "the embedded database", server: null, share: 1 };
  const { TEST_ENGINE: engine, EVERY_CASE: every } = process.env;
  if (engine !== "postgres" && !every) return [embedded];
  const server = await testServer();
  if (server)
    return [...(every ? [{ ...embedded, share: EMBEDDED_SHARE }] : []), { name: "PostgreSQL", server, share: 1 }];
  if (engine !== "postgres") return [embedded];
  throw new Error("TEST_ENGINE=postgres, and no server answers: name one in TEST_DATABASE_URL.");
}

export async function testEngines(): Promise<TestEngine[]> {
  return (await testStorage()).map(({ name, share, server }) => ({
    name,
    share,
    open: server ? () => openServerTestDatabase(server) : openEmbeddedTestDatabase,
  }));
}
