import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDirectory } from "../../../test/database/template-database.ts";
import { openPGlite } from "./open-pglite.ts";
import { sql } from "./sql.ts";

const ignore = () => undefined;

let directory: string;
beforeEach(async () => {
  directory = await freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test("a second process on the same directory is refused in a sentence", async () => {
  const first = await openPGlite(directory, ignore);
  await expect(openPGlite(directory, ignore)).rejects.toThrow(/in use by another Partner Standing process.*DATA_DIR/);
  await first.close();
  await (await openPGlite(directory, ignore)).close();
});

test("writes reach the disk before they are acknowledged", async () => {
  const database = await openPGlite(directory, ignore);
  const settings = await database.query(sql`
    select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method') order by name`);
  expect(settings).toEqual([
    { name: "fsync", setting: "on" },
    { name: "synchronous_commit", setting: "on" },
    { name: "wal_sync_method", setting: "fsync" },
  ]);
  await database.close();
});

/** Writes one row after the other and says each number once it is acknowledged. */
const WRITER = `
  const { openPGlite } = await import(process.argv[1]);
  const { sql } = await import(process.argv[2]);
  const database = await openPGlite(process.argv[3], () => undefined);
  await database.query(sql\`create table if not exists numbers (n integer primary key)\`);
  for (let n = 1; ; n++) {
    await database.query(sql\`insert into numbers values (\${n})\`);
    process.stdout.write(n + "\\n");
  }`;

test("kill -9 loses no acknowledged row and frees the directory", { timeout: 300_000 }, async () => {
  const module = (name: string) => path.join(import.meta.dirname, name);
  const writer = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    WRITER,
    module("open-pglite.ts"),
    module("sql.ts"),
    directory,
  ]);
  let acknowledged = 0;
  await new Promise<void>((resolve) => {
    writer.stdout.on("data", (chunk: Buffer) => {
      acknowledged = Number(chunk.toString().trim().split("\n").at(-1));
      if (acknowledged > 200) writer.kill("SIGKILL");
    });
    writer.on("exit", () => resolve());
  });
  const database = await openPGlite(directory, ignore);
  const [row] = await database.query<{ last: number; rows: number }>(
    sql`select max(n) as last, count(*) as rows from numbers`,
  );
  expect(row?.rows).toBe(row?.last);
  expect(row?.last).toBeGreaterThanOrEqual(acknowledged);
  await database.close();
});
