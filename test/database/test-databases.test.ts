import { expect, onTestFinished, test } from "vitest";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { knowPortals } from "./seed-portals.ts";
import { openServerTestDatabase, testServer } from "./server-databases.ts";
import { testEngines } from "./test-databases.ts";

/** Keys that the database counts itself, and tables that refer to one another. */
async function fill(database: Database): Promise<string[]> {
  await knowPortals(database, [1]);
  const made = await database.query<{ id: number }>(sql`
    insert into settings_changes (portal_id, section, actor, actor_name, changes)
    select 1, 'data', '501', 'Ada Berg', '[]'::jsonb from generate_series(1, 3) returning change_id as id`);
  return made.map(({ id }) => String(id));
}

async function fullTables(database: Database): Promise<string[]> {
  const tables = await database.query<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`);
  const full: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query({ text: `select 1 from "${name}" limit 1`, values: [] });
    if (rows.length > 0) full.push(name);
  }
  return full;
}

test.each(await testEngines())("a database that a test gave back is a new one, on $name", async ({ open }) => {
  for (const _test of ["first", "second"]) {
    const database = await open();
    expect(await fullTables(database)).toEqual([]);
    expect(await fill(database)).toEqual(["1", "2", "3"]);
    expect(await fullTables(database)).toContain("portals");
    await database.close();
  }
});

test.each(await testEngines())("what was deleted from one costs the next test nothing, on $name", async ({ open }) => {
  const before = await open();
  await knowPortals(before, [1]);
  await before.query(sql`
    insert into settings_changes (portal_id, section, actor, actor_name, changes)
    select 1, 'data', '501', 'Ada Berg', '[]'::jsonb from generate_series(1, 10000)`);
  await before.query({ name: "", text: "analyze settings_changes", values: [] });
  await before.close();
  const database = await open();
  const [left] = await database.query<{ bytes: number; remembered: number }>(sql`
    select pg_total_relation_size('settings_changes') as bytes,
      (select count(*) from pg_statistic where starelid = 'settings_changes'::regclass) as remembered`);
  expect(left).toEqual({ bytes: expect.any(Number), remembered: 0 });
  expect(left?.bytes).toBeLessThan(100_000);
  await database.close();
});

const server = await testServer();

test.skipIf(server === null)("a database that is given back on a server is kept for the next test", async () => {
  const [database, looking] = await Promise.all([
    openServerTestDatabase(server ?? ""),
    openServerTestDatabase(server ?? ""),
  ]);
  onTestFinished(() => looking.close());
  const [given] = await database.query<{ oid: number }>(sql`
    select oid from pg_database where datname = current_database()`);
  await database.close();
  // Another test may have it by now.
  expect(await looking.query(sql`select 1 from pg_database where oid = ${given?.oid}`)).toHaveLength(1);
});
