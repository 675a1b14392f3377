import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Database } from "../../server/store/engine/database.ts";
import { migrate } from "../../server/store/engine/migrate.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { emptyTables, schemaOf } from "./empty-database.ts";
import { schemaHash } from "./template-database.ts";

/** On a busy machine fifty who ask at once wait longer for one of ten connections than a person would: no test is about that by chance. */
export const PATIENT = { connectMs: 120_000 };

const LOCAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

/** What is emptied instead of dropped holds less than this, of which the schema takes ten: a table that was large stays slow. */
const SMALL_BYTES = 16_000_000;

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

/** Any numbers: whoever makes the template, or takes a database that is idle, holds the lock. */
const MAKING_TEMPLATE = 7_153_246;
const TAKING = 7_153_247;
/** The template that is known to be there, and the schema of whatever is copied from it. */
let template: Promise<string> | null = null;
let copiedSchema: Promise<string> | null = null;

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

/**
 * Databases that were given back wait on the server under this name for the next test of the same run, in whatever process:
 * that takes half as long as copying and dropping one. Null outside a run: nobody would drop them at its end.
 */
const idlePrefix = () => {
  const run = process.env["TEST_RUN"];
  return run ? `standing_idle_${run}_` : null;
};

async function idleDatabases(client: pg.Client, prefix: string): Promise<string[]> {
  const idle = "select datname as name from pg_database where starts_with(datname, $1)";
  const { rows } = await client.query<{ name: string }>(idle, [prefix]);
  return rows.map(({ name }) => name);
}

/** Gives an idle database that name, or a new one. */
async function take(client: pg.Client, source: string, name: string): Promise<void> {
  const prefix = idlePrefix();
  if (prefix) {
    await client.query("select pg_advisory_lock($1)", [TAKING]);
    const [idle] = await idleDatabases(client, prefix);
    if (idle) return void (await client.query(`alter database ${idle} rename to ${name}`));
    await client.query("select pg_advisory_unlock($1)", [TAKING]);
  }
  await client.query(`create database ${name} template ${source}`);
}

/** Makes it as new, where nobody is left in it who would write on, and where it is small and has the schema it had. */
async function isEmptied(database: Database, schema: string): Promise<boolean> {
  const ended = sql`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  while ((await database.query(ended)).length > 0);
  const [row] = await database.query<{ size: number }>(sql`select pg_database_size(current_database()) as size`);
  if (!row || row.size > SMALL_BYTES || (await schemaOf(database)) !== schema) return false;
  await emptyTables(database);
  return true;
}

/** Keeps it for the next test; where that cannot be done it is gone. */
async function giveBack(server: string, name: string, schema: string): Promise<void> {
  const prefix = idlePrefix();
  const database = openPostgres(addressOf(server, name), () => undefined, PATIENT);
  const isKept = prefix !== null && (await isEmptied(database, schema).catch(() => false));
  await database.close();
  const keep = `alter database ${name} rename to ${prefix}${randomUUID().replaceAll("-", "")}`;
  await administer(server, (client) => client.query(isKept ? keep : `drop database ${name} with (force)`));
}

/** A database of its own on the server, gone when closed; other processes reach it by its address. */
export async function openServerTestDatabase(server: string): Promise<Database & { url: string }> {
  const name = `standing_test_${randomUUID().replaceAll("-", "")}`;
  const source = await (template ??= serverTemplate(server));
  await administer(server, (client) => take(client, source, name));
  const url = addressOf(server, name);
  const database = openPostgres(url, () => undefined, PATIENT);
  const schema = await (copiedSchema ??= schemaOf(database));
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await giveBack(server, name, schema);
    },
  };
}

/** At the end of a run: nobody will ask for them any more. */
export async function dropIdleDatabases(): Promise<void> {
  const [server, prefix] = [await testServer(), idlePrefix()];
  if (!server || !prefix) return;
  await administer(server, async (client) => {
    for (const name of await idleDatabases(client, prefix)) await client.query(`drop database ${name} with (force)`);
  });
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
