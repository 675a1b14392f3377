import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { freezableProxy } from "../../../test/database/freezable-proxy.ts";
import { openServerTestDatabase } from "../../../test/database/server-databases.ts";
import { testStorage } from "../../../test/database/test-databases.ts";
import { DatabaseAwayError } from "../../errors/database-errors.ts";
import type { Database } from "./database.ts";
import { openPostgres } from "./open-postgres.ts";
import { sql } from "./sql.ts";

const server = (await testStorage())[0]?.server ?? null;
/** Far enough apart, and from what a busy machine takes to answer. */
const LIMITS = { statementMs: 1_000, silenceMs: 2_000, connectMs: 4_000 };

describe.skipIf(server === null)("a PostgreSQL server whose connections go silent", () => {
  let whole: Database & { url: string };
  let proxy: Awaited<ReturnType<typeof freezableProxy>>;
  let database: Database;
  beforeAll(async () => {
    whole = await openServerTestDatabase(server ?? "");
    await knowPortals(whole, [1]);
  });
  afterAll(() => whole.close());
  async function openBehindProxy() {
    const opened = await freezableProxy(whole.url);
    return { proxy: opened, database: openPostgres(opened.url, () => undefined, LIMITS) };
  }
  beforeEach(async () => {
    ({ proxy, database } = await openBehindProxy());
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

  /** A connection that a busy machine makes too slowly is asked for again. */
  const expectAnswers = (count: number) =>
    expect.poll(() => outcomes(Array.from({ length: count }, ask))).toEqual(Array(count).fill("answered"));

  test("fails each question in words, gives the connections up and goes on over new ones", async () => {
    await expectAnswers(10);
    expect(proxy.open()).toBe(10);
    proxy.freeze();
    const silent = await outcomes(Array.from({ length: 10 }, ask));
    expect(silent).toEqual(Array(10).fill("The database did not answer within 2 seconds."));
    await expect.poll(() => proxy.open()).toBe(0);
    await expectAnswers(10);
  });

  test("in the middle of an answer, after however many bytes", async () => {
    const afterBytes = async (bytes: number) => {
      const own = await openBehindProxy();
      const answers = () => own.database.query(sql`select 1 as one`).catch(() => []);
      await expect.poll(answers).toEqual([{ one: 1 }]);
      own.proxy.freezeAfter(bytes);
      const long = own.database.query(sql`select repeat('x', 1000) as text from generate_series(1, 100)`);
      await expect(long).rejects.toThrow(DatabaseAwayError);
      own.proxy.thaw();
      await expect.poll(answers).toEqual([{ one: 1 }]);
      await expect.poll(() => own.proxy.open()).toBe(1);
      await own.database.close();
      await own.proxy.close();
    };
    await Promise.all([0, 1, 6, 40, 400, 4_000, 40_000].map(afterBytes));
  });

  test("in the middle of a transaction: it fails whole, without waiting for its rollback as well", async () => {
    await expectAnswers(1);
    const asked: string[] = [];
    const transaction = database.transaction(async (connection) => {
      await connection.query(note("before"));
      proxy.freeze();
      asked.push("frozen");
      await connection.query(note("after"));
      asked.push("never");
    });
    await expect(transaction).rejects.toThrow("did not answer within 2 seconds");
    await expect.poll(() => proxy.open()).toBe(0);
    expect(asked).toEqual(["frozen"]);
    await database.transaction((connection) => connection.query(note("later")));
    expect(await notes()).toEqual([{ advice: "later" }]);
  });

  test("in a transaction that fails for another reason: its connection is given up", async () => {
    await expectAnswers(1);
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
    await expectAnswers(15);
  });

  test("is not taken for silent while a statement that may take long is at work", async () => {
    await expectAnswers(1);
    const slept = database.transaction((connection) => connection.query(sql`select pg_sleep(2.5), 1 as one`), {
      unhurried: true,
    });
    expect(await slept).toMatchObject([{ one: 1 }]);
    await expect(database.query(sql`select pg_sleep(2.5)`)).rejects.toMatchObject({ code: "57014" });
    expect(proxy.open()).toBe(1);
  });

  test("a statement that the server refuses costs no connection", async () => {
    await expectAnswers(1);
    await expect(database.query(sql`select 1 / 0`)).rejects.toMatchObject({ code: "22012" });
    await expect(database.transaction((connection) => connection.query(sql`select 1 / 0`))).rejects.toMatchObject({
      code: "22012",
    });
    await expect(database.query(sql`select 9007199254740993 as n`)).rejects.toThrow(RangeError);
    expect(await ask()).toEqual([{ one: 1 }]);
    expect(proxy.open()).toBe(1);
  });
});
