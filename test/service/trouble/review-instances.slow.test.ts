import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { buildService } from "../../../server/build-service.ts";
import { listen } from "../../../server/process/listen.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { COMPLETE_SETTINGS, LEADING_STEPS, seedPortal } from "../../database/seed-portals.ts";
import { createTaskTable, taskTable } from "../../database/task-table.ts";
import { openServerTestDatabase, testServer } from "../../database/server-databases.ts";
import { startProgram } from "../../start-program.ts";

const PORTALS = 300;
/** Rising without Marketplace reviews: dropped on this day, and told so. */
const REVIEW = "2027-01-15";
const server = await testServer();
let database: Awaited<ReturnType<typeof openServerTestDatabase>>;

async function seedAll(): Promise<void> {
  await createTaskTable(database);
  for (let portalId = 1; portalId <= PORTALS; portalId++)
    await seedPortal(database, portalId, { settings: COMPLETE_SETTINGS, steps: LEADING_STEPS });
}

/** Everything that must be there once a portal, and the version that one change of the tier makes. */
async function tally() {
  const [row] = await database.query<Record<string, number>>(sql`
    select (select count(*) from reviews) as reviews, (select count(*) from tier_changes) as changes,
           (select count(*) from given_tasks) as tasks,
           (select count(distinct (portal_id, key)) from given_tasks) as "differentTasks",
           (select count(*) from settings where version = 2 and document ->> 'currentTier' = 'partner') as demoted`);
  return row;
}

/** What an instance prints until it ends; with a portal it is killed in the middle of that portal's review. */
function runInstance(fatalPortal = ""): Promise<string> {
  const args = [database.url, REVIEW, fatalPortal];
  const child = startProgram("test/database/hold-reviews-process.ts", { args });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) => child.once("close", (_code, signal) => resolve(signal ?? text)));
}

async function reviewsHeld(): Promise<number> {
  const [row] = await database.query<{ held: number }>(sql`select count(*) as held from reviews`);
  return row?.held ?? 0;
}

describe.skipIf(server === null)("several instances on one PostgreSQL", () => {
  beforeEach(async () => {
    database = await openServerTestDatabase(server ?? "");
  });
  afterEach(() => database.close());

  const once = (portals: number) => ({
    reviews: portals,
    changes: portals,
    tasks: portals,
    differentTasks: portals,
    demoted: portals,
  });

  test("three instances share the reviews of a day: each is recorded once, each notice given once", async () => {
    await seedAll();
    const outputs = await Promise.all([runInstance(), runInstance(), runInstance()]);
    const rounds = outputs.map((output) => JSON.parse(output) as { portals: number; reviews: number });
    console.info(`Reviews held by the three instances: ${rounds.map(({ reviews }) => reviews).join(", ")}`);
    expect(rounds.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(PORTALS);
    expect(await tally()).toEqual(once(PORTALS));
  });

  test("killed in the middle, twice, and started again: the same", async () => {
    await seedAll();
    for (const fatalPortal of [60, 180]) {
      expect(await runInstance(String(fatalPortal))).toBe("SIGKILL");
      const held = await reviewsHeld();
      console.info(`Killed after ${held} of ${PORTALS} reviews, while the last of them was told`);
      // The server may hold the lock of the killed one for a moment: its portal comes up again in a later round.
      expect([fatalPortal - 1, fatalPortal]).toContain(held);
      const told = await tally();
      expect(told).toEqual({ ...once(held), tasks: told?.["tasks"], differentTasks: told?.["tasks"] });
      // What staff is told has a transaction of its own: the review stands, and the next look tells of it.
      expect([held - 2, held - 1]).toContain(told?.["tasks"]);
    }
    const round = async () => (await runInstance(), tally());
    await expect.poll(round, { timeout: 120_000 }).toEqual(once(PORTALS));
  });

  test("three whole services that start on the review day record it once", async () => {
    await createTaskTable(database);
    const snapshot: PortalSnapshot = {
      portalId: 4714,
      timeZone: "Europe/Berlin",
      companyCurrency: "USD",
      settings: COMPLETE_SETTINGS,
      users: [],
      objects: { companies: [], contacts: [], deals: [] },
      associations: [],
    };
    const crm = await listen(createCrm({ snapshot }).app, 0);
    const config = {
      port: 0,
      clientSecrets: ["test-client-secret"] as [string],
      accessToken: "standing-sandbox-token",
      apiUrl: `http://127.0.0.1:${crm.port}`,
      publicBaseUrls: ["https://standing.partner.example"],
      database: { url: database.url },
      appId: null,
      logLevel: "silent",
    };
    const options = { today: () => REVIEW, firstSettings: COMPLETE_SETTINGS, taskOutbox: taskTable };
    const services = await Promise.all([1, 2, 3].map(() => buildService(config, options)));
    // One of them reads the account; the others find it read.
    await Promise.any(services.map(({ synced }) => synced));
    // A look while the account is still being read holds nothing; the next one does.
    const looked = async () => {
      for (const service of services) service.wakeReviews();
      return tally();
    };
    await expect.poll(looked, { timeout: 120_000, interval: 100 }).toEqual(once(1));
    await Promise.all(services.map((service) => service.close()));
    expect(await tally()).toEqual(once(1));
    await crm.close();
  });
});
