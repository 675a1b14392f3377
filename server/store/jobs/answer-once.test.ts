import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import { KeyReusedError } from "../../errors/account-errors.ts";
import { answerOnce } from "./answer-once.ts";
import type { Database } from "../engine/database.ts";
import { forgetInTime } from "./forget-in-time.ts";
import { savePortal } from "../portals/portals.ts";
import { sql } from "../engine/sql.ts";

const PORTAL = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
type Request = Parameters<typeof answerOnce>[2];
/** No moment and no digest has it among its digits. */
const ACTOR = "501470010002003";
const REQUEST: Request = { write: "nominate", actor: ACTOR, idempotencyKey: "k", body: { companyId: "1" } };

describe.each(await testEngines())("answering once on $name", ({ open }) => {
  let database: Database;
  let done: string[];
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query(sql`delete from answered_writes`);
    await savePortal(database, { portalId: 1, ...PORTAL });
    await savePortal(database, { portalId: 2, ...PORTAL });
    done = [];
  });

  const ask = (change: Partial<Request> = {}, portalId = 1) =>
    answerOnce(database, portalId, { ...REQUEST, ...change }, async () => {
      done.push(`${done.length + 1}`);
      return { done: done.length };
    });

  test("the same request is done once and answered the same", async () => {
    expect([await ask(), await ask(), await ask()]).toEqual([{ done: 1 }, { done: 1 }, { done: 1 }]);
    expect(done).toEqual(["1"]);
  });

  test("twenty at once with one key are done once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"done":1}']));
    expect(done).toEqual(["1"]);
  });

  test("of twenty different requests at once with one key one is done, and the others are told so", async () => {
    const asked = Array.from({ length: 20 }, (_, index) => ask({ body: { companyId: String(index) } }));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(19);
    expect(refused.every(({ reason }) => reason instanceof KeyReusedError)).toBe(true);
    expect(done).toEqual(["1"]);
  });

  test.each([
    ["another user", { actor: "502" }],
    ["something else", { write: "sync-now" }],
    ["another body", { body: { companyId: "2" } }],
    ["more in the body", { body: { companyId: "1", on: null } }],
    ["a number instead of its text", { body: { companyId: 1 } }],
    ["a list instead of its only entry", { body: { companyId: ["1"] } }],
  ] as [string, Partial<Request>][])("a key used for %s is refused, and nothing is done", async (_what, change) => {
    await ask();
    await expect(ask(change)).rejects.toThrow(KeyReusedError);
    expect(done).toEqual(["1"]);
    expect(await ask()).toEqual({ done: 1 });
  });

  test("the same body in another order of names, or with something undefined, is the same request", async () => {
    await ask({ body: { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }] } } });
    expect(await ask({ body: { b: { d: [{ f: 4, e: 3 }], c: 2 }, a: 1, g: undefined } })).toEqual({ done: 1 });
    await expect(ask({ body: { a: 1, b: { c: 2, d: [{ e: 4, f: 3 }] } } })).rejects.toThrow(KeyReusedError);
  });

  test("each account has keys of its own", async () => {
    await ask();
    expect(await ask({ actor: "777", body: { companyId: "9" } }, 2)).toEqual({ done: 2 });
  });

  test("what throws is not done, and its key stays free for anything", async () => {
    const failing = answerOnce(database, 1, REQUEST, () => Promise.reject(new Error("no room")));
    await expect(failing).rejects.toThrow("no room");
    expect(await ask({ body: { companyId: "2" } })).toEqual({ done: 1 });
  });

  test("of a request a digest is kept and nothing of its content", async () => {
    await ask({ body: { proofOfServices: "signed by Zenobia", buyerEmail: "zenobia@other.example" } });
    const [row] = await database.query(sql`select answered_writes::text as row from answered_writes`);
    for (const told of ["zenobia", "nominate", ACTOR]) expect(JSON.stringify(row).toLowerCase()).not.toContain(told);
  });

  test("a row that an older version wrote belongs to nobody", async () => {
    await database.query(sql`
      insert into answered_writes (portal_id, idempotency_key, answer) values (1, 'k', '{"lead": "Zenobia"}')`);
    await expect(ask()).rejects.toThrow(KeyReusedError);
  });

  test("a key is known for thirty days; then it is new", async () => {
    const age = (days: number) =>
      database.query(sql`update answered_writes set answered_at = now() - make_interval(days => ${days})`);
    await ask();
    await ask({}, 2);
    await age(29);
    await forgetInTime(database, 1);
    expect(await ask()).toEqual({ done: 1 });
    await age(31);
    await forgetInTime(database, 1);
    expect(await ask({ actor: "502" })).toEqual({ done: 3 });
    expect(await ask({}, 2)).toEqual({ done: 2 });
  });
});
