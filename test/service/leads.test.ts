import { LeadSchema, type Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import express from "express";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { APP_SCOPES, startTestService, type Answer } from "./start-test-service.ts";

const TODAY = "2026-11-22";

const contact = (id: string, more: Record<string, string> = {}): SnapshotObject => ({
  id,
  properties: {
    firstname: "Jo",
    lastname: `Berg ${id}`,
    email: `jo${id}@muster.example`,
    company: "Muster GmbH",
    ...more,
  },
});

const snapshot: PortalSnapshot = {
  portalId: 4712,
  timeZone: "Europe/Berlin",
  companyCurrency: "EUR",
  settings: PortalSettingsSchema.parse({
    currentTier: "rising",
    ownDomains: ["partner.example"],
    registrationCapacity: 3,
  }),
  users: [],
  objects: {
    companies: [
      { id: "10", properties: { name: "Muster GmbH", domain: "muster.example" } },
      {
        id: "11",
        properties: { name: "Kunde AG", domain: "kunde.example", pp_hubspot_relationship: "existing-customer" },
      },
    ],
    contacts: [
      contact("20"),
      contact("21"),
      contact("22", { email: "jo@kunde.example" }),
      contact("23", { email: "jo@gmx.de", company: "", lastname: "" }),
      contact("24", { email: "jo@vier.example", website: "https://www.Vier.example/de?x=1" }),
      contact("25", { email: "ada@partner.example" }),
    ],
    deals: [],
  },
  associations: [
    { from: ["contacts", "20"], to: ["companies", "10"] },
    { from: ["contacts", "21"], to: ["companies", "10"] },
    { from: ["contacts", "22"], to: ["companies", "11"] },
  ],
};

/** What HubSpot answers to the next updates, instead of making them; empty when it behaves. */
const trouble: number[] = [];
let running: Awaited<ReturnType<typeof startTestService>>;

/** The stand-in CRM behind a door that can misbehave. */
function crmWithTrouble() {
  const crm = createCrm({ snapshot, scopes: APP_SCOPES });
  const door = express();
  door.use("/crm/objects", (request, response, next) => {
    const status = request.path.endsWith("/batch/update") ? trouble.shift() : undefined;
    if (status) response.status(status).json({ status: "error", message: "not now", category: "RATE_LIMITS" });
    else next();
  });
  door.use(crm.app);
  return { ...crm, app: door };
}

beforeAll(async () => {
  running = await startTestService({ snapshot, today: TODAY, crm: crmWithTrouble() });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});
afterEach(async () => {
  running.moveTo(TODAY);
  for (const domain of ["muster.example", "vier.example"])
    await post("release", { domain, idempotencyKey: crypto.randomUUID() });
});

async function post(what: "register" | "release", body: object): Promise<Answer & { status: number }> {
  const response = await running.send(`/api/leads/${what}`, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const register = (objectId: string, idempotencyKey: string = crypto.randomUUID(), objectTypeId = "0-1") =>
  post("register", { objectTypeId, objectId, idempotencyKey });

async function lead(objectId: string, objectTypeId = "0-1"): Promise<Lead> {
  const answer = await running.get(`/api/leads?objectTypeId=${objectTypeId}&objectId=${objectId}`);
  return LeadSchema.parse(answer.data);
}

/** Waits until the CRM has been told everything. */
async function told(objectId: string): Promise<void> {
  await expect.poll(async () => (await lead(objectId)).saving).toBe(false);
}

const statusIn = (type: "contacts" | "companies", id: string) =>
  running.crm.objects.get(type, id)?.properties["pp_registration_status"] ?? null;

test("registering shows at once, is saved to every record of the domain, and refuses a second contact of it", async () => {
  expect(await lead("20")).toMatchObject({
    state: "not-registered",
    domain: "muster.example",
    capacity: { used: 0, limit: 3 },
  });
  const answer = await register("20");
  expect(answer).toMatchObject({ status: 200, ok: true });
  expect(LeadSchema.parse(answer.data)).toMatchObject({
    state: "registered",
    registeredOn: TODAY,
    expiresOn: "2027-11-22",
    daysLeft: 365,
    registeredBy: "501",
    saving: true,
  });
  expect(await register("21")).toMatchObject({ status: 200, ok: false, error: { code: "already-registered" } });
  await told("20");
  expect([statusIn("contacts", "20"), statusIn("contacts", "21"), statusIn("companies", "10")]).toEqual([
    "registered",
    "registered",
    "registered",
  ]);
  expect(running.crm.objects.get("companies", "10")?.properties).toMatchObject({
    pp_registered_domain: "muster.example",
    pp_registered_on: TODAY,
    pp_registration_expires_on: "2027-11-22",
  });
  expect(await lead("10", "0-2")).toMatchObject({ state: "registered", domain: "muster.example" });
});

test("the same key answers the same and does it once, also after it was released", async () => {
  const first = await register("20", "one-key");
  await post("release", { domain: "muster.example", idempotencyKey: crypto.randomUUID() });
  expect(await register("20", "one-key")).toEqual(first);
  expect(await lead("20")).toMatchObject({ state: "released", capacity: { used: 0, limit: 3 } });
});

test("releasing frees the slot and tells the CRM; what is not registered cannot be released", async () => {
  await register("20");
  const released = await post("release", { domain: "muster.example", idempotencyKey: "r1" });
  expect(released).toMatchObject({ ok: true, data: { state: "released", capacity: { used: 0, limit: 3 } } });
  await told("20");
  expect(statusIn("contacts", "20")).toBe("released");
  expect(await post("release", { domain: "muster.example", idempotencyKey: "r2" })).toMatchObject({
    ok: false,
    error: { code: "not-registered" },
  });
});

test("on its day a registration is expired, the CRM is told without anybody asking, and it can be registered again", async () => {
  await register("20");
  await told("20");
  running.moveTo("2027-11-21");
  expect(await lead("20")).toMatchObject({ state: "registered", daysLeft: 1 });
  running.moveTo("2027-11-22");
  expect(await lead("20")).toMatchObject({ state: "expired", daysLeft: null, capacity: { used: 0 } });
  await expect.poll(() => statusIn("contacts", "20")).toBe("expired");
  expect(await register("21")).toMatchObject({ ok: true, data: { state: "registered", registeredOn: "2027-11-22" } });
});

test.each([
  ["an existing customer", "22", "unavailable", { unavailable: { reason: "existing-customer" } }],
  [
    "missing data",
    "23",
    "invalid-data",
    { missing: [{ field: "lastName" }, { field: "company" }, { field: "domain", fault: "free-mail" }] },
  ],
  ["the partner's own domain", "25", "invalid-data", { missing: [{ field: "domain", fault: "own-domain" }] }],
])("%s is refused with its reason and the way out", async (_what, id, code, expected) => {
  const answer = await register(id);
  expect(answer).toMatchObject({ status: 200, ok: false, error: { code, details: { lead: expected } } });
  expect(await lead(id)).toMatchObject(expected);
});

test("while HubSpot refuses, the state is true and says that it is being saved; nothing is lost", async () => {
  trouble.push(429, 502, 500);
  await register("24");
  expect(await lead("24")).toMatchObject({ state: "registered", domain: "vier.example", saving: true });
  await told("24");
  expect(trouble).toEqual([]);
  expect(statusIn("contacts", "24")).toBe("registered");
});

test("bad requests name the field", async () => {
  const cases: [object, string][] = [
    [{}, "objectTypeId"],
    [{ objectTypeId: "0-1", objectId: "20" }, "idempotencyKey"],
    [{ objectTypeId: "0-1", objectId: "x", idempotencyKey: "k" }, "objectId"],
    [{ objectTypeId: "0-3", objectId: "1", idempotencyKey: "k" }, "objectTypeId"],
  ];
  for (const [body, field] of cases)
    expect(await post("register", body)).toMatchObject({ status: 400, error: { code: "invalid-request", field } });
  expect(await register("999")).toMatchObject({ status: 200, error: { code: "unknown-record", field: "objectId" } });
});
