import { LeadSchema, type Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { APP_SCOPES, startTestService } from "./start-test-service.ts";

const SOON = { interval: 50 };
const WHILE = "country is required while pp_registration_status is registered";

const snapshot: PortalSnapshot = {
  portalId: 4715,
  timeZone: "Europe/Berlin",
  companyCurrency: "EUR",
  users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
  objects: {
    companies: [{ id: "10", properties: { name: "Muster GmbH", domain: "muster.example" } }],
    contacts: [{ id: "20", properties: { firstname: "Jo", lastname: "Doe", email: "jo@muster.example" } }],
    deals: [],
  },
  associations: [{ from: ["contacts", "20"], to: ["companies", "10"] }],
};

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  const crm = createCrm({
    snapshot,
    scopes: APP_SCOPES,
    rules: {
      required: [
        {
          objectType: "companies",
          propertyName: "country",
          when: { propertyName: "pp_registration_status", value: "registered" },
        },
      ],
    },
  });
  running = await startTestService({ snapshot, today: "2026-11-22", crm });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

async function lead(): Promise<Lead> {
  return LeadSchema.parse((await running.get("/api/leads?objectTypeId=0-2&objectId=10")).data);
}

test("a rule of the account that refuses a record is told with its name on the card and in the settings, and asked again slowly", async () => {
  const body = { objectTypeId: "0-2", objectId: "10", idempotencyKey: crypto.randomUUID() };
  const registered = await running.send("/api/leads/register", { method: "POST", body: JSON.stringify(body) });
  expect(await registered.json()).toMatchObject({ ok: true, data: { state: "registered" } });
  await expect
    .poll(async () => (await lead()).refusedRecord, SOON)
    .toMatchObject({
      record: { objectTypeId: "0-2", objectId: "10", name: "Muster GmbH" },
      reason: expect.stringContaining(WHILE) as string,
    });
  expect(await lead()).toMatchObject({ state: "registered", saving: true, savingProblem: "refused" });
  // Others of its batch are told.
  await expect
    .poll(() => running.crm.objects.get("contacts", "20")?.properties["pp_registration_status"], SOON)
    .toBe("registered");
  const { connection } = SettingsPageSchema.parse((await running.get("/api/settings")).data);
  expect(connection.errors).toMatchObject([
    { code: "crm-write-refused", record: { name: "Muster GmbH" }, message: expect.stringContaining(WHILE) as string },
  ]);

  const asked = () => running.crm.calls.count("POST", "/crm/objects/2026-09/{objectType}/batch/update");
  const before = asked();
  for (let times = 0; times < 20; times++) await lead();
  expect(asked() - before).toBeLessThanOrEqual(1);
});

test("once somebody has given the record what the rule asks for, it is told by itself", async () => {
  running.crm.objects.update("companies", "10", { country: "Germany" }, "CRM_UI");
  await expect.poll(async () => (await lead()).saving, SOON).toBe(false);
  expect(running.crm.objects.get("companies", "10")?.properties["pp_registration_status"]).toBe("registered");
  expect((await lead()).refusedRecord).toBeNull();
});
