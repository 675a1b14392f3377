import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import express from "express";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import type { ModifiedCursor } from "../../server/hubspot/read-modified.ts";
import { listen } from "../../server/process/listen.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { readCompanies } from "../../server/store/mirror/companies.ts";
import { kindReadings, reconcilingRuns } from "../../server/store/mirror/reconciliations.ts";
import { findPortal, savePortal } from "../../server/store/portals/portals.ts";
import { catchUp, connectPortal } from "../../server/sync/read/sync-portal.ts";
import { testEngines } from "../database/test-databases.ts";

const DAY = 24 * 3_600_000;
const PORTAL = 4714;
const LIST = "/crm/objects/2026-09/{objectType}";

function snapshotOf(companies: SnapshotObject[], contacts: SnapshotObject[] = []): PortalSnapshot {
  return {
    portalId: PORTAL,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({ currentTier: "rising", listingLive: true }),
    users: [],
    objects: { companies, contacts, deals: [] },
    associations: [],
  };
}

/** Records that were last changed long ago. */
const records = (count: number): SnapshotObject[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(1001 + index),
    properties: { name: `Customer ${index}`, createdate: "2024-01-01T00:00:00.000Z" },
  }));

/** A CRM with a clock of its own, behind a door that can do something after each search. */
async function startCrm(snapshot: PortalSnapshot) {
  const clock = { now: new Date() };
  const crm = createCrm({ snapshot, now: () => clock.now, limits: { perTenSeconds: 1e6, searchesPerSecond: 1e6 } });
  const searches: { limit: number; after?: unknown }[] = [];
  const door = { afterSearch: (_count: number) => {} };
  const app = express();
  app.post("/crm/objects/2026-09/:objectType/search", express.json(), (request, response, next) => {
    searches.push(request.body as { limit: number });
    response.on("finish", () => door.afterSearch(searches.length));
    next();
  });
  app.use(crm.app);
  const server = await listen(app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  return {
    crm,
    clock,
    door,
    searches,
    gateway,
    async close() {
      await gateway.close();
      await server.close();
    },
  };
}

describe.each(await testEngines())("on $name", ({ open }) => {
  let database: Database;
  let live: Awaited<ReturnType<typeof startCrm>>;
  const companies = records(450);
  const ids = companies.map(({ id }) => id);

  const read = (signal = new AbortController().signal) =>
    catchUp({ database, gateway: live.gateway, portalId: PORTAL, signal });
  const rename = (id: string, name: string) => live.crm.objects.update("companies", id, { name }, "CRM_UI");
  const names = async () =>
    new Map((await readCompanies(database, PORTAL, ids)).map((company) => [company.id, company.name]));
  const calls = () => ({
    lists: live.crm.calls.count("GET", LIST),
    batches: live.crm.calls.count("POST", `${LIST}/batch/read`),
  });

  beforeEach(async () => {
    database = await open();
    live = await startCrm(snapshotOf(companies));
    await savePortal(database, await live.gateway.readAccount());
    await connectPortal({ database, gateway: live.gateway });
    await read();
  });
  afterEach(async () => {
    await live.close();
    await database.close();
  });

  test("a change that no webhook told of is found, and no more is read than what was changed", async () => {
    const before = calls();
    rename("1005", "Renamed");
    await read();
    expect((await names()).get("1005")).toBe("Renamed");
    expect(calls()).toEqual({ lists: before.lists, batches: before.batches + 1 });
  });

  test("450 records that an import changed in the same millisecond are all found", async () => {
    const stamp = new Date(live.clock.now.getTime() + 1000);
    live.clock.now = stamp;
    for (const id of ids) rename(id, `Imported ${id}`);
    await read();
    expect([...(await names())].filter(([id, name]) => name !== `Imported ${id}`)).toEqual([]);
  });

  test("a record that is changed while the list is read pushes no other one out of it", async () => {
    ids.forEach((id, index) => {
      live.clock.now = new Date(live.clock.now.getTime() + 10);
      rename(id, `Night ${index}`);
    });
    live.clock.now = new Date(live.clock.now.getTime() + 60_000);
    const first = live.searches.length + 1;
    live.door.afterSearch = (count) => {
      if (count === first) for (const id of ids.slice(0, 150)) rename(id, "Day");
    };
    await read();
    const known = await names();
    expect(ids.slice(0, 150).filter((id) => known.get(id) !== "Day")).toEqual([]);
    expect(ids.slice(150).filter((id, index) => known.get(id) !== `Night ${150 + index}`)).toEqual([]);
  });

  test("interrupted it goes on where it was, and the portal is not called up to date before it is", async () => {
    // All of them within the overlap of two runs.
    for (const id of ids) {
      live.clock.now = new Date(live.clock.now.getTime() + 1_000);
      rename(id, `Night ${id}`);
    }
    const syncedAt = (await findPortal(database, PORTAL))?.syncedAt;
    const reached = async () => (await kindReadings(database, PORTAL)).map((reading) => reading.reached);
    const before = await reached();
    const stopping = new AbortController();
    live.door.afterSearch = () => stopping.abort();
    expect(await read(stopping.signal)).toBe(false);
    expect((await findPortal(database, PORTAL))?.syncedAt).toBe(syncedAt);
    expect((await reached())[0]).toBe(before[0]);
    expect(await reconcilingRuns(database, PORTAL)).toMatchObject([{ kind: "companies", listed: 200 }]);

    live.door.afterSearch = () => {};
    const batches = calls().batches;
    expect(await read()).toBe(true);
    expect([...(await names())].filter(([id, name]) => name !== `Night ${id}`)).toEqual([]);
    // Of nine batches the first four were stored; where a page ends a record comes twice.
    expect(calls().batches - batches).toBeLessThanOrEqual(6);
    expect(await reconcilingRuns(database, PORTAL)).toEqual([]);
    expect(Date.parse((await reached())[0] ?? "")).toBeGreaterThan(Date.parse(before[0] ?? ""));
    expect(Date.parse((await findPortal(database, PORTAL))?.syncedAt ?? "")).toBeGreaterThan(
      Date.parse(syncedAt ?? ""),
    );
  });

  const lastReadAll = (ago: string) => database.query(sql`update backfills set started_at = now() - ${ago}::interval`);

  test("a record deleted unnoticed shows the night after in the number of records, and everything is read", async () => {
    live.crm.objects.archive("companies", "1005", "CRM_UI");
    const before = calls();
    await read();
    expect((await names()).has("1005")).toBe(true);
    expect(calls().lists).toBe(before.lists);
    await lastReadAll("21 hours");
    await read();
    expect((await names()).has("1005")).toBe(false);
    expect(calls().lists).toBeGreaterThan(before.lists);
  });

  test("nothing but what was changed is read while the numbers agree, and everything once a week", async () => {
    await lastReadAll("21 hours");
    const before = calls();
    await read();
    expect(calls().lists).toBe(before.lists);
    await lastReadAll("7 days 1 minute");
    await read();
    expect(calls().lists).toBeGreaterThan(before.lists);
    const after = calls();
    await read();
    expect(calls().lists).toBe(after.lists);
  });
});

test("12,000 changed records, 5,000 of them in one millisecond, are listed without meeting HubSpot's 10,000", async () => {
  const start = Date.parse("2026-11-20T00:00:00.000Z");
  const contacts = records(12_000).map(({ id, properties }, index) => {
    const at = index < 5_000 ? start : start + Math.floor((index * DAY) / 12_000);
    return { id, properties: { ...properties, lastmodifieddate: new Date(at).toISOString() } };
  });
  const live = await startCrm(snapshotOf([], contacts));
  const found = new Set<string>();
  let cursor: ModifiedCursor | null = { since: new Date(start).toISOString(), behindId: null };
  while (cursor) {
    const page = await live.gateway.readModified("contacts", cursor);
    page.ids.forEach((id) => found.add(id));
    cursor = page.next;
  }
  await live.close();
  console.info(`${found.size} records in ${live.searches.length} searches.`);
  expect(found.size).toBe(12_000);
  expect(live.searches.filter(({ after }) => after !== undefined)).toEqual([]);
  expect(live.searches.length).toBeLessThan(65);
});
