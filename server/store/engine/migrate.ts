import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Database, type Queryable, sql } from "./database.ts";

const DIRECTORY = path.join(import.meta.dirname, "migrations");
/** Any fixed number: whoever holds it migrates, the others wait and then find everything applied. */
const MIGRATION_LOCK = 7_203_511;

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

function readMigrations(): Migration[] {
  const names = readdirSync(DIRECTORY).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => {
    const text = readFileSync(path.join(DIRECTORY, name), "utf8");
    return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
  });
}

async function applied(database: Queryable): Promise<Map<string, string>> {
  const rows = await database.query<{ name: string; checksum: string }>(sql`select name, checksum from migrations`);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** One statement at a time: a migration file holds no semicolon inside a literal. */
async function apply(database: Queryable, { name, text, checksum }: Migration) {
  for (const statement of text.split(/;\s*$/m)) {
    const body = statement.trim();
    if (body) await database.query({ name: "", text: body, values: [] });
  }
  await database.query(sql`insert into migrations (name, checksum) values (${name}, ${checksum})`);
}

async function bringForward(transaction: Queryable) {
  await transaction.query(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  await transaction.query(sql`
    create table if not exists migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
  const known = await applied(transaction);
  for (const migration of readMigrations()) {
    const checksum = known.get(migration.name);
    if (checksum === undefined) await apply(transaction, migration);
    else if (checksum !== migration.checksum)
      throw new Error(
        `The migration ${migration.name} was changed after it was applied. Restore it and add a new one.`,
      );
  }
}

/**
 * Brings the schema forward. Several instances may call it at once: a transaction lock lets one through at a time.
 * @throws Error when a migration that was applied earlier reads differently now
 */
export async function migrate(database: Database) {
  // A migration may take long, and whoever comes second waits for it.
  await database.transaction(bringForward, { unhurried: true });
}
