import { LeadSchema } from "@partner-standing/contract/leads/lead";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { APP_SCOPES, startTestService } from "./start-test-service.ts";

const TODAY = "2026-11-22";
const SOON = { interval: 20 };

const company = (id: string, domain: string) => ({
  id,
  properties: {
    name: `Company ${id}`,
    domain,
    country: "Germany",
    pp_hubspot_mrr: "1200",
    pp_app_installed_on: "2026-01-10",
  },
});
const deal = (id: string) => ({
  id,
  properties: {
    dealname: `Deal ${id}`,
    dealstage: "closedwon",
    pp_influence: "co-sell",
    pp_deal_mrr: "500",
    closedate: "2026-06-01T10:00:00Z",
  },
});
const snapshot: PortalSnapshot = {
  portalId: 4714,
  timeZone: "Europe/Berlin",
  companyCurrency: "USD",
  settings: PortalSettingsSchema.parse({ currentTier: "rising", listingLive: true, ownDomains: ["partner.example"] }),
  users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
  objects: {
    companies: [
      company("12", "old.example"),
      company("13", "kept.example"),
      // A lead: nothing of HubSpot yet.
      { id: "14", properties: { name: "Lead", domain: "lead.example", country: "Germany" } },
      { id: "15", properties: { name: "Lead again", domain: "lead-again.example", country: "Germany" } },
    ],
    contacts: [
      { id: "20", properties: { firstname: "Jo", lastname: "Doe", email: "jo@lead.example", country: "Germany" } },
    ],
    deals: [deal("30"), deal("31")],
  },
  associations: [
    { from: ["deals", "30"], to: ["companies", "12"] },
    { from: ["deals", "31"], to: ["companies", "13"] },
    { from: ["contacts", "20"], to: ["companies", "14"] },
  ],
};

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  const startedAt = Date.now();
  const now = () => new Date(Date.parse(`${TODAY}T12:00:00Z`) + Date.now() - startedAt);
  const crm = createCrm({ snapshot, now, mintsIds: true, scopes: APP_SCOPES });
  running = await startTestService({ snapshot, today: TODAY, crm });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

async function merge(primaryObjectId: string, objectIdToMerge: string): Promise<string> {
  const answer = await fetch(`${running.crmUrl}/crm/objects/2026-09/companies/merge`, {
    method: "POST",
    headers: { authorization: "Bearer standing-sandbox-token", "content-type": "application/json" },
    body: JSON.stringify({ primaryObjectId, objectIdToMerge }),
  });
  return ((await answer.json()) as { id: string }).id;
}

async function influencedMrrOf(companyId: string): Promise<number | string | undefined> {
  const answer = await running.get(`/api/standing?objectTypeId=0-2&objectId=${companyId}`);
  if (!answer.ok) return answer.error?.code;
  const { record } = StandingSchema.parse(answer.data);
  const contribution = record?.contributions.find(({ metric }) => metric === "influencedDealMrr");
  return contribution?.current ?? contribution?.amount ?? 0;
}

async function leadOf(objectTypeId: string, objectId: string) {
  const answer = await running.get(`/api/leads?objectTypeId=${objectTypeId}&objectId=${objectId}`);
  return answer.ok ? LeadSchema.parse(answer.data).state : answer.error?.code;
}

test("of two companies one with a new id is made: it has the deals of both, and a card on an old one says that it is gone", async () => {
  const id = await merge("13", "12");
  expect(["12", "13"]).not.toContain(id);
  await expect.poll(() => influencedMrrOf(id), SOON).toBe(1000);
  for (const old of ["12", "13"]) expect(await influencedMrrOf(old)).toBe("unknown-record");
});

test("the registration of a company that went into a new one goes on under its domain, and the new record is told", async () => {
  const body = { objectTypeId: "0-2", objectId: "14", idempotencyKey: crypto.randomUUID() };
  const registered = await running.send("/api/leads/register", { method: "POST", body: JSON.stringify(body) });
  expect(await registered.json()).toMatchObject({ ok: true });
  await expect.poll(() => leadOf("0-2", "14"), SOON).toBe("registered");
  const id = await merge("15", "14");
  await expect.poll(() => leadOf("0-2", id), SOON).toBe("registered");
  expect(await leadOf("0-1", "20")).toBe("registered");
  for (const old of ["14", "15"]) expect(await leadOf("0-2", old)).toBe("unknown-record");
  await expect
    .poll(() => running.crm.objects.get("companies", id)?.properties, SOON)
    .toMatchObject({ pp_registration_status: "registered", pp_registered_domain: "lead.example" });
});
