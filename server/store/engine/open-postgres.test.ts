import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { openServerTestDatabase } from "../../../test/database/server-databases.ts";
import { testStorage } from "../../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./open-database.ts";
import { openPostgres } from "./open-postgres.ts";
import { sql } from "./sql.ts";

const server = (await testStorage())[0]?.server ?? null;

describe.skipIf(server === null)("a PostgreSQL server", () => {
  let whole: Database & { url: string };
  let database: Database;
  const reported: Error[] = [];
  beforeAll(async () => {
    whole = await openServerTestDatabase(server ?? "");
    database = openPostgres(whole.url, (error) => reported.push(error));
  });
  afterAll(async () => {
    await database.close();
    await whole.close();
  });

  const cutAll = () =>
    whole.query(sql`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);

  test("gives up statements, locks and idle transactions, and compiles no statement", async () => {
    const settings = await database.query<{ name: string; setting: string }>(sql`
      select name, setting from pg_settings
      where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'jit') order by name`);
    expect(settings.map(({ name, setting }) => [name, setting])).toEqual([
      ["idle_in_transaction_session_timeout", "30000"],
      ["jit", "off"],
      ["lock_timeout", "10000"],
      ["statement_timeout", "15000"],
    ]);
  });

  test("that cuts an idle connection is asked over a new one", async () => {
    await cutAll();
    await expect.poll(() => reported.length).toBeGreaterThan(0);
    expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test("that cuts a connection within a transaction fails that transaction alone", async () => {
    await knowPortals(database, [1]);
    const cut = database.transaction(async (transaction) => {
      await transaction.query(sql`insert into advice_read (portal_id, user_id, advice) values (1, '1', 'lost')`);
      await cutAll();
      // The connection breaks while nobody asks anything of it.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.query(sql`select 1`);
    });
    await expect(cut).rejects.toThrow();
    await database.transaction((transaction) =>
      transaction.query(sql`insert into advice_read (portal_id, user_id, advice) values (1, '1', 'kept')`),
    );
    expect(await database.query(sql`select advice from advice_read`)).toEqual([{ advice: "kept" }]);
  });

  test("that is not there fails what is asked of it within seconds, in one sentence", async () => {
    const away = openPostgres("postgres://postgres@127.0.0.1:1/none", () => undefined);
    await expect(away.query(sql`select 1`)).rejects.toThrow("ECONNREFUSED");
    await away.close();
  });

  test("without a schema is given one by five instances that start at once, each migration once", async () => {
    await whole.query(sql`drop schema public cascade`);
    await whole.query(sql`create schema public`);
    const open = () => openDatabase({ url: whole.url }, () => undefined);
    const startedAt = performance.now();
    const instances = await Promise.all([open(), open(), open(), open(), open()]);
    const milliseconds = Math.round(performance.now() - startedAt);
    const applied = await Promise.all(
      instances.map((one) => one.query(sql`select name, applied_at from migrations order by name`)),
    );
    console.info(`${applied[0]?.length} migrations by one of ${instances.length} instances within ${milliseconds} ms.`);
    expect(applied[0]?.length).toBe(readdirSync(path.join(import.meta.dirname, "migrations")).length);
    for (const rows of applied) expect(rows).toEqual(applied[0]);
    await Promise.all(instances.map((instance) => instance.close()));
  });

  test("is brought forward by five instances that start at once: the one new migration runs once", async () => {
    const before = await whole.query(sql`select name, applied_at from migrations order by name`);
    await whole.query(sql`drop table reconciliations`);
    await whole.query(sql`alter table backfills drop column started_at`);
    await whole.query(sql`alter table crm_writes drop column waiting_since`);
    await whole.query(sql`alter table crm_tasks drop column waiting_since`);
    await whole.query(sql`delete from migrations where name = '0009-operations.sql'`);
    const open = () => openDatabase({ url: whole.url }, () => undefined);
    const instances = await Promise.all([open(), open(), open(), open(), open()]);
    const after = await whole.query<{ name: string }>(sql`select name, applied_at from migrations order by name`);
    const again = after.findIndex(({ name }) => name === "0009-operations.sql");
    expect(after.filter((_row, index) => index !== again)).toEqual(before.filter((_row, index) => index !== again));
    expect(after[again]).not.toEqual(before[again]);
    await Promise.all(instances.map((instance) => instance.close()));
  });
});
