import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HubSpotError } from "../../server/errors/hubspot-errors.ts";
import { findContact } from "../../server/store/mirror/contacts.ts";
import { findCustomer } from "../../server/store/steps/customers.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { readStepTotals } from "../../server/store/steps/steps.ts";
import { saveEvents, waitingEvents } from "../../server/store/jobs/webhook-events.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { backfill } from "../../server/sync/read/backfill.ts";
import { testEngines } from "../database/test-databases.ts";
import { startLivePortal, type LivePortal } from "./live-portal.ts";

const installed = { pp_app_installed_on: "2026-01-10", pp_hubspot_mrr: "1000" };

const portal = (portalId: number): PortalSnapshot => ({
  portalId,
  timeZone: "Europe/Berlin",
  companyCurrency: "USD",
  settings: PortalSettingsSchema.parse({ currentTier: "rising", listingLive: true }),
  users: [],
  objects: {
    companies: ["1", "2"].map((id) => ({ id, properties: { name: `Customer ${id}`, ...installed } })),
    contacts: [],
    deals: [{ id: "3", properties: { dealname: "Deal", dealstage: "contractsent" } }],
  },
  associations: [],
});

const engines = await testEngines();

describe.each(engines)("on $name", ({ open }) => {
  let database: Database;
  let live: LivePortal;
  let portals = 0;
  const { signal } = new AbortController();
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    live = await startLivePortal(database, portal(++portals));
  });
  afterEach(() => live.close());

  const read = (gateway: LivePortal["gateway"] = live.gateway) =>
    backfill({ database, gateway, portalId: live.portalId, signal });
  const tell = () => saveEvents(database, live.takeEvents());
  const apply = (gateway: Pick<LivePortal["gateway"], "readRecords"> = live.gateway) =>
    applyEvents({ database, gateway, portalId: live.portalId }, signal);
  const nameOf = async (id: string) => (await findCustomer(database, live.portalId, id))?.company.name ?? null;

  /** The gateway, with something happening between HubSpot's answer and its use. */
  function withPause(happens: () => Promise<void>): LivePortal["gateway"] {
    return {
      ...live.gateway,
      async readPage(plan, after) {
        const page = await live.gateway.readPage(plan, after);
        if (plan.objectType === "companies") await happens();
        return page;
      },
    };
  }

  test("a page that was asked for before a change does not undo it, and does not bring a deleted record back", async () => {
    await read();
    const page = withPause(async () => {
      live.crm.objects.update("companies", "1", { name: "New name" }, "CRM_UI");
      live.crm.objects.archive("companies", "2", "CRM_UI");
      await tell();
      await apply();
    });
    await read(page);
    expect([await nameOf("1"), await nameOf("2")]).toEqual(["New name", null]);
  });

  test("a record that comes while a backfill runs is not taken for deleted at its end", async () => {
    const page = withPause(async () => {
      await live.callCrm("POST", "/crm/objects/2026-09/companies", { properties: { name: "Just come" } });
      await tell();
      await apply();
    });
    await read(page);
    const [created] = live.crm.objects.find("companies", "Just come", 1);
    expect(await nameOf(created?.id ?? "")).toBe("Just come");
  });

  test("events told before the very first reading are applied too", async () => {
    live.crm.objects.update("companies", "1", { name: "Early" }, "CRM_UI");
    await tell();
    await apply();
    expect(await nameOf("1")).toBe("Early");
    await read();
    expect(await nameOf("1")).toBe("Early");
  });

  test("of two readings under way at once the later one stays, whichever is stored last", async () => {
    await read();
    live.crm.objects.update("companies", "1", { name: "First" }, "CRM_UI");
    await tell();
    await apply({
      async readRecords(plan, ids) {
        const records = await live.gateway.readRecords(plan, ids);
        live.crm.objects.update("companies", "1", { name: "Second" }, "CRM_UI");
        await tell();
        await apply();
        return records;
      },
    });
    expect(await nameOf("1")).toBe("Second");
  });

  test("a record in whose place HubSpot answers the one it was merged into is gone", async () => {
    await read();
    live.crm.objects.update("companies", "1", { name: "Merged since" }, "CRM_UI");
    await tell();
    await apply({ readRecords: (plan) => live.gateway.readRecords(plan, ["2"]) });
    expect([await nameOf("1"), await nameOf("2")]).toEqual([null, "Customer 2"]);
  });

  test("while HubSpot is away nothing is lost, and it is asked with growing pauses", async () => {
    await read();
    live.crm.objects.update("companies", "1", { name: "Waiting" }, "CRM_UI");
    await tell();
    const away = new HubSpotError({ status: 503, category: "UNAVAILABLE", message: "later" });
    const dueIn = async () => {
      const [row] = await database.query<{ seconds: string; error: string }>(sql`
        select round(extract(epoch from due_at - now())) as seconds, last_error as error
        from webhook_events where portal_id = ${live.portalId}`);
      await database.query(sql`update webhook_events set due_at = now() where portal_id = ${live.portalId}`);
      return row;
    };
    for (const seconds of ["2", "4", "8"]) {
      await apply({ readRecords: () => Promise.reject(away) });
      expect(await dueIn()).toEqual({ seconds, error: "HubSpot answered 503: later" });
    }
    await apply();
    expect([await nameOf("1"), await waitingEvents(database, live.portalId)]).toEqual(["Waiting", 0]);
  });

  test("one record that HubSpot refuses does not hold up the others", async () => {
    await read();
    live.crm.objects.update("companies", "1", { name: "Refused" }, "CRM_UI");
    live.crm.objects.update("companies", "2", { name: "Applied" }, "CRM_UI");
    live.crm.objects.update("deals", "3", { dealname: "Applied too" }, "CRM_UI");
    await tell();
    const refusal = new HubSpotError({ status: 400, category: "VALIDATION_ERROR", message: "no such id" });
    await apply({
      readRecords: (plan, ids) =>
        plan.objectType === "companies" && ids.includes("1")
          ? Promise.reject(refusal)
          : live.gateway.readRecords(plan, ids),
    });
    expect([await nameOf("1"), await nameOf("2")]).toEqual(["Customer 1", "Applied"]);
    expect(await waitingEvents(database, live.portalId)).toBe(1);
  });

  test("when HubSpot lets the app in no longer, it is asked once and not for each record", async () => {
    await read();
    for (const id of ["1", "2"]) live.crm.objects.update("companies", id, { name: "Unseen" }, "CRM_UI");
    await tell();
    let asked = 0;
    const refusal = new HubSpotError({ status: 401, category: "INVALID_AUTHENTICATION", message: "not valid" });
    await apply({ readRecords: () => (asked++, Promise.reject(refusal)) });
    expect([asked, await waitingEvents(database, live.portalId)]).toEqual([1, 2]);
  });

  test("what was read is stored with its events or not at all", async () => {
    await read();
    const before = await readStepTotals(database, live.portalId);
    live.crm.objects.update("companies", "1", { pp_hubspot_mrr: "5000" }, "CRM_UI");
    await tell();
    const follow = { applied: () => Promise.reject(new Error("killed")), readFirst: () => Promise.resolve() };
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId, follow }, signal);
    expect(await readStepTotals(database, live.portalId)).toEqual(before);
    expect(await waitingEvents(database, live.portalId)).toBe(1);
  });

  test("whoever follows is told of the records that were applied, and by a backfill of all", async () => {
    const told: string[] = [];
    const applied = (_transaction: unknown, _tenant: unknown, { kind, ids }: { kind: string; ids: string[] }) => {
      told.push(`${kind} ${ids.toSorted().join()}`);
      return Promise.resolve();
    };
    const follow = { applied, readFirst: () => Promise.resolve() };
    await backfill({ database, gateway: live.gateway, portalId: live.portalId, signal, follow });
    expect(told.sort()).toEqual(["companies 1,2", "deals 3"]);
    told.length = 0;
    live.crm.objects.update("companies", "2", { name: "Followed" }, "CRM_UI");
    live.crm.objects.archive("deals", "3", "CRM_UI");
    await tell();
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId, follow }, signal);
    expect(told).toEqual(["companies 2"]);
  });

  test("a contact deleted for privacy is forgotten where nothing but that is told", async () => {
    await live.callCrm("POST", "/crm/objects/2026-09/contacts", { properties: { email: "ada@muster.example" } });
    await read();
    const [contact] = live.crm.objects.find("contacts", "ada@", 1);
    const objectId = contact?.id ?? "";
    expect(await findContact(database, live.portalId, objectId)).not.toBeNull();
    live.crm.objects.archive("contacts", objectId, "CRM_UI");
    const about = { portalId: live.portalId, eventId: "1", occurredAt: Date.now(), objectId };
    await saveEvents(database, [{ ...about, subscriptionType: "contact.privacyDeletion" }]);
    await apply();
    expect(await findContact(database, live.portalId, objectId)).toBeNull();
  });

  test("the work for one event does not grow with the portal: two calls for a deal, one for a company", async () => {
    await read();
    const callsFor = async (change: () => void) => {
      change();
      await tell();
      live.crm.calls.reset();
      await apply();
      return live.crm.calls.count();
    };
    expect(await callsFor(() => live.crm.objects.update("companies", "1", { name: "x" }, "CRM_UI"))).toBe(1);
    expect(await callsFor(() => live.crm.objects.update("deals", "3", { dealname: "x" }, "CRM_UI"))).toBe(2);
  });
});
