import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { CLIENT_SOURCES, type ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readSales } from "../../server/commission/read-sales.ts";
import { leadContext } from "../../server/leads/lead-context.ts";
import { leadState } from "../../server/leads/describe-lead.ts";
import { readLeadRecord } from "../../server/leads/lead-record.ts";
import { purchasesOf } from "../../server/rules/packs/commission/sales-of-customer.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { saveEvents } from "../../server/store/jobs/webhook-events.ts";
import { type DealRow, saveDeals } from "../../server/store/mirror/deals.ts";
import { partnerClientsOf } from "../../server/store/mirror/partner-clients.ts";
import { findTenant } from "../../server/store/portals/portals.ts";
import { readStepTotals } from "../../server/store/steps/steps.ts";
import { forgetApplied, readTenant } from "../../server/sync/mirror/apply-records.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { backfill, startReading } from "../../server/sync/read/backfill.ts";
import { countedDatabase } from "../database/counted-database.ts";
import { testEngines } from "../database/test-databases.ts";
import { startLivePortal, type LivePortal } from "./live-portal.ts";

const TODAY = "2026-11-22";
const SOLD_ON = "2026-10-05";
/** The same day, as a deal tells it. */
const CLOSED = { closedate: "2026-10-05T10:00:00Z", dealstage: "closedwon" };
const DEAL = "301";
const { signal } = new AbortController();

const NATIVE = { pp_hubspot_mrr: "client_mrr", pp_sold_on: "client_sold", pp_sale_credit: "client_credit" };
const CREDITED = { pp_hubspot_mrr: "1000", pp_sale_credit: "sourced" };

/** What of a client's properties its record holds: all of them, or none where HubSpot's own object tells them. */
const companyOf = (id: string, source: ClientSource): SnapshotObject => ({
  id,
  properties: { name: `Firma ${id}`, domain: `firma${id}.example`, ...(source === "companies" && CREDITED) },
});

const clientOf = (id: string): SnapshotObject => ({
  id: `9${id}`,
  properties: { name: `Firma ${id}`, client_mrr: "1000", client_credit: "sourced" },
});

