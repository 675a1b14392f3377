import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { freezableProxy } from "../../../test/database/freezable-proxy.ts";
import { openServerTestDatabase, testStorage } from "../../../test/database/test-databases.ts";
import { DatabaseAwayError } from "../../errors/database-errors.ts";
import type { Database } from "./database.ts";
import { openPostgres } from "./open-postgres.ts";
import { sql } from "./sql.ts";

const server = (await testStorage())[0]?.server ?? null;
const LIMITS = { statementMs: 400, silenceMs: 500, connectMs: 500 };

describe.skipIf(server === null)("a PostgreSQL server whose connections go silent", () => {
  let whole: Database & { url: string };
  let proxy: Awaited<ReturnType<typeof freezableProxy>>;
  let database: Database;
  beforeAll(async () => {
    whole = await openServerTestDatabase(server ?? "");
    await knowPortals(whole, [1]);
  });
  afterAll(() => whole.close());
  beforeEach(async () => {
    proxy = await freezableProxy(whole.url);
    database = openPostgres(proxy.url, () => undefined, LIMITS);
  });
  afterEach(async () => {
    await database.close();
    await proxy.close();
    await whole.query(sql`truncate advice_read`);
  });

  const note = (advice: string) => sql`insert into advice_read (portal_id, user_id, advice) values (1, '1', ${advice})`;
  const notes = () => whole.query(sql`select advice from advice_read order by advice`);
  const ask = () => database.query(sql`select 1 as one`);

  /** What became of several questions that were asked at once. */
  async function outcomes(asked: Promise<unknown>[]): Promise<unknown[]> {
    const settled = await Promise.allSettled(asked);
    return settled.map((one) => (one.status === "fulfilled" ? "answered" : (one.reason as Error).message));
  }

  test("fails each question in words, gives the connections up and goes on over new ones", async () => {
    await Promise.all(Array.from({ length: 10 }, ask));
    expect(proxy.opened()).toBe(10);
    proxy.freeze();
    const silent = await outcomes(Array.from({ length: 10 }, ask));
    expect(silent).toEqual(Array(10).fill("The database did not answer within 0.5 seconds."));
    await expect.poll(() => proxy.open()).toBe(0);
    expect(await outcomes(Array.from({ length: 10 }, ask))).toEqual(Array(10).fill("answered"));
  });

  test.each([0, 1, 6, 40, 400, 4_000, 40_000])("in the middle of an answer, after %i bytes", async (bytes) => {
    await ask();
    proxy.freezeAfter(bytes);
    const long = database.query(sql`select repeat('x', 1000) as text from generate_series(1, 100)`);
    await expect(long).rejects.toThrow(DatabaseAwayError);
    proxy.thaw();
    expect(await ask()).toEqual([{ one: 1 }]);
    await expect.poll(() => proxy.open()).toBe(1);
  });

  test("in the middle of a transaction: it fails whole, without waiting for its rollback as well", async () => {
    const asked: string[] = [];
    const transaction = database.transaction(async (connection) => {
      await connection.query(note("before"));
      proxy.freeze();
      asked.push("frozen");
      await connection.query(note("after"));
      asked.push("never");
    });
    await expect(transaction).rejects.toThrow("did not answer within 0.5 seconds");
    await expect.poll(() => proxy.open()).toBe(0);
    expect(asked).toEqual(["frozen"]);
    await database.transaction((connection) => connection.query(note("later")));
    expect(await notes()).toEqual([{ advice: "later" }]);
  });

  test("in a transaction that fails for another reason: its connection is given up", async () => {
    const transaction = database.transaction(async (connection) => {
      await connection.query(note("before"));
      proxy.freeze();
      throw new Error("another reason");
    });
    await expect(transaction).rejects.toThrow("another reason");
    await expect.poll(() => proxy.open()).toBe(0);
    expect(await ask()).toEqual([{ one: 1 }]);
    expect(await notes()).toEqual([]);
  });

  test("and that takes connections without a word", async () => {
    proxy.swallow();
    const silent = await outcomes(Array.from({ length: 15 }, ask));
    for (const outcome of silent) expect(outcome).toMatch(/^The database cannot be reached: .+\.$/);
    proxy.thaw();
    expect(await outcomes(Array.from({ length: 15 }, ask))).toEqual(Array(15).fill("answered"));
  });

  test("is not taken for silent while a statement that may take long is at work", async () => {
    const slept = database.transaction((connection) => connection.query(sql`select pg_sleep(1.2), 1 as one`), {
      unhurried: true,
    });
    expect(await slept).toMatchObject([{ one: 1 }]);
    await expect(database.query(sql`select pg_sleep(1.2)`)).rejects.toMatchObject({ code: "57014" });
    expect(proxy.opened()).toBe(1);
  });

  test("a statement that the server refuses costs no connection", async () => {
    await ask();
    await expect(database.query(sql`select 1 / 0`)).rejects.toMatchObject({ code: "22012" });
    await expect(database.transaction((connection) => connection.query(sql`select 1 / 0`))).rejects.toMatchObject({
      code: "22012",
    });
    await expect(database.query(sql`select 9007199254740993 as n`)).rejects.toThrow(RangeError);
    expect(await ask()).toEqual([{ one: 1 }]);
    expect(proxy.opened()).toBe(1);
  });
});
