import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { openEmbeddedTestDatabase } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { addJobs, claimJob, removeJobs } from "../store/jobs/jobs.ts";
import { type KindOfWork, startWork, type Work } from "./work-loop.ts";

const REST = 1_000;
/** A hundredth of the real ones, in milliseconds: what counts is their order. */
const TIMES = { look: 20, hold: 40, turn: 100, patience: 300 };
const log = pino({ level: "silent" });

let database: Database;
let works: Work[];
beforeEach(async () => {
  database = await openEmbeddedTestDatabase();
  await knowPortals(database, [1, 2, 3, 4]);
  works = [];
});
afterEach(async () => {
  await Promise.all(works.map((work) => work.stop()));
  await database.close();
});

function begin(turn: KindOfWork["turn"], failed?: KindOfWork["failed"]): Work {
  const work = startWork({ database, kinds: { live: failed ? { turn, failed } : { turn } }, log, times: TIMES });
  works.push(work);
  work.begin(["live"], null);
  return work;
}

test("a turn that fails after its time is noted as failed; one that fails because the service stops is not", async () => {
  await addJobs(database, 1);
  const noted: number[] = [];
  let begun = 0;
  const work = begin(
    async (_portalId, signal) => {
      begun++;
      await untilStopped(signal);
      throw new Error("HubSpot is away");
    },
    async (portalId) => {
      noted.push(portalId);
      return null;
    },
  );
  await expect.poll(() => noted).toEqual([1]);
  await expect.poll(() => begun).toBe(2);
  await work.stop();
  expect(noted).toEqual([1]);
});

const untilStopped = (signal: AbortSignal) =>
  new Promise<number>((resolve) => signal.addEventListener("abort", () => resolve(REST), { once: true }));

test("a portal that fails is put off, and the others are served", async () => {
  for (const portalId of [1, 2, 3]) await addJobs(database, portalId);
  const turns: number[] = [];
  begin(async (portalId) => {
    turns.push(portalId);
    if (portalId === 1) throw new Error("HubSpot is away");
    return REST;
  });
  await expect.poll(() => [...turns].sort()).toEqual([1, 2, 3]);
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
  await expect.poll(() => turns).toBeGreaterThanOrEqual(2);
  expect(most).toBe(1);
});

test("portals whose HubSpot hangs do not block the others for longer than a turn has patience", async () => {
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
  const work = begin((_portalId, signal) => {
    isAtIt = true;
    return untilStopped(signal);
  });
  await expect.poll(() => isAtIt).toBe(true);
  await work.stop();
  const next = await claimJob(database, { job: "live", portalId: null }, { heldBy: "next", seconds: 1 });
  expect(next).toMatchObject({ portalId: 1 });
});

test("whoever works for a portal that is taken away is told to stop", async () => {
  await addJobs(database, 1);
  const told: string[] = [];
  begin(async (_portalId, signal) => {
    told.push("began");
    await untilStopped(signal);
    told.push("stopped");
    return REST;
  });
  await expect.poll(() => told).toEqual(["began"]);
  await removeJobs(database, 1);
  await expect.poll(() => told).toEqual(["began", "stopped"]);
});
