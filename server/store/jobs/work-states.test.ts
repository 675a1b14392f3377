import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";
import { savePortal } from "../portals/portals.ts";
import { addJobs, claimJob, type Job, JOBS, keepOnlyEnding } from "./jobs.ts";
import { workStates } from "./waiting-work.ts";

describe.each(await testEngines())("how work goes, on $name", ({ open }) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
    for (const portalId of [1, 2, 3]) {
      await savePortal(database, { portalId, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.example" });
      await addJobs(database, portalId);
    }
    await database.query(sql`update jobs set due_at = now() + interval '1 hour'`);
  });
  afterEach(() => database.close());

  const set = (portalId: number, job: Job, { dueMinutesAgo = -60, failures = 0 }) =>
    database.query(sql`
      update jobs set due_at = now() - make_interval(mins => ${dueMinutesAgo}), failures = ${failures}
      where portal_id = ${portalId} and job = ${job}`);
  const stateOf = async (job: Job) => {
    const state = (await workStates(database)).find((known) => known.job === job);
    return { minutes: Math.round((state?.lag ?? Number.NaN) / 60), failing: state?.failing };
  };

  test("every kind is told, and what is due later waits for nothing", async () => {
    const states = await workStates(database);
    expect(states.map(({ job }) => job).sort()).toEqual([...JOBS, "end"].sort());
    const failing = (job: Job) => (job === "sync" ? null : 0);
    expect(states.map(({ lag, failing }) => ({ lag, failing }))).toEqual(
      states.map(({ job }) => ({ lag: 0, failing: failing(job) })),
    );
  });

  test("the lag is that of the portal that waits longest, each kind for itself", async () => {
    await set(1, "sync", { dueMinutesAgo: 5 });
    await set(2, "sync", { dueMinutesAgo: 12 });
    await set(3, "reviews", { dueMinutesAgo: 3 });
    expect(await stateOf("sync")).toEqual({ minutes: 12, failing: null });
    expect(await stateOf("reviews")).toEqual({ minutes: 3, failing: 0 });
    expect(await stateOf("outbox")).toEqual({ minutes: 0, failing: 0 });
  });

  test("one that is being done waits for nobody; one whose process died does once its time is over", async () => {
    await set(1, "outbox", { dueMinutesAgo: 30 });
    const held = { heldBy: "somebody", seconds: 600 };
    const turn = await claimJob(database, { job: "outbox", portalId: null }, held);
    expect(turn?.portalId).toBe(1);
    expect(await stateOf("outbox")).toEqual({ minutes: 0, failing: 0 });
    await database.query(sql`update jobs set held_until = now() - interval '7 minutes' where job = 'outbox'
      and portal_id = 1`);
    expect(await stateOf("outbox")).toEqual({ minutes: 7, failing: 0 });
  });

  test("a portal counts as failing from its second failure in a row", async () => {
    await set(1, "derive", { failures: 1 });
    await set(2, "derive", { failures: 2 });
    await set(3, "derive", { failures: 9 });
    expect(await stateOf("derive")).toEqual({ minutes: 0, failing: 2 });
  });

  test("of readings it is not told whether they fail: that has one truth, with its age and its kinds", async () => {
    await set(1, "sync", { failures: 9 });
    expect(await stateOf("sync")).toEqual({ minutes: 0, failing: null });
  });

  test("an account that is being erased has only its end to wait for", async () => {
    await set(1, "sync", { dueMinutesAgo: 20, failures: 4 });
    await keepOnlyEnding(database, 1);
    await set(1, "end", { dueMinutesAgo: 2, failures: 3 });
    expect(await stateOf("sync")).toEqual({ minutes: 0, failing: null });
    expect(await stateOf("end")).toEqual({ minutes: 2, failing: 1 });
  });
});
