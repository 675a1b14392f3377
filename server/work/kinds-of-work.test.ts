import { pino } from "pino";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { openEmbeddedTestDatabase } from "../../test/database/test-databases.ts";
import type { RecordUpdate } from "../hubspot/calls/batches.ts";
import type { Gateways } from "../hubspot/gateway.ts";
import { crmTasks } from "../reviews/task-outbox.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import { markSynced } from "../store/portals/portals.ts";
import { isAnyCustomerDue, markCustomersDue } from "../store/steps/customer-figures.ts";
import { kindsOfWork, secondsUntilNight } from "./kinds-of-work.ts";

const HOUR = 3600;
const seconds = (portalId: number, timeZone: string, at: string) =>
  secondsUntilNight({ portalId, timeZone }, Temporal.Instant.from(at));

test.each([
  ["in the evening", 180, "Europe/Berlin", "2026-11-22T21:00:00Z", 4 * HOUR],
  ["a minute before", 180, "Europe/Berlin", "2026-11-23T00:59:00Z", 60],
  ["on the moment itself: the next one", 180, "Europe/Berlin", "2026-11-23T01:00:00Z", 24 * HOUR],
  ["another portal, later in the same night", 180 + 90, "Europe/Berlin", "2026-11-22T21:00:00Z", 5.5 * HOUR],
  ["in another time zone", 180, "America/New_York", "2026-11-23T05:00:00Z", 2 * HOUR],
  ["over the night on which summer time ends", 180, "Europe/Berlin", "2026-10-24T22:00:00Z", 2 * HOUR],
])("a portal's CRM is read again in its own small hours: %s", (_what, portalId, timeZone, at, expected) => {
  expect(seconds(portalId, timeZone, at)).toBe(expected);
});

test("what a day brings may fail time and again: the CRM is told what was decided all the same", async () => {
  const database = await openEmbeddedTestDatabase();
  await knowPortals(database, [1, 2]);
  const told: [number, RecordUpdate[]][] = [];
  const gateways = {
    of: (portalId: number) => ({
      async updateRecords(_kind: string, inputs: RecordUpdate[]) {
        told.push([portalId, inputs]);
        return { updated: inputs.map(({ id }) => id), refused: [], reasons: [] };
      },
    }),
  } as unknown as Gateways;
  const kinds = kindsOfWork({
    ...{ database, gateways, taskOutbox: crmTasks, wasRead: () => undefined, log: pino({ level: "silent" }) },
    reports: { digest: async () => null },
    automation: { end: async () => null },
    today() {
      throw new Error("odd");
    },
  });
  const { signal } = new AbortController();
  for (const portalId of [1, 2]) {
    await enqueueCrmWrites(database, portalId, [{ objectType: "contacts", objectId: "7", properties: { a: "b" } }]);
    await expect(kinds.registrations.turn(portalId, signal)).rejects.toThrow("odd");
    expect(await kinds.outbox.turn(portalId, signal)).toBeGreaterThan(0);
  }
  const inputs = [{ id: "7", properties: { a: "b" } }];
  expect(told).toEqual([
    [1, inputs],
    [2, inputs],
  ]);
  await database.close();
});

test("what the CRM or the day has changed of customers is derived before anybody asks, and looked for again by midnight", async () => {
  const database = await openEmbeddedTestDatabase();
  await knowPortals(database, [1]);
  await saveCompanies(database, 1, 1, [
    companyRow("10", "muster.example", { installedOn: "2024-03-01", uninstalledOn: "2026-12-01" }),
  ]);
  await markCustomersDue(database, 1, "companies", ["10"]);
  let today = "2026-11-30";
  const kinds = kindsOfWork({
    ...{ database, gateways: {} as Gateways, taskOutbox: crmTasks, wasRead: () => undefined },
    ...{ reports: { digest: async () => null }, automation: { end: async () => null } },
    ...{ today: () => today, log: pino({ level: "silent" }) },
  });
  const { signal } = new AbortController();
  const turn = async () => {
    const seconds = await kinds.derive.turn(1, signal);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(HOUR);
    return isAnyCustomerDue(database, 1, today);
  };
  // Before the first complete reading there are no figures.
  expect(await turn()).toBe(true);
  await markSynced(database, 1);
  expect(await turn()).toBe(false);
  today = "2026-12-01";
  expect(await isAnyCustomerDue(database, 1, today)).toBe(true);
  expect(await turn()).toBe(false);
  await database.close();
});
