import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { openEmbeddedTestDatabase } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { sql } from "../store/engine/sql.ts";
import { addJobs, askForJob, claimJob, removeJobs } from "../store/jobs/jobs.ts";
import { type KindOfWork, PAUSES, startWork, type Work } from "./work-loop.ts";

const REST = 1_000;
const log = pino({ level: "silent" });

/** A hundredth of the real ones, in the same proportions. */
const SHORT = {
  look: PAUSES.look / 100,
  hold: PAUSES.hold / 100,
  turn: PAUSES.turn / 100,
  patience: PAUSES.patience / 100,
};
/** Turns that no test sees the end of: whatever ends one was something else. */
const ENDLESS = { ...SHORT, turn: 3_600_000, patience: 3_600_000 };

let database: Database;
let works: Work[];
beforeAll(async () => {
  database = await openEmbeddedTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  works = [];
  await knowPortals(database, [1, 2, 3, 4]);
});
afterEach(async () => {
  await Promise.all(works.map((work) => work.stop()));
  await forgetPortals(database);
});

function begin(
  turn: KindOfWork["turn"],
  { pauses = SHORT, ...more }: Pick<KindOfWork, "failed"> & { pauses?: typeof PAUSES } = {},
): Work {
  const work = startWork({ database, kinds: { live: { turn, ...more } }, log, pauses });
  works.push(work);
  work.begin(["live"], null);
  return work;
}

const untilStopped = (signal: AbortSignal) =>
  new Promise<number>((resolve) => signal.addEventListener("abort", () => resolve(REST), { once: true }));

/** Whether the portal's work failed, and waits for longer than until now. */
async function putOff(portalId: number): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from jobs where portal_id = ${portalId} and job = 'live' and failures = 1 and due_at > now()`);
  return rows.length > 0;
}

test.each([
  ["after its time is noted as failed", SHORT, true],
  ["because the service stops is not", ENDLESS, false],
])("a turn that fails %s", async (_when, pauses, isNoted) => {
  await addJobs(database, 1);
  const noted: number[] = [];
  let begun = 0;
  const working = begin(
    async (_portalId, signal) => {
      begun++;
      await untilStopped(signal);
      throw new Error("HubSpot is away");
    },
    {
      pauses,
      async failed(portalId) {
        noted.push(portalId);
        return null;
      },
    },
  );
  await expect.poll(() => begun).toBe(1);
  if (isNoted) await expect.poll(() => putOff(1)).toBe(true);
  await working.stop();
  expect(noted).toEqual(isNoted ? [1] : []);
  expect(await putOff(1)).toBe(isNoted);
});

test("a portal that fails is put off, and the others are served", async () => {
  for (const portalId of [1, 2, 3]) await addJobs(database, portalId);
  const turns: number[] = [];
  begin(async (portalId) => {
    turns.push(portalId);
    if (portalId === 1) throw new Error("HubSpot is away");
    return REST;
  });
  await expect.poll(() => [...turns].sort()).toEqual([1, 2, 3]);
  await expect.poll(() => putOff(1)).toBe(true);
  await askForJob(database, 1, "live");
  await expect.poll(() => turns.filter((portalId) => portalId === 1).length).toBe(2);
  expect(turns.filter((portalId) => portalId !== 1)).toHaveLength(2);
});

test("a portal with much to do works a few seconds at a time; two instances never work for it at once", async () => {
  await addJobs(database, 1);
  let atOnce = 0;
  let most = 0;
  let turns = 0;
  const work = async (_portalId: number, signal: AbortSignal) => {
    most = Math.max(most, ++atOnce);
    turns++;
    await untilStopped(signal);
    atOnce--;
    return REST;
  };
  begin(work);
  begin(work);
  await expect.poll(() => turns).toBeGreaterThanOrEqual(4);
  expect(most).toBe(1);
});

test("portals whose HubSpot hangs do not block the others for longer than the patience with them", async () => {
  for (const portalId of [1, 2, 3]) await addJobs(database, portalId);
  const served: number[] = [];
  const ends: (() => void)[] = [];
  begin(async (portalId) => {
    served.push(portalId);
    if (portalId <= 3) await new Promise<void>((resolve) => ends.push(resolve));
    return REST;
  });
  await expect.poll(() => served.length).toBe(3);
  await addJobs(database, 4);
  await expect.poll(() => served).toContain(4);
  // They are still held: nobody else may begin with them.
  expect(await claimJob(database, { job: "live", portalId: null }, { heldBy: "other", seconds: 1 })).toBeNull();
  for (const end of ends) end();
});

test("who stops gives its portals back at once", async () => {
  await addJobs(database, 1);
  let isAtIt = false;
  const working = begin(
    (_portalId, signal) => {
      isAtIt = true;
      return untilStopped(signal);
    },
    { pauses: ENDLESS },
  );
  await expect.poll(() => isAtIt).toBe(true);
  await working.stop();
  const next = await claimJob(database, { job: "live", portalId: null }, { heldBy: "next", seconds: 1 });
  expect(next).toMatchObject({ portalId: 1 });
});

test("whoever works for a portal that is taken away is told to stop", async () => {
  await addJobs(database, 1);
  const told: string[] = [];
  begin(
    async (_portalId, signal) => {
      told.push("began");
      await untilStopped(signal);
      told.push("stopped");
      return REST;
    },
    { pauses: ENDLESS },
  );
  await expect.poll(() => told).toEqual(["began"]);
  await removeJobs(database, 1);
  await expect.poll(() => told).toEqual(["began", "stopped"]);
});
