import { LeadSchema } from "@partner-standing/contract/leads/lead";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { ExplanationSchema, StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, startTestService } from "./start-test-service.ts";

const TODAY = "2026-11-22";
const PORTAL = 4713;
const SOON = { interval: 10 };

const customer = (id: string, mrr: string) => ({
  id,
  properties: {
    name: `Customer ${id}`,
    domain: `c${id}.example`,
    pp_hubspot_mrr: mrr,
    pp_app_installed_on: "2026-01-10",
  },
});
const reviewer = (id: string) => ({
  id,
  properties: {
    firstname: "Jo",
    lastname: id,
    email: `jo@c${id}.example`,
    company: "Muster",
    pp_reviewed_on: "2026-05-05",
    pp_review_rating: "5",
  },
});
const wonDeal = (id: string, mrr: string) => ({
  id,
  properties: {
    dealname: `Deal ${id}`,
    dealstage: "closedwon",
    pp_influence: "co-sell",
    pp_deal_mrr: mrr,
    closedate: "2026-06-01T10:00:00Z",
  },
});

const snapshot: PortalSnapshot = {
  portalId: PORTAL,
  timeZone: "Europe/Berlin",
  companyCurrency: "USD",
  settings: PortalSettingsSchema.parse({ currentTier: "rising", listingLive: true, ownDomains: ["partner.example"] }),
  users: [],
  objects: {
    companies: ["10", "11", "12", "13", "14"].map((id) => customer(id, "1200")),
    contacts: ["20", "21"].map(reviewer),
    deals: [wonDeal("30", "500"), wonDeal("31", "700")],
  },
  associations: [
    { from: ["deals", "30"], to: ["companies", "10"] },
    { from: ["deals", "31"], to: ["companies", "12"] },
    { from: ["contacts", "20"], to: ["companies", "12"] },
  ],
};

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  const startedAt = Date.now();
  const now = () => new Date(Date.parse(`${TODAY}T12:00:00Z`) + Date.now() - startedAt);
  running = await startTestService({
    snapshot,
    today: TODAY,
    crm: createCrm({ snapshot, now }),
  });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

async function total(metric: string): Promise<number | null> {
  const answer = await running.get(`/api/standing/explain?metric=${metric}`);
  return ExplanationSchema.parse(answer.data).total;
}

async function shown(companyId: string, metric: string): Promise<number | null> {
  const { data } = await running.get(`/api/standing?objectTypeId=0-2&objectId=${companyId}`);
  if (!data) return null;
  const { record } = StandingSchema.parse(data);
  const contribution = record?.contributions.find((candidate) => candidate.metric === metric);
  return contribution?.current ?? contribution?.amount ?? null;
}

async function lead(contactId: string) {
  const answer = await running.get(`/api/leads?objectTypeId=0-1&objectId=${contactId}`);
  return answer.ok ? LeadSchema.parse(answer.data) : answer.error?.code;
}

