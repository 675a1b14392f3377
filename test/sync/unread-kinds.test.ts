import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MISBEHAVIOURS } from "../../sandbox/crm/access/misbehaviours.ts";
import { createClientPortal } from "../../sandbox/portals/fixture/client-portal.ts";
import { isLedgerRead } from "../../server/commission/read-ledger.ts";
import { HubSpotError, UnreadKindsError } from "../../server/errors/hubspot-errors.ts";
import type { Gateway } from "../../server/hubspot/gateway.ts";
import { requestSync } from "../../server/settings/request-sync.ts";
import { describeConnection } from "../../server/settings/describe-page.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { syncStates } from "../../server/store/jobs/sync-states.ts";
import { type FactKind, latestRun } from "../../server/store/mirror/backfills.ts";
import { countMirrored } from "../../server/store/mirror/count-mirrored.ts";
import { kindReadings, reconcilingRuns } from "../../server/store/mirror/reconciliations.ts";
import { type Tenant, findTenant } from "../../server/store/portals/portals.ts";
import { noteUnread, readPortal } from "../../server/sync/read/sync-portal.ts";
import { testEngines } from "../database/test-databases.ts";
import { type LivePortal, startLivePortal } from "./live-portal.ts";

const TODAY = "2026-11-22";
const CLIENTS = /\/partner_clients(\/|$)/;
const refusal = new HubSpotError({ status: 400, category: "VALIDATION_ERROR", message: "this page is broken" });

/** The client portal with a few deals and contacts; clients are HubSpot's own object. */
function snapshotOf(portalId: number) {
  const portal = createClientPortal("partner_clients");
  const many = (from: number, properties: (index: number) => Record<string, string>) =>
    Array.from({ length: 3 }, (_, index) => ({ id: String(from + index), properties: properties(index) }));
  const objects = {
    ...portal.objects,
    deals: many(8001, (index) => ({ dealname: `Deal ${index}`, dealstage: "contractsent" })),
    contacts: many(9001, (index) => ({ email: `jo${index}@kunde.example` })),
  };
  return { ...portal, portalId, objects };
}

