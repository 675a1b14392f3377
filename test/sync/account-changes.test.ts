import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createGateway, type Gateway } from "../../server/hubspot/gateway.ts";
import { listen } from "../../server/process/listen.ts";
import { requestSync } from "../../server/settings/request-sync.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { addJobs, claimJob, releaseJob } from "../../server/store/jobs/jobs.ts";
import { findPortal } from "../../server/store/portals/portals.ts";
import { readStepTotals } from "../../server/store/steps/steps.ts";
import { deriveStale } from "../../server/sync/derive/derive-stale.ts";
import { readPortal } from "../../server/sync/read/sync-portal.ts";
import { knowPortals } from "../database/seed-portals.ts";
import { testEngines } from "../database/test-databases.ts";

const PORTAL = 4719;

interface AccountOf {
  timeZone: string;
  companyCurrency: string;
}
const BERLIN = { timeZone: "Europe/Berlin", companyCurrency: "USD" };
const LOS_ANGELES = { timeZone: "America/Los_Angeles", companyCurrency: "USD" };

/** A deal that was won in the last half hour of 31 October in UTC, in the account's own currency, and a customer's MRR of then. */
const snapshotOf = (account: AccountOf): PortalSnapshot => ({
  portalId: PORTAL,
  ...account,
  settings: PortalSettingsSchema.parse({ currentTier: "rising", usdRates: { EUR: 1.1 } }),
  users: [],
  objects: {
    companies: [
      {
        id: "1",
        properties: { name: "Muster", pp_app_installed_on: "2026-01-10" },
        history: { pp_hubspot_mrr: [{ value: "500", timestamp: "2026-10-31T23:30:00.000Z" }] },
      },
    ],
    contacts: [],
    deals: [
      {
        id: "3",
        properties: {
          ...{ dealname: "Rollout", dealstage: "closedwon", pp_influence: "co-sell", pp_deal_mrr: "100" },
          closedate: "2026-10-31T23:30:00Z",
        },
      },
    ],
  },
  associations: [],
});

describe.each(await testEngines())("an account that changes, on $name", ({ open }) => {
  let database: Database;
  const running: { close: () => Promise<void> }[] = [];
  beforeEach(async () => {
    database = await open();
    await knowPortals(database, [PORTAL]);
    await addJobs(database, PORTAL);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((crm) => crm.close()));
    await database.close();
  });

  async function crmOf(account: AccountOf) {
    const crm = createCrm({ snapshot: snapshotOf(account), limits: { perTenSeconds: 1e6, searchesPerSecond: 1e6 } });
    const server = await listen(crm.app, 0);
    const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
    running.push({ close: () => gateway.close().then(() => server.close()) });
    return {
      gateway,
      accountsRead: () => crm.calls.list().filter(({ path }) => path.startsWith("/account-info/")).length,
    };
  }

  const read = (gateway: Gateway, signal = new AbortController().signal) =>
    readPortal({ database, gateway, portalId: PORTAL, signal, firstSettings: snapshotOf(BERLIN).settings });
  const derive = () => deriveStale({ database, portalId: PORTAL }, new AbortController().signal);
  /** From which day on each metric has which value, US dollars. */
  async function since(metric: string): Promise<[string, number][]> {
    const totals = await readStepTotals(database, PORTAL);
    return totals.filter((total) => total.metric === metric).map(({ on, amount }) => [on, amount / 100]);
  }

  test("has its days counted in the new time zone after Sync now, from what is known of its records", async () => {
    await read((await crmOf(BERLIN)).gateway);
    expect((await since("influencedDealMrr"))[0]).toEqual(["2026-11-01", 100]);
    expect(await since("activeMrr")).toEqual([["2026-11-01", 500]]);

    const moved = await crmOf(LOS_ANGELES);
    await requestSync(database, PORTAL, { actor: "501", idempotencyKey: "now" });
    expect(await read(moved.gateway)).toBe(true);
    expect(moved.accountsRead()).toBe(1);
    expect(await findPortal(database, PORTAL)).toMatchObject({ timeZone: "America/Los_Angeles", deriving: true });
    const turn = await claimJob(database, { job: "derive", portalId: PORTAL }, { heldBy: "a", seconds: 6 });
    expect(turn).not.toBeNull();
    expect(await derive()).toBe(true);
    expect((await since("influencedDealMrr"))[0]).toEqual(["2026-10-31", 100]);
    expect(await since("activeMrr")).toEqual([["2026-10-31", 500]]);
    expect((await findPortal(database, PORTAL))?.deriving).toBe(false);
  });

  test("shows in the nightly look too, where none of its records was changed", async () => {
    await read((await crmOf(BERLIN)).gateway);
    await derive();
    const moved = await crmOf(LOS_ANGELES);
    const lists = (gateway: Gateway): Gateway => ({
      ...gateway,
      readModified: () => Promise.resolve({ ids: [], next: null }),
    });
    expect(await read(lists(moved.gateway))).toBe(true);
    await derive();
    expect((await since("influencedDealMrr"))[0]).toEqual(["2026-10-31", 100]);
    expect(await since("activeMrr")).toEqual([["2026-10-31", 500]]);
  });

  test("has deals without a currency of their own counted in its new one", async () => {
    await read((await crmOf(BERLIN)).gateway);
    const moved = await crmOf({ ...BERLIN, companyCurrency: "EUR" });
    const lists: Gateway = { ...moved.gateway, readModified: () => Promise.resolve({ ids: [], next: null }) };
    expect(await read(lists)).toBe(true);
    await derive();
    expect((await since("influencedDealMrr"))[0]).toEqual(["2026-11-01", 110]);
  });

  test("is read once for a reading, however often that is interrupted, and again when somebody asks in the middle", async () => {
    const crm = await crmOf(BERLIN);
    const stopped = () => {
      const stopping = new AbortController();
      stopping.abort();
      return stopping.signal;
    };
    for (let turn = 0; turn < 3; turn++) expect(await read(crm.gateway, stopped())).toBe(false);
    expect(crm.accountsRead()).toBe(1);
    await requestSync(database, PORTAL, { actor: "501", idempotencyKey: "now" });
    for (let turn = 0; turn < 3; turn++) expect(await read(crm.gateway, stopped())).toBe(false);
    expect(crm.accountsRead()).toBe(2);
    expect(await read(crm.gateway)).toBe(true);
    expect(crm.accountsRead()).toBe(2);
    expect(await read(crm.gateway)).toBe(true);
    expect(crm.accountsRead()).toBe(3);
  });

  test("and does not change costs nothing: there is nothing to derive", async () => {
    const crm = await crmOf(BERLIN);
    const turn = await claimJob(database, { job: "derive", portalId: PORTAL }, { heldBy: "a", seconds: 6 });
    if (turn) await releaseJob(database, turn, 3_600);
    await read(crm.gateway);
    await read(crm.gateway);
    expect((await findPortal(database, PORTAL))?.deriving).toBe(false);
    expect(await claimJob(database, { job: "derive", portalId: PORTAL }, { heldBy: "a", seconds: 6 })).toBeNull();
  });
});
