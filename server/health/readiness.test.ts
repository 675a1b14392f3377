import { describe, expect, test } from "vitest";
import type { StoredFigures } from "./metrics.ts";
import { readFigures, readiness } from "./readiness.ts";

const QUIET: NonNullable<StoredFigures["waiting"]> = [
  { queue: "crm_tasks", depth: 0, isMore: false, age: 0 },
  { queue: "crm_writes", depth: 0, isMore: false, age: 0 },
  { queue: "webhook_events", depth: 3, isMore: false, age: 299 },
];
const idle = { state: "idle", portals: 1, neverRead: 0, lag: 60, failedSince: null } as const;
const first = { ...idle, state: "first", neverRead: 1, lag: 0 } as const;
const failed = { ...idle, state: "failed", failedSince: "2026-11-22T03:00:00.000Z" } as const;

const GOOD: StoredFigures["database"] = { clockOffset: 0.2, isWritable: true };

const of = (states: StoredFigures["states"], waiting: StoredFigures["waiting"] = QUIET, database = GOOD) =>
  readiness(async () => ({ states, waiting, work: [], database }), false);

describe("the service", () => {
  test("is ready and up to date once the CRM has been read", async () => {
    expect(await of([idle])).toEqual({ reason: null, stale: [] });
  });

  test("is not ready while the database is away, before an account is connected, and before it is read", async () => {
    expect((await readiness(() => Promise.reject(new Error("away")), true)).reason).toBe(
      "the database does not answer",
    );
    expect((await of([])).reason).toBe("no HubSpot account is connected yet");
    expect((await of([first])).reason).toBe("the first reading of the CRM is running");
  });

  test("is ready without any account where accounts install the app themselves", async () => {
    expect(await readiness(async () => ({ states: [], waiting: QUIET, work: [], database: GOOD }), true)).toEqual({
      reason: null,
      stale: [],
    });
  });

  test("is not ready where the first reading fails, and says so", async () => {
    expect(await of([{ ...failed, neverRead: 1 }, first])).toEqual({
      reason: "no CRM was read completely yet, and one cannot be read since 2026-11-22T03:00:00.000Z",
      stale: ["the CRM of 1 account(s) cannot be read since 2026-11-22T03:00:00.000Z"],
    });
    expect((await of([{ ...failed, portals: 2, neverRead: 1 }])).reason).toBeNull();
  });

  test("tells of work that fails by its kind, and of readings once, with their age", async () => {
    const work = [
      { job: "reviews", lag: 0, failing: 2 },
      { job: "sync", lag: 0, failing: null },
      { job: "outbox", lag: 0, failing: 0 },
    ] as const;
    const told = await readiness(
      async () => ({ states: [failed], waiting: QUIET, work: [...work], database: GOOD }),
      false,
    );
    expect(told.stale).toEqual([
      "the CRM of 1 account(s) cannot be read since 2026-11-22T03:00:00.000Z",
      'work of the kind "reviews" fails for 2 account(s)',
    ]);
  });

  test("stays ready for the others while one more account is read for the first time", async () => {
    expect((await of([first, idle])).reason).toBeNull();
  });

  test("stays ready with the last good figures while HubSpot is away, and says since when", async () => {
    expect(await of([failed])).toEqual({
      reason: null,
      stale: ["the CRM of 1 account(s) cannot be read since 2026-11-22T03:00:00.000Z"],
    });
  });

  test("says which queue waits for more than five minutes", async () => {
    const { reason, stale } = await of(
      [idle],
      [
        { queue: "crm_writes", depth: 1_000, isMore: true, age: 400 },
        { queue: "webhook_events", depth: 42, isMore: false, age: 312.4 },
      ],
    );
    expect(reason).toBeNull();
    expect(stale).toEqual([
      "more than 1000 records wait to be told to the CRM, the oldest for 400 seconds",
      "42 changes of the CRM wait to be applied, the oldest for 312 seconds",
    ]);
  });

  test("stays ready where the database answers and something of it cannot be read, and says what", async () => {
    expect(await of(null, null)).toEqual({
      reason: null,
      stale: ["it cannot be read how far the readings of the CRM are", "it cannot be read how much waits"],
    });
  });

  test("says when erasing an account takes long, which makes it no more ready than without the account", async () => {
    const ending = { state: "ending", portals: 1, neverRead: 0, lag: 3_500, failedSince: null } as const;
    expect(await of([idle, ending])).toEqual({
      reason: null,
      stale: ["1 account(s) are being erased, the first for 3500 seconds"],
    });
    expect((await of([idle, { ...ending, lag: 12 }])).stale).toEqual([]);
    expect((await of([ending])).reason).toBe("no HubSpot account is connected yet");
  });

  test("says when a night's reconciliation did not take place", async () => {
    expect((await of([{ ...idle, lag: 48 * 3600 }])).stale).toEqual(["a CRM was last read completely 48 hours ago"]);
  });

  test.each([
    [86_400.4, "the clock of this machine is 86400 seconds ahead of the database's"],
    [-31, "the clock of this machine is 31 seconds behind the database's"],
    [30, null],
    [-30, null],
  ])("a clock that is %s seconds ahead of the database's", async (clockOffset, reason) => {
    expect((await of([idle], QUIET, { ...GOOD, clockOffset })).reason).toBe(reason);
  });

  test("stays ready to be read from where nothing can be saved, and says so", async () => {
    expect(await of([idle], QUIET, { ...GOOD, isWritable: false })).toEqual({
      reason: null,
      stale: ["nothing can be saved: the database's disk is full, or it may only be read"],
    });
  });
});

const database = { clockOffset: 0, isWritable: true };
const ready = {
  database: async () => database,
  waiting: async () => [],
  states: async () => [],
  work: async () => [],
};
const never = () => new Promise<never>(() => undefined);
const broken = () => Promise.reject(new Error("a row that cannot be read"));

/** The figures, and what was told of those that could not be read. */
async function read(readers: Partial<Parameters<typeof readFigures>[0]>) {
  const told: string[] = [];
  const figures = await readFigures({ ...ready, ...readers }, (error) => told.push((error as Error).message), 20)();
  return { figures, told };
}

describe("the figures of the database", () => {
  test("are read together", async () => {
    expect(await read({})).toEqual({ figures: { database, waiting: [], states: [], work: [] }, told: [] });
  });

  test("that cannot be read are left out, and the others are there", async () => {
    expect(await read({ waiting: broken })).toEqual({
      figures: { database, waiting: null, states: [], work: [] },
      told: ["a row that cannot be read"],
    });
    expect((await read({ states: never })).figures).toEqual({ database, waiting: [], states: null, work: [] });
  });

  test("cannot be read from a database that is away or silent", async () => {
    await expect(read({ database: broken })).rejects.toThrow("cannot be read");
    await expect(read({ database: never })).rejects.toThrow("no answer within 0.02 seconds");
  });

  test("of a silent database are asked for once at a time, however many ask", async () => {
    let asked = 0;
    const figures = readFigures(
      {
        ...ready,
        database() {
          asked++;
          return never();
        },
      },
      () => undefined,
      20,
    );
    const answers = await Promise.allSettled(Array.from({ length: 100 }, figures));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(asked).toBe(2);
  });
});