/** Companies that were never sold to, and a won deal of the first of them that says what it is as a sale. */
function portalOf(source: ClientSource, program: "solutions" | "provider", companies = ["11", "12"]): PortalSnapshot {
  const settings = PortalSettingsSchema.parse({
    programs: [program],
    ownDomains: ["partner.example"],
    solutions: { clientSource: source },
    ...(source === "partner_clients" && { properties: { partner_clients: NATIVE } }),
  });
  const clients = source === "companies" ? [] : companies.map(clientOf);
  return {
    ...{ portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", users: [], settings },
    objects: {
      companies: companies.map((id) => companyOf(id, source)),
      contacts: [],
      deals: [{ id: DEAL, properties: { dealname: "Sold", pp_sale_kind: "new-customer", ...CLOSED } }],
      partner_clients: clients,
    },
    associations: [
      { from: ["deals", DEAL], to: ["companies", companies[0] ?? ""] },
      ...clients.map(({ id }): PortalSnapshot["associations"][number] => ({
        from: ["partner_clients", id],
        to: ["companies", id.slice(1)],
      })),
    ],
  };
}

const dealRow = (id: string, companyId: string): DealRow => ({
  ...{ id, name: "Sold", companyId, influence: null, saleKind: "cross-sell", won: true },
  ...{ closedAt: "2026-11-01T10:00:00Z", dealMrr: null, nativeMrr: null, currency: null },
  ...{ submittedOn: null, isClosed: "true", stageProbability: "1" },
});

describe.each(await testEngines())("what was sold by a deal alone, on $name", ({ open }) => {
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

  async function start(snapshot: PortalSnapshot): Promise<LivePortal> {
    const live = await startLivePortal(database, { ...snapshot, portalId: ++portals });
    running.push(live);
    await backfill({ database, gateway: live.gateway, portalId: live.portalId, signal });
    return live;
  }

  async function follow(live: LivePortal) {
    await saveEvents(database, live.takeEvents());
    await applyEvents({ database, gateway: live.gateway, portalId: live.portalId }, signal);
  }

  /** All that is said of a company as something sold: points, the client, commission, the lead, a provider's quarter. */
  async function told({ portalId }: LivePortal, companyId = "11") {
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("not connected");
    const record = { kind: "companies", id: companyId } as const;
    const { scorecard, client, obligations } = await createSolutions(database).standing(tenant, TODAY, record);
    const [sale] = await readSales(database, tenant, { companyId, today: TODAY });
    const lead = await readLeadRecord(database, portalId, record);
    const context = leadContext(tenant.portal, tenant.settings.settings, TODAY);
    const { customer } = (lead && (await leadState(database, lead, context, "501"))) ?? {};
    return {
      points: scorecard?.points?.total ?? null,
      ofClient: client?.points?.total ?? null,
      sold: client?.sold.soldOn ?? null,
      problems: client?.problems.map(({ code }) => code),
      commission: sale ? purchasesOf(sale.facts, TODAY).map(({ on }) => on) : [],
      lead: customer?.soldByUsOn ?? null,
      quarter: obligations.find(({ id }) => id === "product-a-quarter")?.metOn ?? null,
    };
  }
  const SOLD = { points: 50, ofClient: 50, sold: SOLD_ON, commission: [SOLD_ON], lead: SOLD_ON };
  const UNSOLD = { points: 0, ofClient: 0, sold: null, commission: [], lead: null };

  test.each(CLIENT_SOURCES)("earns points and is sold on every surface; clients in %s", async (source) => {
    const live = await start(portalOf(source, "solutions"));
    expect(await told(live)).toMatchObject({ ...SOLD, problems: [] });
    expect(await told(live, "12")).toMatchObject({ ...UNSOLD, points: 50 });
  });

  test.each(CLIENT_SOURCES)("is a provider's product of the quarter; clients in %s", async (source) => {
    const live = await start(portalOf(source, "provider"));
    expect(await told(live)).toMatchObject({ quarter: SOLD_ON });
    live.crm.objects.archive("deals", DEAL, "CRM_UI");
    await follow(live);
    expect(await told(live)).toMatchObject({ quarter: null });
  });

  test.each(CLIENT_SOURCES)("follows what becomes of the deal; clients in %s", async (source) => {
    const live = await start(portalOf(source, "solutions"));
    const edit = async (properties: Record<string, string>) => {
      live.crm.objects.update("deals", DEAL, properties, "CRM_UI");
      await follow(live);
      return told(live);
    };
    expect(await edit({ dealstage: "closedlost" })).toMatchObject(UNSOLD);
    expect(await edit({ dealstage: "closedwon" })).toMatchObject(SOLD);
    expect(await edit({ pp_sale_kind: "touchless" })).toMatchObject(UNSOLD);
    expect(await edit({ pp_sale_kind: "" })).toMatchObject(UNSOLD);
    const later = { pp_sale_kind: "cross-sell", closedate: "2026-11-02T10:00:00Z" };
    expect(await edit(later)).toMatchObject({ sold: "2026-11-02", points: 50, lead: "2026-11-02" });
    live.crm.objects.archive("deals", DEAL, "CRM_UI");
    await follow(live);
    expect(await told(live)).toMatchObject(UNSOLD);
    live.crm.objects.restore("deals", DEAL, "CRM_UI");
    await follow(live);
    expect(await told(live)).toMatchObject({ sold: "2026-11-02", points: 50 });
  });

  test.each(CLIENT_SOURCES)("moves with the deal to another company; clients in %s", async (source) => {
    const live = await start(portalOf(source, "solutions"));
    const path = (companyId: string) =>
      `/crm/objects/2026-09/deals/${DEAL}/associations/default/companies/${companyId}`;
    await live.callCrm("POST", "/crm/associations/2026-09/deals/companies/batch/archive", {
      inputs: [{ from: { id: DEAL }, to: [{ id: "11" }] }],
    });
    await live.callCrm("PUT", path("12"));
    await follow(live);
    expect(await told(live)).toMatchObject({ ...UNSOLD, points: 50 });
    expect(await told(live, "12")).toMatchObject(SOLD);
  });

  test.each(CLIENT_SOURCES)("is gone where a complete reading no longer finds it; clients in %s", async (source) => {
    const live = await start(portalOf(source, "solutions"));
    live.crm.objects.archive("deals", DEAL, "CRM_UI");
    await startReading({ database, portalId: live.portalId });
    await backfill({ database, gateway: live.gateway, portalId: live.portalId, signal });
    expect(await told(live)).toMatchObject(UNSOLD);
  });

  test("several sales to one client count from the first until a year after the last, once", async () => {
    const live = await start(portalOf("companies", "solutions"));
    live.crm.objects.update("companies", "11", { pp_sold_on: "2026-02-10" }, "CRM_UI");
    await follow(live);
    const steps = (await readStepTotals(database, live.portalId)).filter(({ metric }) => metric === "soldMrr");
    expect(steps.map(({ on, amount }) => [on, amount])).toEqual([
      ["2026-02-10", 100_000],
      ["2027-10-05", -100_000],
    ]);
    expect(await told(live)).toMatchObject({ points: 50, sold: SOLD_ON, commission: ["2026-02-10", SOLD_ON] });
  });

  test("of several clients that stand for a company the first was sold to, also when another goes first", async () => {
    const live = await start(portalOf("partner_clients", "solutions"));
    const soldIds = async () => {
      const steps = await database.query<{ id: string }>(sql`
        select object_id as id from steps where portal_id = ${live.portalId} and metric = 'soldMrr' and amount > 0`);
      return steps.map(({ id }) => id);
    };
    const merge = { primaryObjectId: "11", objectIdToMerge: "12" };
    await live.callCrm("POST", "/crm/objects/2026-09/companies/merge", merge);
    await follow(live);
    const [first] = await database.query<{ id: string }>(sql`
      select company_id as id from deals where portal_id = ${live.portalId}`);
    expect((await partnerClientsOf(database, live.portalId, first?.id ?? "")).map(({ id }) => id)).toEqual([
      "911",
      "912",
    ]);
    expect(await soldIds()).toEqual(["911"]);
    live.crm.objects.archive("partner_clients", "911", "CRM_UI");
    const told911 = { subscriptionType: "object.propertyChange", objectTypeId: "0-145", objectId: "911" };
    await saveEvents(database, [{ ...told911, portalId: live.portalId, eventId: "911", occurredAt: Date.now() }]);
    await follow(live);
    expect(await soldIds()).toEqual(["912"]);
  });

  test("a page of deals costs as many queries whether one client was sold to or forty", async () => {
    const ids = Array.from({ length: 40 }, (_, index) => String(11 + index));
    const statements = async (companies: string[]) => {
      const live = await start(portalOf("companies", "solutions", companies));
      const sold = companies.map((id, index) => dealRow(String(400 + index), id));
      await saveDeals(database, live.portalId, 1, sold);
      const tenant = await readTenant(database, live.portalId);
      const counted = countedDatabase(database);
      const gone = sold.map(({ id }) => id);
      await counted.transaction((transaction) => forgetApplied(transaction, tenant, "deals", gone));
      return counted.takeWork().statements;
    };
    expect(await statements(ids)).toBe(await statements(ids.slice(0, 1)));
  });
});
