import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { MISBEHAVIOURS } from "../../sandbox/crm/access/misbehaviours.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { type Gateway, createGateway } from "../hubspot/gateway.ts";
import { listen } from "../process/listen.ts";
import type { Database } from "../store/engine/database.ts";
import { sql } from "../store/engine/sql.ts";
import { type Listing, listAtWork, listsOf, noteWalked, wantList } from "../store/lists/crm-lists.ts";
import { fillLists } from "./fill-lists.ts";

const CUSTOMERS = 1_203;
const SCOPES = ["oauth", "crm.lists.read", "crm.lists.write"];
const never = new AbortController().signal;
const LISTS = /^\/crm\/lists\//;
const ADD = /memberships\/add$/;

const idOf = (n: number) => String(1_000 + n);
const ALL = Array.from({ length: CUSTOMERS }, (_, n) => idOf(n));
const SNAPSHOT: PortalSnapshot = {
  ...{ portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", users: [], associations: [] },
  objects: { companies: ALL.map((id) => ({ id, properties: { name: `Firm ${id}` } })), contacts: [], deals: [] },
};
const EVERYONE: Listing = {
  ...{ page: "customers", filter: "all", kind: "companies", search: "", on: "2026-11-22", ownedBy: null },
};

async function startHubSpot(options: { scopes?: string[]; listLimit?: number } = {}) {
  const crm = createCrm({ snapshot: SNAPSHOT, scopes: SCOPES, ...options });
  const server = await listen(crm.app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  const close = async () => {
    await gateway.close();
    await server.close();
  };
  return { crm, gateway, close };
}

describe.each(await testEngines())("lists at work on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await knowPortals(database, [1]);
    await database.query(sql`
      insert into customers (portal_id, company_id, holds_until, faults)
      select 1, n::text, 'infinity', n % 2 from generate_series(1000, ${999 + CUSTOMERS}::integer) as n`);
  });

  const want = (name: string, listing: Listing = EVERYONE, total = CUSTOMERS) =>
    wantList(database, 1, { userId: "501", name, listing, total });
  const fill = (gateway: Gateway, signal = never, on: Database = database) =>
    fillLists({ database: on, gateway, portalId: 1 }, signal);
  const lists = () => listsOf(database, 1, { userId: "501", page: "customers", limit: 10 });
  const only = async () => (await lists())[0];

  /** Runs it with a HubSpot of its own. */
  async function withHubSpot(
    options: Parameters<typeof startHubSpot>[0],
    run: (hubspot: Awaited<ReturnType<typeof startHubSpot>>) => Promise<void>,
  ): Promise<void> {
    const hubspot = await startHubSpot(options);
    try {
      await run(hubspot);
    } finally {
      await hubspot.close();
    }
  }
  const calls = ({ crm }: Awaited<ReturnType<typeof startHubSpot>>) => crm.calls.list().map(({ method }) => method);

  test("hold exactly what the page lists, in calls of five hundred and three statements each", async () =>
    withHubSpot({}, async (hubspot) => {
      await want("Everyone");
      await want("Data to repair", { ...EVERYONE, filter: "faulty" } as Listing, 601);
      const counted = countedDatabase(database);
      expect(await fill(hubspot.gateway, never, counted)).toBe(true);
      const everyone = ["GET", "POST", "PUT", "PUT", "PUT"];
      expect(calls(hubspot)).toEqual([...everyone, "GET", "POST", "PUT", "PUT"]);
      expect(counted.takeWork().statements).toBe(2 * 2 * 2 + 5 * 3 + 2);
      expect(await lists()).toMatchObject([
        { name: "Data to repair", state: "done", total: 601, walked: 601, leftOut: 0, crmListId: "2", said: null },
        { name: "Everyone", state: "done", total: CUSTOMERS, walked: CUSTOMERS, leftOut: 0, crmListId: "1" },
      ]);
      expect(hubspot.crm.objects.list("1")).toEqual({ name: "Everyone", type: "companies", ids: ALL });
      const odd = ALL.filter((id) => Number(id) % 2 === 1);
      expect(hubspot.crm.objects.list("2")).toMatchObject({ ids: odd });
    }));

  test("go on where they were, whoever stops at whichever step", async () =>
    withHubSpot({}, async (hubspot) => {
      await want("Everyone");
      for (let stopped = 0; stopped < 5; stopped++) {
        const stopping = new AbortController();
        // The step that is under way comes to its end.
        const stop = <Args extends unknown[], Result>(step: (...args: Args) => Promise<Result>) => {
          return (...args: Args) => step(...args).finally(() => stopping.abort());
        };
        const { findList, createList, addToList } = hubspot.gateway;
        const gateway = { findList: stop(findList), createList: stop(createList), addToList: stop(addToList) };
        expect(await fillLists({ database, gateway, portalId: 1 }, stopping.signal)).toBe(false);
      }
      expect(await fill(hubspot.gateway)).toBe(true);
      expect(calls(hubspot)).toEqual(["GET", "POST", "PUT", "PUT", "PUT"]);
      expect(hubspot.crm.objects.list("1")?.ids).toEqual(ALL);
    }));

  test("are made once and hold each record once, whatever answers are lost", async () =>
    withHubSpot({}, async (hubspot) => {
      const { crm, gateway } = hubspot;
      const lost = { ...MISBEHAVIOURS["429 of the day"], carriedOut: true, times: 1 };
      for (const lose of [
        { ...lost, method: "POST", path: LISTS },
        { ...lost, path: ADD },
      ])
        crm.misbehaviour.add(lose);
      await want("Everyone");
      for (let failed = 0; failed < 2; failed++) {
        await expect(fill(gateway)).rejects.toThrow("429");
        expect(await only()).toMatchObject({ state: "working", said: expect.stringContaining("429") });
      }
      expect(await fill(gateway)).toBe(true);
      expect(await only()).toMatchObject({ state: "done", walked: CUSTOMERS, leftOut: 0, said: null });
      expect(crm.objects.list("1")?.ids).toEqual(ALL);
      expect(crm.objects.list("2")).toBeUndefined();
    }));

  test.each(["429 for an hour", "503 for an hour", "403 of a firewall", "401 for every token"] as const)(
    "wait while HubSpot answers %s, and say so",
    async (answer) =>
      withHubSpot({}, async ({ crm, gateway }) => {
        await want("Everyone");
        const end = crm.misbehaviour.add({ ...MISBEHAVIOURS[answer], path: ADD });
        await expect(fill(gateway)).rejects.toThrow("HubSpot answered");
        expect(await only()).toMatchObject({ state: "working", walked: 0, said: expect.any(String) });
        end();
        expect(await fill(gateway)).toBe(true);
        expect(await only()).toMatchObject({ state: "done", walked: CUSTOMERS, said: null });
      }),
  );

  test("count nothing for whoever has lost its turn", async () =>
    withHubSpot({}, async ({ gateway }) => {
      await want("Everyone");
      await fill(gateway);
      const some = { from: "", after: "9", walked: 500, leftOut: 500, isLast: true };
      await noteWalked(database, 1, (await only())?.listId ?? 0, some);
      expect(await only()).toMatchObject({ walked: CUSTOMERS, leftOut: 0 });
      await want("Another");
      const { listId = 0 } = (await listAtWork(database, 1)) ?? {};
      await noteWalked(database, 1, listId, { ...some, from: "7" });
      expect(await only()).toMatchObject({ state: "working", walked: 0 });
    }));

  test("say how many of what is listed are not in HubSpot any more", async () =>
    withHubSpot({}, async ({ crm, gateway }) => {
      for (const id of ALL.slice(0, 7)) crm.objects.archive("companies", id, "CRM_UI");
      await want("Everyone");
      await fill(gateway);
      expect(await only()).toMatchObject({ state: "done", walked: CUSTOMERS, leftOut: 7 });
    }));

  describe("end, and say why,", () => {
    const failing = async (options: Parameters<typeof startHubSpot>[0], failure: string, before = ["Older"]) =>
      withHubSpot(options, async ({ gateway }) => {
        for (const name of before) await gateway.createList({ objectTypeId: "0-1", name });
        await want("Everyone");
        // Another list of the account is not held up by it.
        await want("Older");
        expect(await fill(gateway)).toBe(true);
        expect((await lists()).map((list) => list.failure)).toEqual(["name-taken", failure]);
      });

    test("where the account may have no more lists", () => failing({ listLimit: 1 }, "no-room"));

    test("where another list has the name, of these records or of others", async () => {
      await withHubSpot({}, async ({ crm, gateway }) => {
        await gateway.createList({ objectTypeId: "0-2", name: "Everyone" });
        await gateway.createList({ objectTypeId: "0-1", name: "Everybody" });
        await want("Everyone");
        await want("Everybody");
        await fill(gateway);
        expect((await lists()).map(({ failure }) => failure)).toEqual(["name-taken", "name-taken"]);
        expect(crm.objects.list("1")?.ids).toEqual([]);
      });
    });

    test.each([["oauth"], ["oauth", "crm.lists.read"]])("where the app may not: %s", async (...scopes) =>
      withHubSpot({ scopes }, async ({ gateway }) => {
        await want("Everyone");
        expect(await fill(gateway)).toBe(true);
        expect(await only()).toMatchObject({ state: "failed", failure: "missing-scope" });
      }),
    );

    test("where somebody deletes it meanwhile", async () =>
      withHubSpot({}, async ({ crm, gateway }) => {
        await want("Everyone");
        crm.misbehaviour.add({ ...MISBEHAVIOURS["404 for everything"], path: ADD });
        expect(await fill(gateway)).toBe(true);
        expect(await only()).toMatchObject({ state: "failed", failure: "list-gone" });
      }));

    test("where HubSpot has a reason of its own", async () =>
      withHubSpot({}, async ({ crm, gateway }) => {
        await want("Everyone");
        crm.misbehaviour.add({ ...MISBEHAVIOURS["400 for everything"], method: "POST", path: LISTS });
        expect(await fill(gateway)).toBe(true);
        expect(await only()).toMatchObject({ failure: "refused", said: expect.stringContaining("VALIDATION_ERROR") });
      }));
  });

  test("are wanted once: the same wish is one list while it is at work", async () => {
    await want("Everyone");
    await want("Everyone");
    await want("Everyone", { ...EVERYONE, filter: "carries" } as Listing);
    expect(await lists()).toHaveLength(2);
  });
});
