import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "../engine/database.ts";
import {
  addJobs,
  claimJob,
  createJobQueue,
  freeJobs,
  holdJob,
  keepOnlyEnding,
  postponeJob,
  releaseJob,
  removeJobs,
  wakeJob,
} from "./jobs.ts";
import { sql } from "../engine/sql.ts";

const engines = await testEngines();

describe.each(engines)("the work of the portals on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await knowPortals(
      database,
      Array.from({ length: 200 }, (_, n) => n + 1),
    );
  });
  afterAll(() => database.close());
  beforeEach(() => database.query(sql`delete from jobs`));

  const claim = (heldBy: string, portalId: number | null = null) =>
    claimJob(database, { job: "live", portalId }, { heldBy, seconds: 60 });
  const claimed = async (heldBy: string) => {
    const turn = await claim(heldBy);
    if (!turn) throw new Error("nothing to claim");
    return turn;
  };
  const waits = (portalId: number, seconds: number) =>
    database.query(sql`
      update jobs set due_at = now() - make_interval(secs => ${seconds}) where portal_id = ${portalId}`);
  const pauseOf = async (portalId: number) => {
    const [row] = await database.query<{ seconds: number }>(sql`
      select extract(epoch from due_at - now())::double precision as seconds
      from jobs where portal_id = ${portalId} and job = 'live'`);
    return row?.seconds ?? Number.NaN;
  };

  test("whoever waits longest is served first, each by one alone", async () => {
    for (const portalId of [1, 2, 3]) await addJobs(database, portalId);
    await waits(2, 30);
    await waits(3, 20);
    await waits(1, 10);
    const turns = [await claim("a"), await claim("b"), await claim("c"), await claim("d")];
    expect(turns.map((turn) => turn?.portalId)).toEqual([2, 3, 1, undefined]);
    await addJobs(database, 9);
    expect(await claim("e", 1)).toBeNull();
    expect(await claim("e", 9)).toMatchObject({ portalId: 9, job: "live" });
  });

  test("claims at the same time never share work", async () => {
    for (let portalId = 1; portalId <= 20; portalId++) await addJobs(database, portalId);
    const turns = await Promise.all(Array.from({ length: 30 }, (_, n) => claim(String(n))));
    const portals = turns.flatMap((turn) => turn?.portalId ?? []);
    expect(new Set(portals).size).toBe(portals.length);
    let last = await claim("rest");
    while (last) {
      portals.push(last.portalId);
      last = await claim("rest");
    }
    expect([...portals].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test("what is released rests; asked for meanwhile, it is due at once", async () => {
    await addJobs(database, 1);
    await releaseJob(database, await claimed("a"), 30);
    expect(await pauseOf(1)).toBeGreaterThan(28);
    expect(await claim("b")).toBeNull();
    await wakeJob(database, 1, "live");
    const turn = await claimed("b");
    await wakeJob(database, 1, "live");
    expect(await claim("c")).toBeNull();
    await releaseJob(database, turn, 30);
    expect(await claim("c")).toMatchObject({ portalId: 1 });
  });

  test("failing portals rest longer each time, at most a minute, and nobody wakes them", async () => {
    await addJobs(database, 1);
    const pauses: number[] = [];
    for (let n = 0; n < 7; n++) {
      await postponeJob(database, await claimed("a"), "HubSpot is away");
      pauses.push(Math.round(await pauseOf(1)));
      await wakeJob(database, 1, "live");
      expect(await claim("b")).toBeNull();
      await waits(1, 1);
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60]);
    await releaseJob(database, await claimed("a"), 0);
    await postponeJob(database, await claimed("a"), "again");
    expect(Math.round(await pauseOf(1))).toBe(2);
  });

  test("who dies loses its work to the next, and can say nothing about it any more", async () => {
    await addJobs(database, 1);
    const dead = await claimJob(database, { job: "live", portalId: null }, { heldBy: "dead", seconds: -1 });
    const turn = await claimed("next");
    expect(dead && (await holdJob(database, dead, 60))).toBe(false);
    if (dead) await releaseJob(database, dead, 0);
    expect(await claim("third")).toBeNull();
    expect(await holdJob(database, turn, 60)).toBe(true);
    await freeJobs(database);
    expect(await claim("third")).toMatchObject({ portalId: 1 });
  });

  test("however many portals there are, no more than 50 of them are looked at a second", async () => {
    for (let portalId = 1; portalId <= 200; portalId++) await addJobs(database, portalId);
    const queue = createJobQueue(database, "live");
    const turn = await queue.claim(null);
    if (!turn) throw new Error("nothing to claim");
    await queue.release(turn, 1);
    expect(await pauseOf(turn.portalId)).toBeGreaterThan(3);
    expect(await pauseOf(turn.portalId)).toBeLessThanOrEqual(4);
  });

  test("a portal that is to be ended gets only that, whoever was at something else; not even an end of all work ends it", async () => {
    await addJobs(database, 1);
    await addJobs(database, 2);
    const turn = await claimed("worker");
    await keepOnlyEnding(database, 1);
    expect(await holdJob(database, turn, 60)).toBe(false);
    await releaseJob(database, turn, 0);
    expect(await claim("worker", 1)).toBeNull();
    expect(await claim("worker")).toMatchObject({ portalId: 2 });
    await removeJobs(database, 1);
    const ending = () => claimJob(database, { job: "end", portalId: null }, { heldBy: "worker", seconds: 60 });
    expect([await ending(), await ending()]).toMatchObject([{ portalId: 1, job: "end" }, null]);
  });

  test("ending that was put off is due again when somebody asks for it", async () => {
    const ending = () => claimJob(database, { job: "end", portalId: null }, { heldBy: "worker", seconds: 60 });
    await keepOnlyEnding(database, 1);
    const turn = await ending();
    if (turn) await postponeJob(database, turn, "HubSpot is away");
    expect(await ending()).toBeNull();
    await keepOnlyEnding(database, 1);
    expect(await ending()).toMatchObject({ portalId: 1 });
  });
});
