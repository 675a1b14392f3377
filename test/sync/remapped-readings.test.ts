import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveSettings } from "../../server/settings/save-settings.ts";
import { readCompanies } from "../../server/store/mirror/companies.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findPortal, type StoredPortal } from "../../server/store/portals/portals.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { saveEvents, waitingEvents } from "../../server/store/jobs/webhook-events.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { backfill } from "../../server/sync/read/backfill.ts";
import { reconcile } from "../../server/sync/read/reconcile.ts";
import { testEngines } from "../database/test-databases.ts";
import { startLivePortal, type LivePortal } from "./live-portal.ts";

const OLD = "4711";
const NEW = "1234";

/** A customer that says two amounts: of the app's own property, and of one of the account's. */
const portal = (portalId: number): PortalSnapshot => ({
  portalId,
  timeZone: "Europe/Berlin",
  companyCurrency: "USD",
  settings: PortalSettingsSchema.parse({ currentTier: "rising" }),
  users: [],
  objects: {
    companies: [
      {
        id: "1",
        properties: { name: "Muster", pp_app_installed_on: "2026-01-10", pp_hubspot_mrr: OLD, annualrevenue: NEW },
      },
    ],
    contacts: [],
    deals: [],
  },
  associations: [],
});

describe.each(await testEngines())(
  "MRR mapped to another property while a record is on its way, on $name",
  ({ open }) => {
    let database: Database;
    let live: LivePortal;
    let portals = 20;
    const { signal } = new AbortController();
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      live = await startLivePortal(database, portal(++portals));
      await backfill({ ...live, database, signal });
    });
    afterEach(() => live.close());

    const amounts = async () =>
      new Set(
        (await readCompanies(database, live.portalId, ["1"])).flatMap(({ mrr }) => mrr.map(({ value }) => value)),
      );

    /** An administrator maps MRR between HubSpot's first answer and its use. */
    function remappedMeanwhile() {
      let reads = 0;
      const gateway: LivePortal["gateway"] = {
        ...live.gateway,
        async readRecords(plan, ids) {
          const records = await live.gateway.readRecords(plan, ids);
          if (++reads > 1) return records;
          const stored = (await findPortal(database, live.portalId)) as StoredPortal;
          const properties = {
            companies: { pp_hubspot_mrr: "annualrevenue" },
            contacts: {},
            deals: {},
            partner_clients: {},
          };
          const asked = { section: "data" as const, version: 1, changes: { properties }, idempotencyKey: "mapped" };
          const by = { userId: "501", name: "Ada Berg" };
          expect(await saveSettings({ database, portal: stored, by }, asked)).toEqual({ saved: true, readAgain: true });
          return records;
        },
      };
      return { gateway, reads: () => reads };
    }

    async function expectNewAlone(reads: number): Promise<void> {
      expect(reads).toBe(2);
      expect(await amounts()).toEqual(new Set([NEW]));
      await backfill({ ...live, database, signal });
      expect(await amounts()).toEqual(new Set([NEW]));
    }

    test("an event's record is read again, and nothing of the old property stays", async () => {
      expect(await amounts()).toEqual(new Set([OLD]));
      live.crm.objects.update("companies", "1", { name: "Renamed" }, "CRM_UI");
      await saveEvents(database, live.takeEvents());
      const { gateway, reads } = remappedMeanwhile();
      await applyEvents({ ...live, gateway, database }, signal);
      expect(await waitingEvents(database, live.portalId)).toBe(0);
      await expectNewAlone(reads());
    });

    test("so is what the nightly look has found", async () => {
      live.crm.objects.update("companies", "1", { name: "Renamed" }, "CRM_UI");
      // The stand-in's clock is not the database's.
      await database.query(sql`update reconciliations set reached = '2020-01-01' where portal_id = ${live.portalId}`);
      const { gateway, reads } = remappedMeanwhile();
      expect(await reconcile({ ...live, gateway, database, signal }, ["companies"])).toEqual([]);
      await expectNewAlone(reads());
    });
  },
);