describe.each(await testEngines())("one kind of records that cannot be read, on $name", ({ open }) => {
  let database: Database;
  let live: LivePortal;
  let portals = 300;
  const running: LivePortal[] = [];
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  afterEach(async () => {
    await Promise.all(running.splice(0).map((each) => each.close()));
  });

  async function start(): Promise<void> {
    live = await startLivePortal(database, snapshotOf(++portals));
    running.push(live);
  }

  /** A turn of the work, with what whoever takes turns does where it fails. @returns whether all is read, or how long it rests */
  async function turn(gateway: Partial<Gateway> = {}): Promise<boolean | number | null> {
    const { signal } = new AbortController();
    const reading = readPortal({ ...live, gateway: { ...live.gateway, ...gateway }, database, signal });
    return reading.catch((error: unknown) => noteUnread(database, live.portalId, error));
  }

  const tenant = async () => (await findTenant(database, live.portalId)) as Tenant;
  const standing = async () => createStanding(database, () => TODAY).portal(await tenant(), TODAY);
  const solutions = async () => createSolutions(database).standing(await tenant(), TODAY, null);
  const connection = async () => {
    const { portal } = await tenant();
    const { freshness } = await standing();
    return describeConnection(database, { portal, freshness });
  };
  const state = async () => (await syncStates(database)).map((known) => known.state);
  const unfinished = async () =>
    (await latestRun(database, live.portalId)).filter(({ finished }) => !finished).map(({ kind }) => kind);
  /** As on the night after; the stand-in's clock is not the database's. */
  const nextNight = () =>
    database.query(sql`
      update reconciliations set reached = '2020-01-01' where portal_id = ${live.portalId} and reached is not null`);
  const failing = (kind: FactKind, calls: { count: number } = { count: 0 }): Partial<Gateway> => ({
    readPage: (plan, after) =>
      plan.objectType === kind ? (calls.count++, Promise.reject(refusal)) : live.gateway.readPage(plan, after),
    readModified: (objectType, cursor) =>
      objectType === kind ? (calls.count++, Promise.reject(refusal)) : live.gateway.readModified(objectType, cursor),
  });

  test("an account without partner clients gets its standing; what rests on them is said to be missing, not nothing", async () => {
    await start();
    const heal = live.crm.misbehaviour.add({ ...MISBEHAVIOURS["404 for everything"], path: CLIENTS });
    expect(await turn()).toEqual(expect.any(Number));
    expect(await turn()).toEqual(expect.any(Number));
    expect(await unfinished()).toEqual(["partner_clients"]);
    expect(await countMirrored(database, live.portalId)).toMatchObject({ companies: 11, deals: 3, contacts: 3 });

    const technology = await standing();
    expect(technology.scorecard).not.toBeNull();
    expect(technology.freshness).toMatchObject({ asOf: expect.any(String), unread: [], sync: { state: "idle" } });
    const clients = await solutions();
    expect(clients).toMatchObject({ scorecard: null, lapsing: { total: 0 } });
    expect(clients.freshness).toMatchObject({
      asOf: null,
      unread: [{ kind: "partner_clients", asOf: null }],
      sync: { state: "failed" },
    });
    expect(await isLedgerRead(database, await tenant())).toBe(false);
    expect((await connection()).errors).toEqual([
      {
        code: "kind-unread",
        kind: "partner_clients",
        since: expect.any(String),
        record: null,
        message: "HubSpot answered 404: Refused: OBJECT_NOT_FOUND.",
      },
    ]);
    expect(await state()).toEqual(["failed"]);

    heal();
    expect(await turn()).toBe(true);
    expect((await solutions()).scorecard).not.toBeNull();
    expect((await connection()).errors).toEqual([]);
    expect(await state()).toEqual(["idle"]);
  });

  test.each<FactKind>(["companies", "deals", "contacts"])(
    "without the %s there is no standing at first, and the others are read to their end",
    async (kind) => {
      await start();
      const rests = [await turn(failing(kind)), await turn(failing(kind))];
      expect(rests).toEqual([expect.any(Number), expect.any(Number)]);
      expect(await unfinished()).toEqual([kind]);
      const shown = await standing();
      expect(shown.scorecard).toBeNull();
      expect(shown.freshness).toMatchObject({ asOf: null, unread: [{ kind, asOf: null }], sync: { state: "failed" } });
      expect((await connection()).errors).toMatchObject([
        { code: "kind-unread", kind, message: "HubSpot answered 400: this page is broken" },
      ]);
      expect(await turn()).toBe(true);
      expect((await standing()).scorecard).not.toBeNull();
    },
  );

  test("at night the others are kept up with, and the standing says since when the one is old", async () => {
    await start();
    expect(await turn()).toBe(true);
    const before = (await standing()).freshness.asOf;
    await nextNight();
    live.crm.objects.update("companies", "1001", { name: "Renamed at night" }, "CRM_UI");
    live.crm.objects.update("deals", "8001", { dealname: "Not seen" }, "CRM_UI");
    await turn(failing("deals"));
    await turn(failing("deals"));
    const named = await database.query<{ name: string }>(sql`
      select name from companies where portal_id = ${live.portalId} and company_id = '1001'`);
    expect(named).toEqual([{ name: "Renamed at night" }]);
    const shown = await standing();
    expect(shown.scorecard).not.toBeNull();
    expect(shown.freshness).toMatchObject({
      asOf: before,
      unread: [{ kind: "deals", asOf: "2020-01-01T00:00:00.000Z" }],
    });
    expect((await reconcilingRuns(database, live.portalId)).map(({ kind }) => kind)).toEqual(["deals"]);

    expect(await turn()).toBe(true);
    expect((await standing()).freshness).toMatchObject({ unread: [], sync: { state: "idle" } });
    const deals = await database.query(sql`
      select name from deals where portal_id = ${live.portalId} and deal_id = '8001'`);
    expect(deals).toEqual([{ name: "Not seen" }]);
  });

  test("nothing is read any more once the turn is over: whoever fails is no reason to leave the others running", async () => {
    await start();
    const answered = Promise.withResolvers<void>();
    let isOver = false;
    let late = 0;
    const watched: Partial<Gateway> = {
      async readPage(plan, after) {
        if (isOver) late++;
        if (plan.objectType === "deals") throw refusal;
        if (plan.objectType === "companies") await answered.promise;
        return live.gateway.readPage(plan, after);
      },
    };
    const reading = turn(watched).then(() => (isOver = true));
    await expect.poll(unfinished).toContain("deals");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isOver).toBe(false);
    answered.resolve();
    await reading;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(late).toBe(0);
    expect(await unfinished()).toEqual(["deals"]);
  });

  test("it is tried again and again, but after growing pauses, and at once when somebody asks", async () => {
    await start();
    const calls = { count: 0 };
    await turn(failing("deals", calls));
    const rests: number[] = [];
    for (const minutes of [0, 15, 30, 24 * 60]) {
      await database.query(sql`
        update reconciliations set failed_since = now() - make_interval(mins => ${minutes}) where kind = 'deals'`);
      rests.push(Math.round(Number(await turn(failing("deals", calls))) / 60));
    }
    expect(rests).toEqual([0, 15, 30, 60]);
    // One attempt a turn.
    expect(calls.count).toBe(5);
    await requestSync(database, live.portalId, { actor: "501", idempotencyKey: "now" });
    expect(await unfinished()).toEqual(expect.arrayContaining(["companies", "contacts", "deals", "partner_clients"]));
    expect(await turn()).toBe(true);
  });

  test("a list without an end uses no more than a few calls, and is read from its start once it ends", async () => {
    await start();
    const heal = live.crm.misbehaviour.add({
      ...MISBEHAVIOURS["a list without an end"],
      path: /^\/crm\/objects\/[^/]+\/deals$/,
    });
    live.crm.calls.reset();
    await turn();
    expect(live.crm.calls.count("GET", "/crm/objects/2026-09/{objectType}")).toBeLessThanOrEqual(8);
    const [unread] = (await kindReadings(database, live.portalId)).filter(({ failedSince }) => failedSince);
    expect(unread).toMatchObject({
      kind: "deals",
      failure: expect.stringMatching(/^HubSpot answered 200: the list of deals does not end: /),
    });
    const [deals] = (await latestRun(database, live.portalId)).filter(({ kind }) => kind === "deals");
    expect(deals).toMatchObject({ after: null, records: 0, finished: false });
    heal();
    expect(await turn()).toBe(true);
    expect(await countMirrored(database, live.portalId)).toMatchObject({ deals: 3 });
  });

  test("a list of ever new records ends where far more have come than the account has", async () => {
    await start();
    await turn(failing("contacts"));
    await database.query(sql`
      update backfills set records = 20100, after = '9001' where portal_id = ${live.portalId} and kind = 'contacts'`);
    let pages = 0;
    const watched: Partial<Gateway> = {
      readPage(plan, after) {
        if (plan.objectType === "contacts") pages++;
        return live.gateway.readPage(plan, after);
      },
    };
    await turn(watched);
    expect(pages).toBe(0);
    const [unread] = (await kindReadings(database, live.portalId)).filter(({ failedSince }) => failedSince);
    expect(unread?.failure).toMatch(
      "the list of contacts does not end: 20100 have come, and there are 3 in the account",
    );
    expect(await turn()).toBe(true);
  });

  test("what else goes wrong is for the log: people are told that it does, not how it looks inside", async () => {
    await start();
    const broken: Partial<Gateway> = {
      readPage: (plan, after) =>
        plan.objectType === "deals"
          ? Promise.reject(new TypeError("x of undefined"))
          : live.gateway.readPage(plan, after),
    };
    const { signal } = new AbortController();
    const reading = readPortal({ ...live, gateway: { ...live.gateway, ...broken }, database, signal });
    const error = await reading.catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(UnreadKindsError);
    expect(error).toMatchObject({ cause: new TypeError("x of undefined") });
    await noteUnread(database, live.portalId, error);
    expect((await connection()).errors).toMatchObject([{ code: "kind-unread", kind: "deals", message: null }]);
  });
});
