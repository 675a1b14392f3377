import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDirectory } from "../../../test/database/template-database.ts";
import { openEmbeddedTestDatabase } from "../../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
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
    writer.on("close", () => resolve());
  });
  const database = await openPGlite(directory, ignore);
  const [row] = await database.query<{ last: number; rows: number }>(
    sql`select max(n) as last, count(*) as rows from numbers`,
  );
  expect(row?.rows).toBe(row?.last);
  expect(row?.last).toBeGreaterThanOrEqual(acknowledged);
  await database.close();
});

describe("statements are prepared", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmbeddedTestDatabase();
  });
  afterAll(() => database.close());

  const preparedLike = async (words: string) => {
    const [told] = await database.query<{ times: number }>({
      name: "",
      text: "select count(*) as times from pg_prepared_statements where statement like $1",
      values: [`%${words}%`],
    });
    return told?.times;
  };

  test("a statement is prepared once, in and outside of transactions, whatever its values", async () => {
    const echo = (value: unknown) => sql`select ${value}::jsonb as said, ${null}::text as nothing`;
    const asked = ["null", '{"a":1}', '"Ü"'];
    const answers: unknown[] = [];
    for (const value of asked) answers.push(...(await database.query(echo(value))));
    await database.transaction(async (transaction) => answers.push(...(await transaction.query(echo("[1]")))));
    expect(answers).toEqual([null, { a: 1 }, "Ü", [1]].map((said) => ({ said, nothing: null })));
    expect(await preparedLike("::jsonb as said")).toBe(1);
  });

  test("one that fails is asked again, and so is one that was prepared in a transaction that failed", async () => {
    const divided = (by: number) => sql`select 12 / ${by}::integer as quotient`;
    const refused = { code: "22012" };
    await expect(database.query(divided(0))).rejects.toMatchObject(refused);
    expect(await database.query(divided(4))).toEqual([{ quotient: 3 }]);
    const rest = (by: number) => sql`select 13 % ${by}::integer as rest`;
    await expect(database.transaction((transaction) => transaction.query(rest(0)))).rejects.toMatchObject(refused);
    expect(await database.query(rest(5))).toEqual([{ rest: 3 }]);
    await expect(database.query(sql`select 1 from no_such_table`)).rejects.toMatchObject({ code: "42P01" });
    await expect(database.query(sql`select 1 from no_such_table`)).rejects.toMatchObject({ code: "42P01" });
  });

  test("a table that was changed is read as it is", async () => {
    const look = { text: "select a from changing", values: [] };
    await database.query({ name: "", text: "create table changing (a integer)", values: [] });
    await database.query({ name: "", text: "insert into changing values (1)", values: [] });
    expect(await database.query(look)).toEqual([{ a: 1 }]);
    await database.query({ name: "", text: "alter table changing add column b integer", values: [] });
    expect(await database.query(look)).toEqual([{ a: 1 }]);
    await database.query({ name: "", text: "drop table changing", values: [] });
  });
});
