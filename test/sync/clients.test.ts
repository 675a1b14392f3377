import { PortalSnapshotSchema, type PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { CLIENT_SOURCES } from "@partner-standing/contract/settings/solutions-membership";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Subscription } from "../../sandbox/webhooks/read-subscriptions.ts";
import { createClientPortal } from "../../sandbox/portals/fixture/client-portal.ts";
import { kindsRead } from "../../server/facts/client-facts.ts";
import { exportPortal } from "../../server/settings/export-portal.ts";
import { saveSettings } from "../../server/settings/save-settings.ts";
import { stepCurves } from "../../server/judgement/step-curves.ts";
import { readCompanies } from "../../server/store/mirror/companies.ts";
import { countProblems } from "../../server/store/steps/data-problems.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { partnerClientsOf } from "../../server/store/mirror/partner-clients.ts";
import { findPortal, type StoredPortal } from "../../server/store/portals/portals.ts";
import { readSettings } from "../../server/store/settings/settings.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { readStepTotals } from "../../server/store/steps/steps.ts";
import { saveEvents } from "../../server/store/jobs/webhook-events.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { backfill } from "../../server/sync/read/backfill.ts";
import { deriveStale } from "../../server/sync/derive/derive-stale.ts";
import { reconcile } from "../../server/sync/read/reconcile.ts";
import { joinSnapshots } from "../../src/app/settings/connection/join-snapshots.ts";
import { testEngines } from "../database/test-databases.ts";
import { subscriptionsToClients } from "../validate/choose-app.ts";
import { startLivePortal, type LivePortal } from "./live-portal.ts";

const TODAY = "2026-11-22";
const TOMORROW = "2026-11-23";
/** Tidewater Clinics: managed, last active 47 days ago, 3,200 dollars a month. */
const TIDEWATER = "1003";

const { signal } = new AbortController();
const by = { userId: "501", name: "Ada Berg" };

function withSettings(snapshot: PortalSnapshot, more: Partial<PortalSettings>): PortalSnapshot {
  return { ...snapshot, settings: { ...(snapshot.settings as PortalSettings), ...more } };
}