/** A change through the CRM's API; only changes through its pages have no call of their own here. */
async function callCrm(method: string, address: string, body?: object): Promise<void> {
  const response = await fetch(`${running.crmUrl}${address}`, {
    method,
    headers: { authorization: "Bearer standing-sandbox-token", "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
}

async function post(events: unknown, sending: { secret?: string; body?: string } = {}) {
  const body = sending.body ?? JSON.stringify(events);
  const request = { method: "POST", url: `${PUBLIC_BASE_URL}/webhooks`, body };
  const headers = signatureHeaders(sending.secret ?? CLIENT_SECRET, request, Date.now());
  return fetch(`${running.url}/webhooks`, { method: "POST", headers, body });
}

describe("without anybody asking HubSpot again, a card shows", () => {
  test("a customer's new MRR", async () => {
    expect(await shown("10", "attributedMrr")).toBe(1200);
    running.crm.objects.update("companies", "10", { pp_hubspot_mrr: "3300" }, "CRM_UI");
    await expect.poll(() => shown("10", "attributedMrr"), SOON).toBe(3300);
  });

  test("a contact's corrected e-mail address as the lead's domain", async () => {
    expect(await lead("21")).toMatchObject({ domain: "c21.example" });
    running.crm.objects.update("contacts", "21", { email: "jo@neu.example" }, "CRM_UI");
    await expect.poll(() => lead("21"), SOON).toMatchObject({ domain: "neu.example" });
  });

  test("a won deal, and a lost one no longer", async () => {
    expect(await total("influencedDealMrr")).toBe(1200);
    running.crm.objects.update("deals", "31", { dealstage: "closedlost" }, "CRM_UI");
    await expect.poll(() => total("influencedDealMrr"), SOON).toBe(500);
    running.crm.objects.update("deals", "31", { dealstage: "closedwon", closedate: "2026-06-01T10:00:00Z" }, "CRM_UI");
    await expect.poll(() => total("influencedDealMrr"), SOON).toBe(1200);
  });

  test("a new record, its end, and its return from the recycling bin", async () => {
    const reviews = await total("reviewCount");
    const properties = { email: "neu@kunde.example", pp_reviewed_on: "2026-11-01", pp_review_rating: "4" };
    await callCrm("POST", "/crm/objects/2026-09/contacts", { properties });
    const [created] = running.crm.objects.find("contacts", "neu@kunde", 1);
    await expect.poll(() => total("reviewCount"), SOON).toBe(Number(reviews) + 1);
    await callCrm("DELETE", `/crm/objects/2026-09/contacts/${created?.id}`);
    await expect.poll(() => total("reviewCount"), SOON).toBe(reviews);
    running.crm.objects.restore("contacts", created?.id ?? "", "CRM_UI");
    await expect.poll(() => total("reviewCount"), SOON).toBe(Number(reviews) + 1);
  });

  test("a deal under its new primary company, and under none", async () => {
    expect([await shown("10", "influencedDealMrr"), await shown("11", "influencedDealMrr")]).toEqual([500, 0]);
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 5 }];
    const batch = "/crm/associations/2026-09/deals/companies/batch";
    await callCrm("POST", `${batch}/create`, { inputs: [{ from: { id: "30" }, to: { id: "11" }, types }] });
    await expect.poll(() => shown("11", "influencedDealMrr"), SOON).toBe(500);
    expect(await shown("10", "influencedDealMrr")).toBe(0);
    await callCrm("POST", `${batch}/archive`, { inputs: [{ from: { id: "30" }, to: [{ id: "11" }, { id: "10" }] }] });
    await expect.poll(() => shown("11", "influencedDealMrr"), SOON).toBe(0);
  });

  test("a review under the company that its writer now belongs to", async () => {
    expect(await shown("14", "reviewCount")).toBe(0);
    await callCrm("PUT", "/crm/objects/2026-09/contacts/21/associations/default/companies/14");
    await expect.poll(() => shown("14", "reviewCount"), SOON).toBe(1);
  });

  test("two companies that were merged as one, with the deals and reviews of both", async () => {
    const before = Number(await total("attributedMrr"));
    await callCrm("POST", "/crm/objects/2026-09/companies/merge", { primaryObjectId: "13", objectIdToMerge: "12" });
    await expect.poll(() => shown("12", "attributedMrr"), SOON).toBeNull();
    expect(await shown("13", "influencedDealMrr")).toBe(700);
    expect(await shown("13", "reviewCount")).toBe(1);
    expect(Number(await total("attributedMrr"))).toBe(before - 1100);
  });
});

describe("the door for webhooks", () => {
  const change = (more: object = {}) => ({
    portalId: PORTAL,
    eventId: 1,
    occurredAt: Date.now(),
    subscriptionType: "object.propertyChange",
    objectTypeId: "0-2",
    objectId: 14,
    propertyName: "pp_hubspot_mrr",
    ...more,
  });
  const readsOfCrm = () => running.crm.calls.count("POST", "/crm/objects/2026-09/{objectType}/batch/read");

  /** The readings so far, once those that earlier events still owe have come in: they would count as this one's. */
  const readsOnceQuiet = async () => {
    let reads = -1;
    while (reads !== readsOfCrm()) {
      reads = readsOfCrm();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    return reads;
  };

  test("lets nothing in that HubSpot did not sign", async () => {
    const response = await post([change()], { secret: "somebody-elses-secret" });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: "invalid-signature" } });
  });

  test.each([
    ["no JSON", "[", "malformed-json"],
    ["no list", "{}", "invalid-request"],
    ["nothing", "", "invalid-request"],
  ])("refuses a signed body that is %s", async (_what, body, code) => {
    const response = await post(null, { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  test("refuses more than 1 MB", async () => {
    expect((await post([{ filler: "x".repeat(1_100_000) }])).status).toBe(413);
  });

  test("takes a batch of which a part cannot be understood, and applies the rest", async () => {
    const reads = await readsOnceQuiet();
    const odd = [null, 7, "x", {}, change({ objectId: "no id" }), change({ portalId: "4713" })];
    const response = await post([...odd, change()]);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, data: { events: 1 } });
    await expect.poll(readsOfCrm, SOON).toBe(reads + 1);
  });

  test("takes the portal from the body: events of an account that is not connected are dropped", async () => {
    const reads = await readsOnceQuiet();
    const response = await post([change({ portalId: 999 }), change({ portalId: 999, objectId: 10 })]);
    expect(response.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readsOfCrm()).toBe(reads);
  });

  test("the same event a hundred times over is one reading", async () => {
    const reads = await readsOnceQuiet();
    const event = change({ occurredAt: Date.now() - 1 });
    expect((await post(Array.from({ length: 100 }, () => event))).status).toBe(200);
    await expect.poll(readsOfCrm, SOON).toBe(reads + 1);
  });
});
