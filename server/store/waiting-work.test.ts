import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { dropTasks, finishTaskWrites, wantTasks } from "./crm-tasks.ts";
import { enqueueCrmWrites, postponeCrmWrites, type CrmWrite } from "./crm-writes.ts";
import type { Database } from "./database.ts";
import { startRun } from "./backfills.ts";
import { markSyncFailed, markSynced, savePortal } from "./portals.ts";
import { sql } from "./sql.ts";
import { beginErasing } from "./erase-portal.ts";
import { syncStates } from "./sync-states.ts";
import { waitingWork } from "./waiting-work.ts";
import { saveEvents } from "./webhook-events.ts";

const MINUTE = 60_000;
const portal = (portalId: number) => ({ portalId, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.example" });
const event = (eventId: string, ageMs: number) => ({
  portalId: 1,
  subscriptionType: "object.creation",
  objectTypeId: "0-1",
  objectId: "7",
  eventId,
  occurredAt: Date.now() - ageMs,
});
const write: CrmWrite = { objectType: "contacts", objectId: "7", properties: { a: "1" }, revision: 1, attempts: 0 };
const task = { key: "a", subject: "s", body: "b", dueOn: "2026-11-22", ownerId: null, about: null };

describe.each(await testEngines())("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    for (const id of [1, 2, 3, 4]) await savePortal(database, portal(id));
  });
  afterAll(() => database.close());

  const queue = async (name: string) => (await waitingWork(database)).find((waiting) => waiting.queue === name);

  test("nothing waits in an empty queue", async () => {
    expect(await waitingWork(database)).toEqual([
      { queue: "crm_tasks", depth: 0, age: 0 },
      { queue: "crm_writes", depth: 0, age: 0 },
      { queue: "webhook_events", depth: 0, age: 0 },
    ]);
  });

  test("an event is as old as the change it tells of", async () => {
    await saveEvents(database, [event("1", 10 * MINUTE), event("2", MINUTE)]);
    const events = await queue("webhook_events");
    expect(events?.depth).toBe(2);
    expect(events?.age).toBeGreaterThan(599);
    expect(events?.age).toBeLessThan(660);
  });

  test("a write that is put off or changed goes on waiting from when it was asked for first", async () => {
    await enqueueCrmWrites(database, 1, [write]);
    await database.query(sql`update crm_writes set waiting_since = now() - interval '1 hour'`);
    await postponeCrmWrites(database, 1, [write], { seconds: 900, reason: "no" });
    await enqueueCrmWrites(database, 1, [{ ...write, properties: { a: "2" } }]);
    expect(await queue("crm_writes")).toMatchObject({ depth: 1 });
    expect((await queue("crm_writes"))?.age).toBeGreaterThan(3599);
  });

  test("a task that the CRM has does not wait; wanted otherwise it waits from then on", async () => {
    await wantTasks(database, 1, [task]);
    await database.query(sql`update crm_tasks set waiting_since = now() - interval '1 hour'`);
    await finishTaskWrites(database, 1, [{ key: "a", revision: 1 }]);
    expect(await queue("crm_tasks")).toMatchObject({ depth: 0, age: 0 });
    await dropTasks(database, 1, ["a"]);
    expect(await queue("crm_tasks")).toMatchObject({ depth: 1 });
    expect((await queue("crm_tasks"))?.age).toBeLessThan(60);
  });

  test("portals are counted by how the reading of their CRM goes", async () => {
    await markSynced(database, 2);
    await markSynced(database, 3);
    await database.query(sql`update portals set synced_at = now() - interval '2 hours' where portal_id = 3`);
    await markSyncFailed(database, 3);
    await markSynced(database, 4);
    await database.transaction((transaction) => startRun(transaction, 4, ["companies", "deals", "contacts"]));
    await savePortal(database, portal(5));
    await beginErasing(database, 5);
    await database.query(sql`update portals set ending_since = now() - interval '1 hour' where portal_id = 5`);
    const states = await syncStates(database);
    expect(states.map(({ state, portals }) => [state, portals])).toEqual([
      ["ending", 1],
      ["failed", 1],
      ["first", 1],
      ["idle", 1],
      ["running", 1],
    ]);
    const [ending, failed, first] = states;
    expect(ending?.lag).toBeGreaterThan(3599);
    expect(failed?.lag).toBeGreaterThan(7199);
    expect(failed?.failedSince).toMatch(/^\d{4}-.*Z$/);
    expect(first).toMatchObject({ lag: 0, failedSince: null });
  });
});
