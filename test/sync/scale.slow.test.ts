import { expect, describe, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { followRecords } from "../../server/leads/follow-records.ts";
import { listen } from "../../server/process/listen.ts";
import type { FactKind } from "../../server/store/mirror/backfills.ts";
import { saveEvents } from "../../server/store/jobs/webhook-events.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { readPortal } from "../../server/sync/read/sync-portal.ts";
import { fewestCalls, SCALE_PORTAL_ID, scalePortal } from "../bench/scale-portal.ts";
import { countedDatabase } from "../database/counted-database.ts";
import { knowPortals } from "../database/seed-portals.ts";
import { testEngines, type TestEngine } from "../database/test-databases.ts";

const LIST = "/crm/objects/2026-09/{objectType}";
const follow = followRecords(() => "2026-11-24");

/** One customer, one contact and one deal, each with a property that moves a metric. */
const EDITS: { kind: FactKind; objectTypeId: string; id: string; property: string; value: string }[] = [
  { kind: "companies", objectTypeId: "0-2", id: "1000040", property: "pp_hubspot_mrr", value: "77" },
  { kind: "contacts", objectTypeId: "0-1", id: "3000100", property: "pp_reviewed_on", value: "2026-11-03" },
  { kind: "deals", objectTypeId: "0-3", id: "6000012", property: "pp_deal_mrr", value: "33" },
];

/** A portal of so many companies, read completely, in a database that counts its work. */
async function readScalePortal({ open }: TestEngine, companies: number) {
  const snapshot = scalePortal(companies);
  const crm = createCrm({ snapshot, limits: { perTenSeconds: 1e6 } });
  const server = await listen(crm.app, 0);
  const database = countedDatabase(await open());
  await knowPortals(database, [SCALE_PORTAL_ID]);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  const portal = { database, gateway, portalId: SCALE_PORTAL_ID, follow };
  expect(await readPortal({ ...portal, signal: new AbortController().signal })).toBe(true);
  database.takeWork();

  async function applyEdits() {
    for (const [eventId, { kind, objectTypeId, id, property, value }] of EDITS.entries()) {
      crm.objects.update(kind, id, { [property]: value }, "CRM_UI");
      const told = {
        subscriptionType: "object.propertyChange",
        eventId: String(eventId),
        occurredAt: 1_795_000_000_000,
      };
      await saveEvents(database, [
        { ...told, portalId: SCALE_PORTAL_ID, objectId: id, objectTypeId, propertyName: property },
      ]);
      await applyEvents(portal, new AbortController().signal);
    }
    return database.takeWork();
  }

  return {
    objects: snapshot.objects,
    calls: crm.calls,
    applyEdits,
    async close() {
      await gateway.close();
      await server.close();
      await database.close();
    },
  };
}

/** Two portals are read on each engine, on a machine that may have other work. */
const TIMEOUT_MS = 120_000;

describe.each(await testEngines())("on $name", (engine) => {
  test(
    "2,000 companies, 6,000 contacts and 1,000 deals are read in the fewest calls, and an event costs what it costs among 600",
    { timeout: TIMEOUT_MS },
    async () => {
      const small = await readScalePortal(engine, 600);
      const large = await readScalePortal(engine, 2_000);
      expect(large.calls.count("GET", LIST)).toBeLessThanOrEqual(1.05 * fewestCalls(large.objects));
      const recordCalls = large.calls.list().filter(({ path }) => path.startsWith("/crm/objects/"));
      expect(recordCalls).toHaveLength(large.calls.count("GET", LIST));
      expect(large.calls.list().filter(({ status }) => status === 429)).toEqual([]);
      const [few, many] = [await small.applyEdits(), await large.applyEdits()];
      console.info(
        `${engine.name}: three events among 600 companies ${JSON.stringify(few)}, among 2,000 ${JSON.stringify(many)}`,
      );
      expect(many.statements).toBe(few.statements);
      expect(few.rows).toBeGreaterThan(EDITS.length);
      expect(many.rows).toBeLessThanOrEqual(1.5 * few.rows);
      await small.close();
      await large.close();
    },
  );
});
