import { expect, test } from "vitest";
import { buildService } from "../../server/build-service.ts";
import { addJobs } from "../../server/store/jobs/jobs.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../service/start-test-service.ts";
import { connectAccount } from "./connect-account.ts";
import { CLIENT_ID, firm, KEY, startHubSpot } from "./start-hubspot.ts";

const SMALL = Array.from({ length: 19 }, (_, n) => n + 1);
const HUGE = 100;
/** Companies are read 50 a page, for their history: 160 pages, more than one burst allows. */
const HUGE_COMPANIES = 8_000;
const COMPANIES = "/crm/objects/2026-09/{objectType}";

const server = await testServer();

test.runIf(server)(
  "two instances read 20 portals once each, and a huge one does not delay the small ones",
  { timeout: 300_000 },
  async () => {
    const database = await openServerTestDatabase(server ?? "");
    const hubspot = await startHubSpot([firm(HUGE, HUGE_COMPANIES), ...SMALL.map((portalId) => firm(portalId))]);
    const portals = [HUGE, ...SMALL];
    for (const portalId of portals) {
      await connectAccount(database, hubspot, { portalId });
      await addJobs(database, portalId);
    }
    // The huge one has waited longest and comes first.
    await database.query(sql`update jobs set due_at = now() - interval '1 hour' where portal_id = ${HUGE}`);

    const startedAt = performance.now();
    const instance = () =>
      buildService(
        {
          port: 0,
          clientSecrets: [CLIENT_SECRET],
          oauth: { clientId: CLIENT_ID, appUrl: hubspot.url, encryptionKeys: [KEY] },
          apiUrl: hubspot.url,
          appId: null,
          publicBaseUrls: [PUBLIC_BASE_URL],
          database: { url: database.url },
          logLevel: "silent",
        },
        { today: () => "2026-11-22" },
      );
    const instances = await Promise.all([instance(), instance()]);
    const read = async () =>
      (await database.query<{ id: number }>(sql`select portal_id as id from portals where synced_at is not null`)).map(
        (row) => row.id,
      );
    const small = async () => (await read()).filter((id) => id !== HUGE).length;
    await expect.poll(small, { timeout: 120_000, interval: 50 }).toBe(SMALL.length);
    const seconds = (performance.now() - startedAt) / 1000;
    const hugeIsRead = (await read()).includes(HUGE);
    const pages = hubspot.crmOf(HUGE).calls.count("GET", COMPANIES);
    console.info(
      `19 small portals were read within ${seconds.toFixed(1)} s beside a huge one (${pages} pages by then, ${hugeIsRead ? "read" : "still being read"}).`,
    );
    expect(hugeIsRead).toBe(false);
    // Companies, deals and contacts: one page each, asked for once by whichever instance.
    const calls = SMALL.map((portalId) => hubspot.crmOf(portalId).calls.count("GET", COMPANIES));
    expect(calls).toEqual(SMALL.map(() => 3));
    const owners = SMALL.map((portalId) => hubspot.crmOf(portalId).calls.count("GET", "/crm/owners/2026-09"));
    expect(owners).toEqual(SMALL.map(() => 2));

    // A rolling restart in the middle of the huge reading: the other instance goes on where it stopped.
    await instances[0]?.close();
    await expect.poll(async () => (await read()).includes(HUGE), { timeout: 120_000, interval: 200 }).toBe(true);
    const fewest = HUGE_COMPANIES / 50 + 2;
    const needed = hubspot.crmOf(HUGE).calls.count("GET", COMPANIES);
    console.info(`The huge one took ${needed} pages of at least ${fewest}, over a restart.`);
    expect(needed).toBeLessThanOrEqual(fewest + 3);
    await instances[1]?.close();
    await hubspot.close();
    await database.close();
  },
);
