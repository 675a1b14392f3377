import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { HubSpotError, NotConnectedError } from "../errors/hubspot-errors.ts";
import type { LeftOut } from "../hubspot/calls/batches.ts";
import type { Database } from "../store/engine/database.ts";
import { sql } from "../store/engine/sql.ts";
import { wantTasks } from "../store/outbox/crm-tasks.ts";
import { enqueueCrmWrites, pendingCrmWrites, refusedCrmWrites } from "../store/outbox/crm-writes.ts";
import { savePortal } from "../store/portals/portals.ts";
import { tellCrm } from "./tell-crm.ts";
import type { TaskGateway } from "./tell-tasks.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const HOUR = 3_600;

type Answer = Awaited<ReturnType<TaskGateway["updateRecords"]>>;
const taken = (ids: string[]): Answer => ({ updated: ids, refused: [], reasons: [] });
const refusal = (status: number, more: { message?: string; policyName?: string } = {}) =>
  new HubSpotError({ status, category: "X", message: "no", ...more });

describe.each(await testEngines())("what HubSpot refuses, on $name", ({ open }) => {
  let database: Database;
  /** Every batch that HubSpot was asked to take: `contacts: 20 21`. */
  let calls: string[];
  let unexpected: unknown[];
  beforeAll(async () => {
    database = await open();
    await savePortal(database, PORTAL);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    calls = [];
    unexpected = [];
    for (const table of ["crm_writes", "crm_tasks", "outbox_pauses"])
      await database.query({ name: "", text: `delete from ${table}`, values: [] });
  });

  /** @param answer HubSpot's answer to a batch of records */
  function gatewayThat(answer: (ids: string[], objectType: string) => Answer | Promise<Answer>): TaskGateway {
    const all = async (keys: string[]) => new Map(keys.map((key) => [key, `task ${key}`]));
    return {
      async updateRecords(objectType, inputs) {
        const ids = inputs.map(({ id }) => id);
        calls.push(`${objectType}: ${ids.join(" ")}`);
        return answer(ids, objectType);
      },
      findTasks: async () => new Map(),
      async upsertTasks(tasks) {
        const keys = tasks.map(({ key }) => key);
        calls.push(`tasks: ${keys.join(" ")}`);
        await answer(keys, "tasks");
        return { ids: await all(keys), refused: [], reasons: [] };
      },
      associateTasks: async (_type, links) => ({
        associated: links.map(({ taskId }) => taskId),
        refused: [],
        reasons: [],
      }),
      archiveTasks: async () => undefined,
    };
  }

  const want = (...ids: (string | number)[]) =>
    enqueueCrmWrites(
      database,
      1,
      ids.map((id) => ({ objectType: "contacts" as const, objectId: String(id), properties: { a: "1" } })),
    );
  const wantHundred = () => want(...Array.from({ length: 100 }, (_, index) => 100 + index));
  const tell = (gateway: TaskGateway) =>
    tellCrm(
      { database, gateway, portalId: 1, failed: (error) => void unexpected.push(error) },
      new AbortController().signal,
    );
  const left = () =>
    database.query<{ id: string; attempts: number; reason: string | null; pause: number }>(sql`
      select object_id as id, attempts, last_error as reason,
             (ceil(extract(epoch from due_at - now()) / 5) * 5)::integer as pause
      from crm_writes order by object_id`);
  const idsLeft = async () => (await left()).map(({ id }) => id);
  const pauses = () =>
    database.query<{ queue: string; pause: number; refusals: number; reason: string }>(sql`
      select queue, (ceil(extract(epoch from until - now()) / 5) * 5)::integer as pause, refusals, reason
      from outbox_pauses order by queue`);
  /** All pauses are over. */
  async function wait(): Promise<void> {
    await database.query(sql`update crm_writes set due_at = now()`);
    await database.query(sql`update outbox_pauses set until = now()`);
  }
  const task = { key: "t", subject: "s", body: "b", dueOn: "2026-12-01", ownerId: null, about: null };

  test.each([
    ["that is away", refusal(503), "away", []],
    ["that refuses the record", refusal(400, { message: "read only" }), "refused", ["HubSpot answered 400: read only"]],
    [
      "that refuses the app",
      refusal(403, { message: "no scope" }),
      "account-refused",
      ["HubSpot answered 403: no scope"],
    ],
    ["whose answer cannot be read", new SyntaxError("Unexpected token '<'"), "failed", []],
    [
      "while the database takes no value",
      Object.assign(new Error('invalid input syntax for type json: "Jane"'), { code: "22P02" }),
      "failed",
      [],
    ],
  ])("HubSpot %s: people are told so in a word, and administrators only what HubSpot said", async (...about) => {
    const [, error, problem, said] = about;
    await want(300);
    await tell(gatewayThat(() => Promise.reject(error)));
    const record = { objectType: "contacts", objectId: "300" } as const;
    expect(await pendingCrmWrites(database, 1, [record])).toEqual({ pending: 1, problem });
    expect((await refusedCrmWrites(database, 1, 5)).map(({ reason }) => reason)).toEqual(said);
  });

  test("a record that is decided about again has no problem until it is told", async () => {
    await want(300);
    await tell(gatewayThat(() => Promise.reject(refusal(400))));
    await want(300);
    expect(await pendingCrmWrites(database, 1, [{ objectType: "contacts", objectId: "300" }])).toEqual({
      pending: 1,
      problem: null,
    });
  });

  describe("of the account", () => {
    test.each([
      ["a missing right", refusal(403)],
      ["a token that ended", refusal(401)],
      ["an account that is not connected", new NotConnectedError(1)],
    ])("%s is one call for a hundred records, and for those that come while it lasts", async (_what, error) => {
      const refusing = gatewayThat(() => Promise.reject(error));
      await wantHundred();
      await tell(refusing);
      expect(calls).toHaveLength(1);
      await want(300);
      await tell(refusing);
      expect(calls).toHaveLength(1);
      expect(await pauses()).toEqual([{ queue: "contacts", pause: 5, refusals: 1, reason: error.message }]);
      expect(await pendingCrmWrites(database, 1, [{ objectType: "contacts", objectId: "300" }])).toEqual({
        pending: 1,
        problem: "account-refused",
      });
      expect((await refusedCrmWrites(database, 1, 200)).map(({ reason }) => reason)).toEqual(
        Array.from({ length: 101 }, () => error.message),
      );
      expect((await left()).every(({ attempts }) => attempts === 0)).toBe(true);
    });

    test("is tried with one record and growing pauses of at most five minutes; then all are told", async () => {
      await wantHundred();
      const seconds = [];
      for (let refused = 0; refused < 8; refused++) {
        await tell(gatewayThat(() => Promise.reject(refusal(403))));
        seconds.push((await pauses())[0]?.pause);
        await wait();
      }
      expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
      expect(calls).toHaveLength(8);
      expect(calls.slice(1).every((call) => /^contacts: \d+$/.test(call))).toBe(true);
      await tell(gatewayThat(taken));
      expect([calls.length, await idsLeft(), await pauses()]).toEqual([10, [], []]);
    });

    test("for one kind of record holds up no other kind, and no task", async () => {
      await want(20);
      await enqueueCrmWrites(database, 1, [{ objectType: "companies", objectId: "10", properties: { a: "1" } }]);
      await wantTasks(database, 1, [task]);
      await tell(gatewayThat((ids, type) => (type === "contacts" ? Promise.reject(refusal(403)) : taken(ids))));
      expect(calls.sort()).toEqual(["companies: 10", "contacts: 20", "tasks: t"]);
      expect(await idsLeft()).toEqual(["20"]);
    });

    test("a right that is missing for one record alone does not hold up the others", async () => {
      await want(20, 21, 22, 23);
      const odd = gatewayThat((ids) => (ids.includes("20") ? Promise.reject(refusal(403)) : taken(ids)));
      for (let round = 0; round < 4; round++) {
        await tell(odd);
        await wait();
      }
      expect(await idsLeft()).toEqual(["20"]);
    });

    test("calls used up for the day are waited for until midnight where the account is, then each hour", async () => {
      const usedUp = refusal(429, { policyName: "DAILY", message: "You have reached your daily limit." });
      const refusing = gatewayThat(() => Promise.reject(usedUp));
      await want(20);
      await tell(refusing);
      const [first] = await pauses();
      const untilMidnight = await database.query<{ seconds: number }>(sql`
        select extract(epoch from (date_trunc('day', now() at time zone 'Europe/Berlin') + interval '1 day')
          at time zone 'Europe/Berlin' - now())::double precision as seconds`);
      expect(Math.abs((first?.pause ?? 0) - (untilMidnight[0]?.seconds ?? 0))).toBeLessThan(60);
      // A day full of decisions, looked at every two seconds: nothing more is asked.
      for (let id = 21; id < 60; id++) {
        await want(id);
        await tell(refusing);
      }
      expect(calls).toHaveLength(1);
      // Midnight came, and the limit is still there: its clock is not ours.
      await wait();
      await tell(refusing);
      expect((await pauses())[0]?.pause).toBeLessThanOrEqual(HOUR);
      expect(calls).toHaveLength(2);
      await wait();
      await tell(gatewayThat(taken));
      expect(await idsLeft()).toEqual([]);
    });
  });

  describe("of a record", () => {
    test("one of a hundred that is refused is found in fifteen calls, waits alone, and the others are told", async () => {
      await wantHundred();
      await tell(gatewayThat((ids) => (ids.includes("142") ? Promise.reject(refusal(400)) : taken(ids))));
      expect(calls.length).toBeLessThanOrEqual(15);
      expect(await left()).toEqual([{ id: "142", attempts: 1, reason: "HubSpot answered 400: no", pause: 5 }]);
    });

    test("a hundred that are all refused end in 199 calls, and wait an hour at most", async () => {
      await wantHundred();
      await tell(gatewayThat(() => Promise.reject(refusal(400))));
      expect(calls).toHaveLength(199);
      await database.query(sql`update crm_writes set attempts = 30, due_at = now() where object_id = '100'`);
      calls = [];
      await tell(gatewayThat(() => Promise.reject(refusal(400))));
      expect(calls).toEqual(["contacts: 100"]);
      expect((await left())[0]).toMatchObject({ id: "100", pause: HOUR });
    });

    test("a decision that is new is not put off for as long as an old refusal beside it", async () => {
      await want(20, 21);
      await database.query(sql`update crm_writes set attempts = 9 where object_id = '20'`);
      const answer = { updated: [], refused: [], reasons: ["not now"] };
      await tell(gatewayThat(() => answer));
      expect(await left()).toMatchObject([
        { id: "20", pause: 2_560 },
        { id: "21", pause: 5 },
      ]);
    });

    test("a decision that comes while HubSpot refuses the older one is told at once", async () => {
      await want(20);
      let isFirst = true;
      const gateway = gatewayThat(async (ids) => {
        if (!isFirst) return taken(ids);
        isFirst = false;
        await want(20);
        throw refusal(400);
      });
      await tell(gateway);
      expect([calls.length, await idsLeft()]).toEqual([2, []]);
    });
  });

  describe("in a part of a batch", () => {
    const partly = (refused: LeftOut[], reasons: string[] = []) =>
      gatewayThat((ids) => ({
        updated: ids.filter((id) => !refused.some((one) => one.id === id)),
        refused: refused.filter(({ id }) => ids.includes(id)),
        reasons,
      }));

    test("each record that is named waits with its own reason, in one call", async () => {
      await want(20, 21, 22, 23);
      await tell(
        partly([
          { id: "21", reason: "too long", isGone: false },
          { id: "22", reason: "read-only", isGone: false },
        ]),
      );
      expect(calls).toHaveLength(1);
      expect(await left()).toMatchObject([
        { id: "21", attempts: 1, reason: "too long" },
        { id: "22", attempts: 1, reason: "read-only" },
      ]);
    });

    test("a record that is gone has nothing to be told any more", async () => {
      await want(20, 21);
      await tell(partly([{ id: "21", reason: "not found", isGone: true }]));
      expect([calls.length, await idsLeft()]).toEqual([1, []]);
    });

    test("where nobody is named, halving finds who it is", async () => {
      await wantHundred();
      await tell(
        gatewayThat((ids) => (ids.includes("142") ? { updated: [], refused: [], reasons: ["odd"] } : taken(ids))),
      );
      expect(calls.length).toBeLessThanOrEqual(15);
      expect(await left()).toMatchObject([{ id: "142", attempts: 1, reason: "odd" }]);
    });
  });

  describe("because it is away", () => {
    test("all of a batch waits, five minutes at most, and is asked for in one call each time", async () => {
      await want(20, 21);
      const seconds = [];
      const made = [];
      for (let tried = 0; tried < 8; tried++) {
        calls = [];
        await tell(gatewayThat(() => Promise.reject(refusal(503))));
        seconds.push((await left())[0]?.pause);
        made.push(calls.length);
        await wait();
      }
      expect(seconds).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
      expect(made).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
      expect(unexpected).toEqual([]);
      await tell(gatewayThat(taken));
      expect(await idsLeft()).toEqual([]);
    });

    test.each([
      ["an answer of 500", refusal(500)],
      ["no answer", refusal(0)],
      ["a fault of the program", new TypeError("x is undefined")],
    ])("that one record always brings %s does not hold up the others", async (_what, error) => {
      await wantHundred();
      const odd = gatewayThat((ids) =>
        ids.includes("102") || ids.includes("142") ? Promise.reject(error) : taken(ids),
      );
      for (let round = 0; round < 4; round++) {
        await tell(odd);
        await wait();
      }
      expect(await idsLeft()).toEqual(["102", "142"]);
      expect(calls.length).toBeLessThanOrEqual(3 + 2 * 15);
      await want(300);
      await tell(odd);
      expect(await idsLeft()).toEqual(["102", "142"]);
    });
  });

  test("what nobody expected is told to the operator once a batch, and waits", async () => {
    await want(20, 21);
    await tell(gatewayThat(() => Promise.reject(new TypeError("x is undefined"))));
    expect(unexpected).toEqual([new TypeError("x is undefined")]);
    expect(await left()).toMatchObject([
      { id: "20", attempts: 1, reason: "x is undefined" },
      { id: "21", attempts: 1, reason: "x is undefined" },
    ]);
  });

  test("when the service stops, what it was about to tell is left as it was", async () => {
    await want(20);
    const stop = new AbortController();
    const stopping = gatewayThat(() => {
      stop.abort();
      throw new Error("The call was not made: the service stops.");
    });
    const outbox = {
      database,
      gateway: stopping,
      portalId: 1,
      failed: (error: unknown) => void unexpected.push(error),
    };
    await expect(tellCrm(outbox, stop.signal)).rejects.toThrow("the service stops");
    expect(await left()).toMatchObject([{ id: "20", attempts: 0, reason: null }]);
    expect(unexpected).toEqual([]);
  });

  test("a queue that the database cannot read does not hold up the other", async () => {
    await want(20);
    const broken: Database = {
      ...database,
      query: (statement) =>
        /from crm_tasks/.test(statement.text) ? Promise.reject(new Error("odd")) : database.query(statement),
    };
    const outbox = { database: broken, gateway: gatewayThat(taken), portalId: 1, failed: () => undefined };
    await expect(tellCrm(outbox, new AbortController().signal)).rejects.toThrow("odd");
    expect(await idsLeft()).toEqual([]);
  });
});
