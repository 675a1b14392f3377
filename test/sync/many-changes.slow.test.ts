import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createGateway, type Gateway } from "../../server/hubspot/gateway.ts";
import { listen } from "../../server/process/listen.ts";
import { countMirrored } from "../../server/store/mirror/count-mirrored.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findPortal } from "../../server/store/portals/portals.ts";
import { readPortal } from "../../server/sync/read/sync-portal.ts";
import { knowPortals } from "../database/seed-portals.ts";
import { testEngines } from "../database/test-databases.ts";

const PORTAL = 4718;
const MOST_CHANGED = 12_000;
const PAGE = 200;
const BATCH = 100;
/** All of them changed within a minute: six are as far apart as the overlap of two runs. */
const APART_MS = 60_000 / MOST_CHANGED;
/** Far fewer than a turn of five seconds has room for. */
const SEARCHES_A_TURN = 7;

function snapshotOf(contacts: SnapshotObject[]): PortalSnapshot {
  return {
    portalId: PORTAL,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({ currentTier: "rising", listingLive: true }),
    users: [],
    objects: { companies: [], contacts, deals: [] },
    associations: [],
  };
}

/** What an import brought into the CRM, from an instant on. */
function imported(from: number, count: number): SnapshotObject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(1_001 + index),
    properties: {
      email: `jo${index}@kunde.example`,
      lastmodifieddate: new Date(from + index * APART_MS).toISOString(),
    },
  }));
}

async function startCrm(contacts: SnapshotObject[]) {
  const crm = createCrm({ snapshot: snapshotOf(contacts), limits: { perTenSeconds: 1e6, searchesPerSecond: 1e6 } });
  const server = await listen(crm.app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  return {
    gateway,
    accountsRead: () => crm.calls.list().filter(({ path }) => path.startsWith("/account-info/")).length,
    async close() {
      await gateway.close();
      await server.close();
    },
  };
}

describe.each(await testEngines())("an import that nobody told of, on $name", ({ share, open }) => {
  const changed = MOST_CHANGED / share;
  let database: Database;
  let crm: Awaited<ReturnType<typeof startCrm>>;
  let calls: { searches: number; batches: number };

  beforeEach(async () => {
    database = await open();
    await knowPortals(database, [PORTAL]);
    calls = { searches: 0, batches: 0 };
    const before = await startCrm([]);
    const { signal } = new AbortController();
    expect(await readPortal({ database, gateway: before.gateway, portalId: PORTAL, signal })).toBe(true);
    await before.close();
    crm = await startCrm(imported(Date.now(), changed));
  });
  afterEach(async () => {
    await crm.close();
    await database.close();
  });

  const mirrored = async () => (await countMirrored(database, PORTAL)).contacts;

  /** One turn of work: it is told to stop after some searches, and may be killed in the middle of a page. */
  async function turn({ diesAt = Infinity } = {}): Promise<boolean> {
    const stopping = new AbortController();
    let searches = 0;
    let batches = 0;
    const watched: Gateway = {
      ...crm.gateway,
      readModified(kind, cursor) {
        if (kind !== "contacts") return crm.gateway.readModified(kind, cursor);
        calls.searches++;
        if (++searches === SEARCHES_A_TURN) stopping.abort();
        return crm.gateway.readModified(kind, cursor);
      },
      readRecords(plan, ids) {
        calls.batches += Math.ceil(ids.length / BATCH);
        return ++batches === diesAt ? Promise.reject(new Error("killed")) : crm.gateway.readRecords(plan, ids);
      },
    };
    return readPortal({ database, gateway: watched, portalId: PORTAL, signal: stopping.signal });
  }

  const fewest = Math.ceil(changed / PAGE);
  const fewestTurns = Math.ceil(fewest / SEARCHES_A_TURN);

  test("is caught up with in turns, in as many calls as in one go", { timeout: 300_000 }, async () => {
    let turns = 1;
    while (!(await turn()) && turns < 2 * fewestTurns) turns++;
    console.info(
      `${await mirrored()} contacts in ${turns} turns: ${JSON.stringify(calls)}, at least ${fewest} searches.`,
    );
    expect(await mirrored()).toBe(changed);
    expect(turns).toBeLessThanOrEqual(fewestTurns + 1);
    // A page begins with the instant at which the one before ended, and brings its last record again.
    expect(calls.searches).toBeLessThanOrEqual(Math.ceil(changed / (PAGE - 1)) + 1);
    expect(calls.batches).toBeLessThanOrEqual(2 * calls.searches);
    expect(crm.accountsRead()).toBe(1);
    expect((await findPortal(database, PORTAL))?.syncFailedAt).toBeNull();
  });

  test("also where it is killed in each turn: that repeats one page", { timeout: 300_000 }, async () => {
    let kills = 0;
    let isRead = false;
    while (!isRead && kills < 4 * fewestTurns) isRead = await turn({ diesAt: 5 }).catch(() => (kills++, false));
    console.info(`${await mirrored()} contacts with ${kills} kills: ${JSON.stringify(calls)}.`);
    expect(await mirrored()).toBe(changed);
    expect(kills).toBeGreaterThan(fewest / 6);
    expect(calls.searches).toBeLessThanOrEqual(Math.ceil(changed / (PAGE - 1)) + 1 + kills);
    expect(crm.accountsRead()).toBe(1);
  });
});
