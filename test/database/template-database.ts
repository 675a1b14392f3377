import { createHash, randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "../../server/store/engine/database.ts";
import { migrate } from "../../server/store/engine/migrate.ts";
import { openThrowawayPGlite } from "../../server/store/engine/open-pglite.ts";
import { sql } from "../../server/store/engine/sql.ts";

/**
 * An embedded database with the schema in place, to start tests from. Making one takes ten times as long as copying it, so it is
 * made once on a machine and kept in the folder of temporary files, under the hash of what it is made of.
 */
const MIGRATIONS = path.join(import.meta.dirname, "../../server/store/engine/migrations");
const LOCK = path.join(import.meta.dirname, "../../package-lock.json");
const OWN = import.meta.filename;

const folderOfTemplate = () => path.join(tmpdir(), `standing-template-${schemaHash()}`);

/** Of what makes the schema: the migrations, the engine that runs them, and this file. */
export function schemaHash(): string {
  const hash = createHash("sha256").update(readFileSync(LOCK)).update(readFileSync(OWN));
  for (const name of readdirSync(MIGRATIONS).sort())
    hash.update(name).update(readFileSync(path.join(MIGRATIONS, name)));
  return hash.digest("hex").slice(0, 16);
}

const dumpIn = (folder: string) => path.join(folder, "dump.tar");

/** What only whoever creates databases needs: two thirds of the files, of which each costs time wherever they are copied. */
async function leaveOut(database: Database): Promise<void> {
  await database.query(sql`update pg_database set datistemplate = false`);
  await database.query(sql`drop database template0`);
  await database.query(sql`drop database template1`);
  await database.query(sql`checkpoint`);
}

/** Several test files may find it missing at once: each makes its own, and the first one that is whole stays. */
async function makeTemplate(folder: string): Promise<void> {
  const draft = `${folder}-${randomUUID()}`;
  mkdirSync(draft);
  const { database, dump } = await openThrowawayPGlite({ directory: draft });
  await migrate(database);
  await leaveOut(database);
  writeFileSync(dumpIn(draft), Buffer.from(await (await dump()).arrayBuffer()));
  await database.close();
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(dumpIn(folder))) throw error;
  }
}

async function template(): Promise<string> {
  const folder = folderOfTemplate();
  if (!existsSync(dumpIn(folder))) await makeTemplate(folder);
  return folder;
}

/** What an embedded database in memory starts from. */
export async function templateDump(): Promise<Blob> {
  return new Blob([readFileSync(dumpIn(await template()))]);
}

/**
 * A directory of its own for an embedded database, with the schema in place; whoever asks for it removes it.
 * @param folder where in it the database stands, if not right there
 */
export async function freshDirectory(folder = ""): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), "standing-"));
  cpSync(path.join(await template(), "pglite"), path.join(directory, folder, "pglite"), { recursive: true });
  return directory;
}
