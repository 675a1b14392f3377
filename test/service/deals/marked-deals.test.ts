import { rmSync } from "node:fs";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { type DealStanding, DealStandingSchema } from "@partner-standing/contract/standing/deal-standing";
import { ExplanationSchema } from "@partner-standing/contract/standing/standing";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import { freshDirectory } from "../../database/template-database.ts";
import { APP_SCOPES, type Answer, startTestService } from "../start-test-service.ts";

const TODAY = "2026-11-22";

const deal = (id: string, more: Record<string, string>): SnapshotObject => ({
  id,
  properties: {
    ...{ dealname: `Deal ${id}`, dealstage: "closedwon", closedate: "2026-06-18T10:00:00Z", pp_deal_mrr: "594" },
    ...more,
  },
});
const marked = { pp_influence: "referral" };

const SNAPSHOT: PortalSnapshot = {
  ...{ portalId: 4716, timeZone: "Europe/Berlin", companyCurrency: "USD" },
  settings: PortalSettingsSchema.parse({
    ...{ currentTier: "rising", usdRates: { EUR: 1.1 } },
    visibility: { amounts: "named", userIds: ["501"], teamIds: [] },
  }),
  users: [
    { id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" },
    { id: "503", email: "mary@partner.example", firstName: "Mary", lastName: "Hill" },
  ],
  objects: {
    companies: [{ id: "10", properties: { name: "Muster GmbH", domain: "muster.example" } }],
    contacts: [],
    deals: [
      deal("31", {}),
      deal("32", { ...marked, deal_currency_code: "EUR" }),
      deal("33", { ...marked, dealstage: "contractsent", closedate: "2026-12-18T10:00:00Z" }),
      deal("34", { dealstage: "contractsent", closedate: "2026-10-01T10:00:00Z" }),
      deal("35", { ...marked, deal_currency_code: "GBP" }),
      deal("36", { closedate: "2024-06-18T10:00:00Z" }),
      deal("37", { ...marked, closedate: "2026-12-01T10:00:00Z" }),
      deal("38", { ...marked, pp_deal_mrr: "" }),
      deal("39", { pp_influence: "a friend" }),
      deal("40", { ...marked, pp_deal_mrr: "6o0" }),
      deal("41", {}),
    ],
  },
  associations: [],
};

/** What HubSpot answers to the next updates of deals, instead of making them. */
const trouble: object[] = [];
let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;

function crmWithTrouble() {
  const crm = createCrm({ snapshot: SNAPSHOT, scopes: APP_SCOPES });
  const door = express();
  door.use("/crm/objects", (request, response, next) => {
    const refusal = request.path.endsWith("/deals/batch/update") ? trouble.shift() : undefined;
    if (refusal) response.status(400).json(refusal);
    else next();
  });
  door.use(crm.app);
  return { ...crm, app: door };
}

beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({
    ...{ snapshot: SNAPSHOT, dataDirectory: directory, today: TODAY },
    crm: crmWithTrouble(),
  });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

async function standing(id: string, userId = "501"): Promise<DealStanding> {
  const answer = await running.get(`/api/deals?objectId=${id}`, { userId });
  return DealStandingSchema.parse(answer.data);
}

async function mark(objectId: string, influence: string, key: string = crypto.randomUUID()): Promise<Answer> {
  const body = JSON.stringify({ objectId, influence, idempotencyKey: key });
  return running.get("/api/deals/influence", { method: "POST", body });
}

async function total(): Promise<number | null> {
  const answer = await running.get("/api/standing/explain?metric=influencedDealMrr&after=");
  return ExplanationSchema.parse(answer.data).total;
}

const audit = async () =>
  SettingsPageSchema.parse((await running.get("/api/settings")).data).audit.filter(
    ({ section }) => section === "deals",
  );

describe("what a deal adds", () => {
  test.each<[string, string, Partial<DealStanding>]>([
    ["31", "nobody has marked", { reasons: ["no-influence"], amount: 594, since: "2026-06-18", until: "2027-06-18" }],
    ["32", "that counts", { counts: true, reasons: [], amount: 653.4, until: "2027-06-18" }],
    ["33", "still open", { reasons: ["not-won"], amount: 594, since: "2026-12-18", until: "2027-12-18" }],
    ["34", "open too long", { reasons: ["no-influence", "not-won"], amount: 594, since: TODAY, until: "2027-11-22" }],
    ["35", "in a currency without a rate", { reasons: ["data-problem"], amount: null, since: null, until: null }],
    ["36", "won too long ago", { reasons: ["no-influence", "left-the-window"], amount: null, until: "2025-06-18" }],
    ["37", "that is won tomorrow", { reasons: ["not-yet"], amount: 594, since: "2026-12-01" }],
    ["38", "without MRR", { reasons: ["data-problem"], amount: null }],
    ["39", "marked by something else", { reasons: ["no-influence"], amount: 594, influence: [] }],
  ])("deal %s, %s", async (id, _what, said) => {
    expect(await standing(id)).toMatchObject({ counts: false, amountsShown: true, saving: null, ...said });
  });

  test("what is wrong with it names the property and what it holds", async () => {
    const problemsOf = async (id: string) =>
      (await standing(id)).problems.map(({ code, property, value }) => [code, property, value]);
    expect(await problemsOf("35")).toEqual([["currency-rate-missing", "deal_currency_code", "GBP"]]);
    expect(await problemsOf("38")).toEqual([["deal-mrr-missing", "pp_deal_mrr", null]]);
    expect(await problemsOf("39")).toEqual([["option-unknown", "pp_influence", "a friend"]]);
  });

  test("what is missing in it can be filled in on the card; a rate is named in the settings, and the influence is asked", async () => {
    const toFill = async (id: string) => (await standing(id)).toFill;
    expect(await toFill("38")).toEqual(["pp_deal_mrr"]);
    for (const id of ["32", "35", "39"]) expect(await toFill(id)).toEqual([]);
  });

  test("whoever may see no amounts sees none, asked directly either", async () => {
    for (const id of ["31", "32", "33", "40"]) {
      const seen = await standing(id, "503");
      expect(seen).toMatchObject({ amount: null, amountsShown: false });
      expect(JSON.stringify(seen)).not.toMatch(/\b594\b|\b653\b|6o0/);
      expect(seen.since).toBe((await standing(id)).since);
    }
  });

  test("a record that is no deal is not known", async () => {
    expect(await running.get("/api/deals?objectId=10")).toMatchObject({ ok: false, error: { code: "unknown-record" } });
    expect(await mark("10", "co-sell")).toMatchObject({ ok: false, error: { code: "unknown-record" } });
  });
});

describe("marking a deal", () => {
  test("is told to the CRM, then counts, once, whatever HubSpot tells of it afterwards", async () => {
    const before = (await total()) ?? 0;
    const answer = DealStandingSchema.parse((await mark("31", "co-sell", "one")).data);
    expect(answer.saving).toEqual({ influence: "co-sell", submittedOn: null, problem: null, reason: null });
    expect(answer.counts).toBe(false);
    await expect.poll(async () => (await standing("31")).saving).toBe(null);
    expect(running.crm.objects.get("deals", "31")?.properties["pp_influence"]).toBe("co-sell");
    expect(await standing("31")).toMatchObject({ counts: true, amount: 594, influence: ["co-sell"], reasons: [] });
    expect(await total()).toBe(before + 594);
    // Somebody else's change of the same deal has it read again.
    running.crm.objects.update("deals", "31", { dealname: "Another name" }, "CRM_UI");
    await expect.poll(async () => (await standing("31")).record.name).toBe("Another name");
    expect(await total()).toBe(before + 594);
  });

  test("sent again under its key, or wished again, it does nothing; each change is in the audit list", async () => {
    const known = await audit();
    expect(known[0]).toMatchObject({
      by: { userId: "501" },
      changes: [{ field: "deals/31", before: null, after: "co-sell" }],
    });
    expect(await mark("31", "co-sell", "one")).toMatchObject({ ok: true, data: { counts: true, saving: null } });
    expect(await mark("31", "co-sell")).toMatchObject({ ok: true, data: { saving: null } });
    expect(await audit()).toEqual(known);
    expect(await mark("31", "referral", "one")).toMatchObject({ ok: false, error: { code: "key-reused" } });
    expect(await mark("31", "referral")).toMatchObject({ ok: true });
    expect((await audit())[0]?.changes).toEqual([{ field: "deals/31", before: "co-sell", after: "referral" }]);
  });

  test("what is no influence is refused, naming the field", async () => {
    expect(await mark("31", "friendship")).toMatchObject({ error: { code: "invalid-request", field: "influence" } });
  });

  test("what HubSpot refuses is said on the card and in the settings, and counts nothing", async () => {
    const message = "pp_influence is read only";
    trouble.push({ status: "error", message, category: "VALIDATION_ERROR" });
    await mark("41", "co-service");
    await expect.poll(async () => (await standing("41")).saving?.problem).toBe("refused");
    const { saving, counts } = await standing("41");
    expect(saving).toMatchObject({ influence: "co-service", reason: expect.stringContaining(message) as string });
    expect(counts).toBe(false);
    const { connection } = SettingsPageSchema.parse((await running.get("/api/settings")).data);
    expect(connection.errors).toMatchObject([
      { code: "crm-write-refused", record: { objectTypeId: "0-3", objectId: "41", name: "Deal 41" } },
    ]);
  });
});
