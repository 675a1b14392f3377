import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countedDatabase } from "../../../test/database/counted-database.ts";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "../engine/database.ts";
import { dropOldReadings, instantNow, noteReadings, readAfter } from "../mirror/live-readings.ts";
import { savePortal } from "../portals/portals.ts";
import { sql } from "../engine/sql.ts";
import {
  claimEvents,
  finishEvents,
  nextEventIn,
  postponeEvents,
  saveEvents,
  waitingEvents,
  type WebhookEvent,
} from "./webhook-events.ts";

const ADA = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const BEN = { ...ADA, portalId: 2 };

const event = (objectId: string, more: Partial<WebhookEvent> = {}): WebhookEvent => ({
  portalId: 1,
  subscriptionType: "object.propertyChange",
  eventId: "100",
  occurredAt: 1_700_000_000_000,
  objectTypeId: "0-2",
  objectId,
  propertyName: "name",
  ...more,
});

const engines = await testEngines();

describe.each(engines)("the inbox of webhook events on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await savePortal(database, ADA);
    await savePortal(database, BEN);
  });
  afterAll(() => database.close());
  beforeEach(() => database.query(sql`delete from webhook_events`));

  const claim = (portalId = 1, limit = 100) => claimEvents(database, portalId, { limit, seconds: 60 });

  test("the portal is to be looked at when its next event is due, and not for events when it has none", async () => {
    expect(await nextEventIn(database, 1)).toBeNull();
    await saveEvents(database, [event("20"), event("21")]);
    expect(await nextEventIn(database, 1)).toBe(0);
    expect(await nextEventIn(database, 2)).toBeNull();
    await claim();
    expect(await nextEventIn(database, 1)).toBeGreaterThan(50);
  });

  test("keeps an event once, however often it is told, also within one batch", async () => {
    await saveEvents(database, [event("7"), event("7"), event("8")]);
    await saveEvents(database, [event("7")]);
    expect(await waitingEvents(database, 1)).toBe(2);
    expect((await claim()).map((due) => due.event).sort((a, b) => Number(a.objectId) - Number(b.objectId))).toEqual([
      event("7"),
      event("8"),
    ]);
  });

  test.each<[string, Partial<WebhookEvent>]>([
    ["of another property", { propertyName: "domain" }],
    ["of another moment", { occurredAt: 1_700_000_000_001 }],
    ["with another id", { eventId: "101" }],
    ["of another kind", { subscriptionType: "object.creation" }],
  ])("tells an event %s apart", async (_what, more) => {
    await saveEvents(database, [event("7"), event("7", more)]);
    expect(await waitingEvents(database, 1)).toBe(2);
  });

  test("names the portals that are not connected and keeps nothing of theirs", async () => {
    const events = [event("7", { portalId: 9 }), event("7"), event("8", { portalId: 9 }), event("9", { portalId: 2 })];
    expect(await saveEvents(database, events)).toEqual([9]);
    expect([await waitingEvents(database, 1), await waitingEvents(database, 2)]).toEqual([1, 1]);
    expect(await waitingEvents(database, 9)).toBe(0);
  });

  test("lets nobody take up what somebody is at, and of several at once each gets others", async () => {
    await saveEvents(
      database,
      Array.from({ length: 40 }, (_, index) => event(String(index))),
    );
    const taken = (await Promise.all([claim(1, 10), claim(1, 10), claim(1, 10), claim(1, 10)])).flat();
    // Whoever comes while another holds a row passes over it, so that fewer than forty may be taken in the first round.
    const rest = await claim();
    const keys = [...taken, ...rest].map((due) => due.key);
    expect(keys).toHaveLength(40);
    expect(new Set(keys).size).toBe(40);
    expect(await claim()).toEqual([]);
    expect(await waitingEvents(database, 1)).toBe(40);
  });

  test("gives up what was taken by one who died, when its time is over", async () => {
    await saveEvents(database, [event("7")]);
    await claimEvents(database, 1, { limit: 10, seconds: 0 });
    expect(await claim()).toMatchObject([{ attempts: 2, event: { objectId: "7" } }]);
  });

  test("removes what was applied with the transaction that applies it, and not without", async () => {
    await saveEvents(database, [event("7"), event("8")]);
    const keys = (await claim()).map((due) => due.key);
    const broken = database.transaction(async (transaction) => {
      await finishEvents(transaction, 1, keys);
      await transaction.query(sql`select 1 / 0`);
    });
    await expect(broken).rejects.toThrow("division by zero");
    expect(await waitingEvents(database, 1)).toBe(2);
    await database.transaction((transaction) => finishEvents(transaction, 1, keys.slice(0, 1)));
    expect(await waitingEvents(database, 1)).toBe(1);
  });

  test("puts off what failed, and only that", async () => {
    await saveEvents(database, [event("7"), event("8")]);
    const [first] = await claimEvents(database, 1, { limit: 1, seconds: 60 });
    await postponeEvents(database, 1, [first?.key ?? ""], { seconds: 60, reason: "HubSpot is away" });
    expect((await claim()).map((due) => due.key)).not.toContain(first?.key);
    await postponeEvents(database, 1, [first?.key ?? ""], { seconds: 0, reason: "HubSpot is away" });
    expect(await claim()).toMatchObject([{ key: first?.key, attempts: 2 }]);
  });

  test("knows which records were read later than asked, of this portal and kind alone, for an hour", async () => {
    const before = await instantNow(database);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const at = await instantNow(database);
    await noteReadings(database, 1, "deals", ["7", "8"], at);
    expect(await readAfter(database, 1, "deals", ["7", "9"], before)).toEqual(new Set(["7"]));
    expect(await readAfter(database, 1, "deals", ["7"], at)).toEqual(new Set());
    expect(await readAfter(database, 1, "contacts", ["7"], before)).toEqual(new Set());
    expect(await readAfter(database, 2, "deals", ["7"], before)).toEqual(new Set());
    await dropOldReadings(database, 1);
    expect(await readAfter(database, 1, "deals", ["7"], before)).toEqual(new Set(["7"]));
    await noteReadings(database, 1, "deals", ["7"], "2026-01-01T00:00:00.000Z");
    await dropOldReadings(database, 1);
    expect(await readAfter(database, 1, "deals", ["7", "8"], "2025-01-01T00:00:00.000Z")).toEqual(new Set(["8"]));
  });

  test("a delivery about a hundred accounts is two statements, as one about fifty is", async () => {
    const portalIds = Array.from({ length: 100 }, (_, n) => 1_000 + n);
    await knowPortals(database, portalIds);
    const counted = countedDatabase(database);
    const told = (ids: number[], eventId: string) =>
      saveEvents(
        counted,
        ids.map((portalId) => event("9", { portalId, eventId })),
      );
    expect(await told(portalIds, "1")).toEqual([]);
    const whole = counted.takeWork();
    await told(portalIds.slice(0, 50), "2");
    await told(portalIds.slice(50), "2");
    const halves = counted.takeWork();
    expect([whole.statements, halves.statements]).toEqual([2, 4]);
    const time = async (work: () => Promise<unknown>) => {
      const startedAt = performance.now();
      await work();
      return performance.now() - startedAt;
    };
    let [one, two] = [0, 0];
    for (let n = 3; n < 13; n++) {
      one += await time(() => told(portalIds, `${n}`));
      two += await time(async () => {
        await told(portalIds.slice(0, 50), `${n}b`);
        await told(portalIds.slice(50), `${n}b`);
      });
    }
    console.info(
      `A hundred accounts in one delivery took ${(one / two).toFixed(2)} of the time of two deliveries of fifty.`,
    );
  });
});
