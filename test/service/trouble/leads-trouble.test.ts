import { LeadSchema, type Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crmBehindDoor, type Trouble } from "./crm-behind-door.ts";
import { startTestService } from "../start-test-service.ts";

const TODAY = "2026-11-22";
const COMPANIES = 12;

const snapshot: PortalSnapshot = {
  portalId: 4713,
  timeZone: "Europe/Berlin",
  companyCurrency: "EUR",
  users: [],
  objects: {
    companies: Array.from({ length: COMPANIES }, (_, index) => ({
      id: String(10 + index),
      properties: { name: `Firma ${index}`, domain: `firma-${index}.example` },
    })),
    contacts: Array.from({ length: COMPANIES * 2 }, (_, index) => ({
      id: String(100 + index),
      properties: {
        firstname: "Jo",
        lastname: `Berg ${index}`,
        email: `jo${index}@firma-${index >> 1}.example`,
        company: `Firma ${index >> 1}`,
      },
    })),
    deals: [],
  },
  associations: Array.from({ length: COMPANIES * 2 }, (_, index) => ({
    from: ["contacts", String(100 + index)] as const,
    to: ["companies", String(10 + (index >> 1))] as const,
  })).map(({ from, to }) => ({ from: [...from], to: [...to] })),
};

let hubspot: Awaited<ReturnType<typeof crmBehindDoor>>;
let running: Awaited<ReturnType<typeof startTestService>>;

beforeAll(async () => {
  hubspot = await crmBehindDoor(snapshot);
  const crm = { ...hubspot.crm, app: hubspot.door };
  running = await startTestService({ snapshot, today: TODAY, crm });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  await hubspot.server.close();
});

async function lead(company: number): Promise<Lead> {
  return LeadSchema.parse((await running.get(`/api/leads?objectTypeId=0-2&objectId=${10 + company}`)).data);
}

async function register(company: number) {
  const body = { objectTypeId: "0-2", objectId: String(10 + company), idempotencyKey: crypto.randomUUID() };
  const response = await running.send("/api/leads/register", { method: "POST", body: JSON.stringify(body) });
  return (await response.json()) as { ok: boolean; data?: unknown };
}

const statusOf = (type: "contacts" | "companies", id: number) =>
  hubspot.crm.objects.get(type, String(id))?.properties["pp_registration_status"] ?? null;

/** What the three records of a company's domain say in the CRM. */
const inCrm = (company: number) => [
  statusOf("companies", 10 + company),
  statusOf("contacts", 100 + 2 * company),
  statusOf("contacts", 101 + 2 * company),
];
const DONE = ["registered", "registered", "registered"];

const TROUBLES: [string, Trouble[]][] = [
  ["429", [429, 429]],
  ["502", [502]],
  ["500 and then 429", [500, 429]],
  ["no answer", ["nothing"]],
  ["no answer to what it did", ["no-answer-but-done"]],
];

test.each(TROUBLES.map(([what, troubles], index) => ({ what, troubles, company: index })))(
  "while HubSpot answers $what, the ledger's state shows, with the remark that the CRM does not know yet",
  async ({ troubles, company }) => {
    hubspot.fail("contacts/batch/update", ...troubles);
    expect(await register(company)).toMatchObject({ ok: true, data: { state: "registered", saving: true } });
    expect(await lead(company)).toMatchObject({ state: "registered", saving: true });
    await expect.poll(async () => (await lead(company)).saving).toBe(false);
    expect(inCrm(company)).toEqual(DONE);
  },
);

test("of a batch of which HubSpot takes a part, the rest is told later", async () => {
  hubspot.fail("contacts/batch/update", "first-only");
  const before = hubspot.calls.length;
  expect(await register(6)).toMatchObject({ ok: true, data: { state: "registered", saving: true } });
  await expect.poll(() => inCrm(6)).toEqual(DONE);
  // Its pause is cut short when the webhook about the part that was taken shows that the rest does not know yet.
  expect(hubspot.calls.slice(before).filter((call) => call === "contacts/batch/update")).toHaveLength(2);
  await expect.poll(async () => (await lead(6)).saving).toBe(false);
});

test("a record whose own rules forbid the value does not hold up the others, and the card says that HubSpot refuses", async () => {
  hubspot.fail("companies/batch/update", 400, 400, 400);
  await register(7);
  await expect.poll(async () => (await lead(7)).savingProblem).toBe("refused");
  expect(await lead(7)).toMatchObject({ state: "registered", saving: true });
  expect(inCrm(7)).toEqual([null, "registered", "registered"]);
});

test("while HubSpot is slow, nothing waits for it: the answer comes at once and is true", async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => (release = resolve));
  hubspot.watch({ before: async () => (await slow, true), after: async () => {} });
  // HubSpot answers nothing before it is released, below.
  await register(8);
  expect(await lead(8)).toMatchObject({ state: "registered", saving: true });
  expect(inCrm(8)).toEqual([null, null, null]);
  release();
  await expect.poll(() => inCrm(8)).toEqual(DONE);
});

test("while HubSpot is away, a second contact of the domain is refused: the ledger decides, not the CRM", async () => {
  hubspot.fail("companies/batch/update", 500, 500, 500, 500, 500, 500);
  await register(9);
  const body = { objectTypeId: "0-1", objectId: "119", idempotencyKey: crypto.randomUUID() };
  const second = await running.send("/api/leads/register", { method: "POST", body: JSON.stringify(body) });
  expect(await second.json()).toMatchObject({ ok: false, error: { code: "already-registered" } });
});
