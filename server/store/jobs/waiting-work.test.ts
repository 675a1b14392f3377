import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countedDatabase } from "../../../test/database/counted-database.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import { dropTasks, finishTaskWrites, wantTasks } from "../outbox/crm-tasks.ts";
import { dueCrmWrites, enqueueCrmWrites, postponeCrmWrites } from "../outbox/crm-writes.ts";
import type { Database } from "../engine/database.ts";
import { startRun } from "../mirror/backfills.ts";
import { markSyncFailed, markSynced, savePortal } from "../portals/portals.ts";
import { sql } from "../engine/sql.ts";
import { beginErasing } from "../portals/erase-portal.ts";
import { markRevoked, saveInstallation } from "../portals/tokens.ts";
import { syncStates } from "./sync-states.ts";
import { waitingWork } from "./waiting-work.ts";
import { saveEvents } from "./webhook-events.ts";

const portal = (portalId: number) => ({ portalId, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.example" });
const event = (eventId: string, ageMs: number) => ({
  portalId: 1,
  subscriptionType: "object.creation",
  objectTypeId: "0-1",
  objectId: "7",
  eventId,
  occurredAt: Date.now() - ageMs,
});
const write = { objectType: "contacts" as const, objectId: "7", properties: { a: "1" } };
const installation = {
  ...{ portalId: 7, accessToken: "sealed", refreshToken: "sealed too", expiresIn: 1_800, scopes: [] },
  ...{ hubDomain: null, installedBy: null },
};
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
      { queue: "crm_tasks", depth: 0, isMore: false, age: 0 },
      { queue: "crm_writes", depth: 0, isMore: false, age: 0 },
      { queue: "webhook_events", depth: 0, isMore: false, age: 0 },
    ]);
  });

  test("an event waits from when it came, whatever it says of itself", async () => {
    const odd = [-1, 0, 8.64e15, Number.MAX_SAFE_INTEGER, 1e300, Number.NaN, Number.POSITIVE_INFINITY];
    await saveEvents(
      database,
      odd.map((occurredAt, index) => ({ ...event(String(index), 0), occurredAt })),
    );
    const come = await queue("webhook_events");
    expect(come).toMatchObject({ depth: odd.length, isMore: false });
    expect(come?.age).toBeLessThan(60);
    await database.query(sql`update webhook_events set waiting_since = now() - interval '10 minutes'`);
    await saveEvents(database, [event("later", 86_400_000)]);
    expect((await queue("webhook_events"))?.age).toBeGreaterThan(599);
    expect((await queue("webhook_events"))?.age).toBeLessThan(660);
    await database.query(sql`delete from webhook_events`);
  });

  test("is told from a bounded number of rows, however many wait", async () => {
    const counted = countedDatabase(database);
    const rowsRead = async () => {
      counted.takeWork();
      const waiting = await waitingWork(counted);
      return { waiting, ...counted.takeWork() };
    };
    const fill = async (from: number, to: number) => {
      await database.query(sql`
        insert into webhook_events (portal_id, event_key, event)
        select 1 + n % 3, 'e' || n, '{}' from generate_series(${from}::integer, ${to}::integer) as n`);
      await database.query(sql`
        insert into crm_writes (portal_id, object_type, object_id, properties)
        select 1 + n % 3, 'contacts', n::text, '{}' from generate_series(${from}::integer, ${to}::integer) as n`);
      // Nine tasks of ten are told, and stay.
      await database.query(sql`
        insert into crm_tasks (portal_id, task_key, subject, body, due_on, due_at)
        select 1 + n % 3, 't' || n, '', '', '2026-11-22', case when n % 10 = 0 then now() end
        from generate_series(${from}::integer, ${to}::integer) as n`);
    };
    await fill(1, 5_000);
    const some = await rowsRead();
    expect(some.waiting).toMatchObject([
      { queue: "crm_tasks", depth: 500, isMore: false },
      { queue: "crm_writes", depth: 1_000, isMore: true },
      { queue: "webhook_events", depth: 1_000, isMore: true },
    ]);
    await fill(5_001, 20_000);
    const more = await rowsRead();
    console.info(`Rows read for 5,000 and for 20,000 in each queue: ${some.rows}, ${more.rows}.`);
    expect(more.statements).toBe(1);
    expect(more.rows).toBe(3 * 1_001);
    for (const table of ["webhook_events", "crm_writes", "crm_tasks"])
      await database.query({ name: "", text: `delete from ${table}`, values: [] });
  });

  test.each([-9_000_000_000_000_000, 9_000_000_000_000_000, -1, 0])(
    "an event that is said to be of %i ms does not keep anybody from looking",
    async (occurredAt) => {
      await saveEvents(database, [{ ...event(`at ${occurredAt}`, 0), occurredAt }]);
      expect((await queue("webhook_events"))?.age).toBeGreaterThanOrEqual(0);
      await database.query(sql`delete from webhook_events where event_key like '%at %'`);
    },
  );

  test("a write that is put off or changed goes on waiting from when it was asked for first", async () => {
    await enqueueCrmWrites(database, 1, [write]);
    await database.query(sql`update crm_writes set waiting_since = now() - interval '1 hour'`);
    const [due] = await dueCrmWrites(database, 1, "contacts", 1);
    await postponeCrmWrites(database, 1, due ? [{ ...due, reason: "no" }] : [], { first: 900, longest: 900 });
    expect(await dueCrmWrites(database, 1, "contacts", 1)).toEqual([]);
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
    await savePortal(database, portal(6));
    await markSyncFailed(database, 6);
    await savePortal(database, portal(7));
    await markSyncFailed(database, 7);
    await saveInstallation(database, { ...installation, portalId: 7 });
    await markRevoked(database, 7, installation);
    const states = await syncStates(database);
    // The sixth was never read and fails; the seventh has uninstalled the app, and nobody reads it.
    expect(states.map(({ state, portals, neverRead }) => [state, portals, neverRead])).toEqual([
      ["ending", 1, 1],
      ["failed", 2, 1],
      ["first", 1, 1],
      ["idle", 1, 0],
      ["running", 1, 0],
    ]);
    const [ending, failed, first] = states;
    expect(ending?.lag).toBeGreaterThan(3599);
    expect(failed?.lag).toBeGreaterThan(7199);
    expect(failed?.failedSince).toMatch(/^\d{4}-.*Z$/);
    expect(first).toMatchObject({ lag: 0, failedSince: null });
  });
});