describe.each(await testEngines())("on $name", ({ open }) => {
  let database: Database;
  const running: LivePortal[] = [];
  let portals = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  afterEach(async () => {
    await Promise.all(running.splice(0).map((live) => live.close()));
  });

  async function start(snapshot: PortalSnapshot, more: Subscription[] = []): Promise<LivePortal> {
    const live = await startLivePortal(database, { ...snapshot, portalId: ++portals }, more);
    running.push(live);
    await read(live);
    return live;
  }
  const read = ({ gateway, portalId }: LivePortal) => backfill({ database, gateway, portalId, signal });
  const totals = ({ portalId }: LivePortal) => readStepTotals(database, portalId);
  /** The same as text, in one order. */
  const steps = async (live: LivePortal) =>
    (await totals(live)).map(({ metric, on, amount }) => `${on} ${metric} ${amount}`).sort();

  /** US dollars a month. */
  async function figures(live: LivePortal, on = TODAY) {
    const valueOn = stepCurves(await totals(live));
    return { sold: valueOn("soldMrr", on) / 100, managed: valueOn("managedMrr", on) / 100 };
  }
  const metrics = async (live: LivePortal) => new Set((await totals(live)).map(({ metric }) => metric));
  const CLIENT_METRICS = /^(soldMrr|managedMrr|appUsage\.)/;
  const clientMetrics = async (live: LivePortal) =>
    [...(await metrics(live))].filter((name) => CLIENT_METRICS.test(name));

  async function save(live: LivePortal, section: "solutions" | "data" | "programs", changes: object) {
    const portal = (await findPortal(database, live.portalId)) as StoredPortal;
    const { version } = await readSettings(database, live.portalId);
    const asked = { section, version, changes, idempotencyKey: crypto.randomUUID() } as SaveSettings;
    const answer = await saveSettings({ database, portal, by }, asked);
    await deriveStale({ database, portalId: live.portalId }, signal);
    return answer;
  }
  /** As on the night after; the stand-in's clock is not the database's. */
  async function reconcileAll({ portalId, gateway }: Pick<LivePortal, "portalId" | "gateway">) {
    await database.query(sql`update reconciliations set reached = '2020-01-01' where portal_id = ${portalId}`);
    const { settings } = await readSettings(database, portalId);
    expect(await reconcile({ database, gateway, portalId, signal }, kindsRead(settings))).toEqual([]);
  }
  const isSynced = async ({ portalId }: LivePortal) => (await findPortal(database, portalId))?.syncedAt !== null;
  const crmCalls = ({ crm }: LivePortal) => crm.calls.list().length;

  test.each(CLIENT_SOURCES)("clients read from %s give the story's figures", async (source) => {
    const live = await start(createClientPortal(source));
    expect(await figures(live)).toEqual({ sold: 3750, managed: 11_050 });
    expect(await figures(live, TOMORROW)).toEqual({ sold: 3750, managed: 12_000 });
    expect(await figures(live, "2026-11-28")).toEqual({ sold: 2950, managed: 12_000 });
    const valueOn = stepCurves(await totals(live));
    const using = [0, 1, 4, 5, 6, 7, 8, 9].filter((count) => valueOn(`appUsage.${count}`, TODAY) > 0);
    expect(using).toEqual([0, 4, 5, 6, 7, 8, 9]);
    expect(await countProblems(database, live.portalId, TODAY)).toBe(0);
  });

  test("the same facts give the same steps from either source, each in its own kind of record", async () => {
    const [companies, clients] = await Promise.all(CLIENT_SOURCES.map((source) => start(createClientPortal(source))));
    expect(await steps(clients as LivePortal)).toEqual(await steps(companies as LivePortal));
    const kinds = (live: LivePortal | undefined) =>
      database.query<{ kind: string }>(sql`
      select distinct object_type as kind from steps where portal_id = ${live?.portalId ?? 0}`);
    expect([await kinds(companies), await kinds(clients)]).toEqual([
      [{ kind: "companies" }],
      [{ kind: "partner_clients" }],
    ]);
    const [client] = await partnerClientsOf(database, clients?.portalId ?? 0, TIDEWATER);
    expect(client).toMatchObject({ name: "Tidewater Clinics Ltd", lastActivityOn: "2026-10-06T14:31:00Z" });
  });

  test.each(CLIENT_SOURCES)("an account outside of the program pays nothing for its clients in %s", async (source) => {
    const broken = { pp_last_managed_activity_on: "soon", pp_managed_by: "nobody", pp_sold_on: "2026-01-01" };
    const portal = createClientPortal(source);
    const [first, ...others] = portal.objects.companies;
    const companies = [{ id: first?.id ?? "", properties: { ...first?.properties, ...broken } }, ...others];
    const snapshot = { ...portal, objects: { ...portal.objects, companies } };
    const live = await start(withSettings(snapshot, { programs: ["technology"] }));
    expect(await clientMetrics(live)).toEqual([]);
    expect(await countProblems(database, live.portalId, TODAY)).toBe(0);
    const [company] = await readCompanies(database, live.portalId, [first?.id ?? ""]);
    expect(company).toMatchObject({ soldOn: null, managedBy: null });
    const kinds = await database.query<{ kind: string }>(sql`
      select kind from backfills where portal_id = ${live.portalId} order by kind`);
    expect(kinds.map(({ kind }) => kind)).toEqual(["companies", "contacts", "deals"]);
  });

  test("a webhook about the last activity moves managed MRR, and only this client's", async () => {
    const live = await start(createClientPortal("companies"));
    expect(await figures(live, "2026-12-05")).toEqual({ sold: 2950, managed: 8800 });
    live.crm.objects.update("companies", TIDEWATER, { pp_last_managed_activity_on: TODAY }, "CRM_UI");
    await saveEvents(database, live.takeEvents());
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
    expect(await figures(live, "2026-12-05")).toEqual({ sold: 2950, managed: 12_000 });
    live.crm.objects.update("companies", TIDEWATER, { pp_managed_by: "stage@partner.example" }, "CRM_UI");
    await saveEvents(database, live.takeEvents());
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
    expect(await figures(live)).toEqual({ sold: 3750, managed: 7850 });
  });

  test("an app for partners is told of a client's change, of one that is gone, and of one that is back", async () => {
    const told = subscriptionsToClients(["partner_client_last_activity_date"]);
    const live = await start(createClientPortal("partner_clients"), told);
    const id = (await partnerClientsOf(database, live.portalId, TIDEWATER))[0]?.id ?? "";
    const follow = async () => {
      await saveEvents(database, live.takeEvents());
      await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
      return figures(live, "2026-12-05");
    };
    live.crm.objects.update("partner_clients", id, { partner_client_last_activity_date: TODAY }, "CRM_UI");
    expect(await follow()).toEqual({ sold: 2950, managed: 12_000 });
    live.crm.objects.archive("partner_clients", id, "CRM_UI");
    expect(await follow()).toEqual({ sold: 2950, managed: 8800 });
    live.crm.objects.restore("partner_clients", id, "CRM_UI");
    expect(await follow()).toEqual({ sold: 2950, managed: 12_000 });
  });

  test("partner clients bring no webhooks to others: the nightly reconciliation reads those that changed, and moves with a merge", async () => {
    const live = await start(createClientPortal("partner_clients"));
    const [client] = await partnerClientsOf(database, live.portalId, TIDEWATER);
    live.crm.objects.update(
      "partner_clients",
      client?.id ?? "",
      { partner_client_last_activity_date: TODAY },
      "CRM_UI",
    );
    expect(live.takeEvents()).toEqual([]);
    await reconcileAll(live);
    expect(await figures(live, "2026-12-05")).toEqual({ sold: 2950, managed: 12_000 });

    const merge = { primaryObjectId: "1004", objectIdToMerge: TIDEWATER };
    await live.callCrm("POST", "/crm/objects/2026-09/companies/merge", merge);
    await saveEvents(database, live.takeEvents());
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
    expect(await partnerClientsOf(database, live.portalId, "1004")).toHaveLength(2);
  });

  test.each(CLIENT_SOURCES)(
    "a webhook about a partner client is followed where clients are read from %s",
    async (source) => {
      const live = await start(createClientPortal(source));
      const id = (await partnerClientsOf(database, live.portalId, TIDEWATER))[0]?.id ?? "1";
      const told = { subscriptionType: "object.propertyChange", objectTypeId: "0-145", objectId: id };
      const occasion = { portalId: live.portalId, eventId: "1", occurredAt: Date.now() };
      if (source === "partner_clients")
        live.crm.objects.update("partner_clients", id, { partner_client_last_activity_date: TODAY }, "CRM_UI");
      await saveEvents(database, [{ ...told, ...occasion }]);
      const before = crmCalls(live);
      await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
      // An account that does not read them may not let the app: it is not even asked.
      if (source === "companies") return expect(crmCalls(live)).toBe(before);
      expect(await figures(live, "2026-12-05")).toEqual({ sold: 2950, managed: 12_000 });
    },
  );

  test.each(CLIENT_SOURCES)(
    "who is a partner employee is applied to clients in %s without asking HubSpot",
    async (source) => {
      const live = await start(createClientPortal(source));
      const before = { steps: await steps(live), calls: crmCalls(live) };
      const { partnerEmployees } = (await readSettings(database, live.portalId)).settings.solutions;
      const tagged = { partnerEmployees: [...partnerEmployees, "stage@partner.example"] };
      expect(await save(live, "solutions", tagged)).toEqual({ saved: true, readAgain: false });
      expect(await figures(live)).toEqual({ sold: 3750, managed: 11_750 });
      await save(live, "data", { ownDomains: ["partner.example", "agentur-berg.example"] });
      expect(await figures(live)).toEqual({ sold: 3750, managed: 12_850 });
      await save(live, "data", { activityWindowDays: 90 });
      expect(await figures(live)).toEqual({ sold: 3750, managed: 13_850 });
      await save(live, "solutions", { partnerEmployees });
      await save(live, "data", { ownDomains: ["partner.example"], activityWindowDays: 60 });
      expect(await steps(live)).toEqual(before.steps);
      expect(crmCalls(live)).toBe(before.calls);
      expect(await isSynced(live)).toBe(true);
    },
  );

  test("another source begins a reading, and nothing of the old one stays", async () => {
    const live = await start(createClientPortal("partner_clients"));
    const wanted = await steps(live);
    expect(await save(live, "solutions", { clientSource: "companies" })).toEqual({ saved: true, readAgain: true });
    expect(await clientMetrics(live)).toEqual([]);
    expect(await partnerClientsOf(database, live.portalId, TIDEWATER)).toEqual([]);
    expect(await isSynced(live)).toBe(false);
    await read(live);
    expect(await clientMetrics(live)).toEqual([]);
    await save(live, "solutions", { clientSource: "partner_clients" });
    await read(live);
    expect(await steps(live)).toEqual(wanted);
    expect(await isSynced(live)).toBe(true);
  });

  test("leaving the program takes the clients out at once, joining it reads them", async () => {
    const live = await start(createClientPortal("companies"));
    const wanted = await steps(live);
    expect(await save(live, "programs", { programs: ["technology"] })).toEqual({ saved: true, readAgain: false });
    expect(await clientMetrics(live)).toEqual([]);
    expect(await save(live, "programs", { programs: ["provider"] })).toEqual({ saved: true, readAgain: true });
    await read(live);
    // A provider is measured by one figure besides: the MRR of all clients it ever sold to.
    const isOfProviders = (step: string) => step.includes(" clientMrr ");
    const all = await steps(live);
    expect(all.filter((step) => !isOfProviders(step))).toEqual(wanted);
    expect(all.filter(isOfProviders)).not.toEqual([]);
  });

  test("a partner client that is on its way while the source changes is not stored", async () => {
    const live = await start(createClientPortal("partner_clients"));
    const gateway = {
      ...live.gateway,
      async readRecords(...asked: Parameters<LivePortal["gateway"]["readRecords"]>) {
        const records = await live.gateway.readRecords(...asked);
        await save(live, "programs", { programs: ["technology"] });
        return records;
      },
    };
    const [client] = await partnerClientsOf(database, live.portalId, TIDEWATER);
    live.crm.objects.update(
      "partner_clients",
      client?.id ?? "",
      { partner_client_last_activity_date: TODAY },
      "CRM_UI",
    );
    await reconcileAll({ gateway, portalId: live.portalId });
    expect(await partnerClientsOf(database, live.portalId, TIDEWATER)).toEqual([]);
    expect(await clientMetrics(live)).toEqual([]);
  });

  test.each(CLIENT_SOURCES)(
    "an exported snapshot of clients in %s gives the same steps as the portal it came from",
    async (source) => {
      const live = await start(createClientPortal(source));
      const portal = (await findPortal(database, live.portalId)) as StoredPortal;
      const { settings } = await readSettings(database, live.portalId);
      let exported: PortalSnapshot | null = null;
      for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages++) {
        const page = await exportPortal(database, { portal, settings }, after);
        exported = exported ? joinSnapshots(exported, page.snapshot) : page.snapshot;
        after = page.after;
      }
      const again = await start(PortalSnapshotSchema.parse(exported));
      expect(await steps(again)).toEqual(await steps(live));
    },
  );

  test("two accounts with the same ids do not meet", async () => {
    const [ours, theirs] = [await start(createClientPortal("companies")), await start(createClientPortal("companies"))];
    const before = await steps(theirs);
    await save(ours, "programs", { programs: ["technology"] });
    await save(ours, "solutions", { partnerEmployees: [] });
    expect(await steps(theirs)).toEqual(before);
    expect(await figures(ours)).toEqual({ sold: 0, managed: 0 });
  });
});
