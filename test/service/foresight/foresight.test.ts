import { rmSync } from "node:fs";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { DealStandingSchema } from "@partner-standing/contract/standing/deal-standing";
import { MetricChangesSchema } from "@partner-standing/contract/standing/changes";
import { InfluenceListSchema } from "@partner-standing/contract/standing/influence";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { type Assumption, type Outlook, OutlookSchema } from "@partner-standing/contract/standing/outlook";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDirectory } from "../../database/template-database.ts";
import { type Answer, startTestService } from "../start-test-service.ts";

const TODAY = "2026-11-28";
/** Who may see amounts, and who may not. */
const [ADA, MARY] = ["501", "503"];

const deal = (id: string, mrr: string, more: Record<string, string> = {}): SnapshotObject => ({
  id,
  properties: {
    ...{ dealname: `Zenobia ${id}`, dealstage: "closedwon", closedate: "2026-06-18T10:00:00Z", pp_deal_mrr: mrr },
    ...more,
  },
});
const customer = (id: string, properties: Record<string, string>, mrr: string): SnapshotObject => ({
  id,
  properties: { name: `Zenobia ${id} GmbH`, domain: `z${id}.example`, ...properties },
  history: { pp_hubspot_mrr: [{ value: mrr, timestamp: "2025-02-01T10:00:00Z" }] },
});
const marked = { pp_influence: "co-sell" };
const INSTALLED = { pp_app_installed_on: "2025-03-01", pp_hubspot_customer_since: "2025-02-20" };

const SNAPSHOT: PortalSnapshot = {
  ...{ portalId: 4717, timeZone: "Europe/Berlin", companyCurrency: "USD" },
  settings: PortalSettingsSchema.parse({
    ...{ currentTier: "rising", creditedSince: "2026-04-15", listingLive: true },
    visibility: { amounts: "named", userIds: [ADA], teamIds: [] },
  }),
  users: [
    { id: ADA, email: "ada@partner.example", firstName: "Ada", lastName: "Berg" },
    { id: MARY, email: "mary@partner.example", firstName: "Mary", lastName: "Hill" },
  ],
  objects: {
    companies: [
      customer("10", INSTALLED, "612345"),
      customer("11", { pp_app_installed_on: "2026-03-05", pp_hubspot_customer_since: "2026-02-10" }, "2222"),
      customer("12", {}, "3333"),
    ],
    contacts: ["20", "21", "22", "23"].map((id) => ({
      id,
      properties: { email: `jo@z${id}.example`, pp_reviewed_on: "2026-02-10", pp_review_rating: "4.5" },
    })),
    deals: [
      deal("31", "1234", { ...marked, closedate: "2026-01-20T10:00:00Z" }),
      deal("32", "3766.5"),
      deal("33", "77", { pp_deal_mrr: "777.25" }),
      deal("34", "4321", { ...marked, dealstage: "contractsent", closedate: "2026-12-18T10:00:00Z" }),
      deal("35", "888", { ...marked, pp_influence: "referral" }),
      // Won before the customer had the app, and one of nobody.
      deal("36", "999", { closedate: "2025-12-20T10:00:00Z" }),
      deal("37", "555"),
    ],
  },
  associations: [
    ...["31", "32", "33", "34", "35"].map((id) => ({
      from: ["deals", id] as ["deals", string],
      to: ["companies", "10"] as ["companies", string],
    })),
    { from: ["deals", "36"] as ["deals", string], to: ["companies", "11"] as ["companies", string] },
  ],
};

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({ snapshot: SNAPSHOT, dataDirectory: directory, today: TODAY });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

async function outlook(query = "", userId = ADA): Promise<Outlook> {
  return OutlookSchema.parse((await running.get(`/api/outlook${query}`, { userId })).data);
}
function post(path: string, body: object, userId = ADA): Promise<Answer> {
  return running.get(path, { method: "POST", userId, body: JSON.stringify(body) });
}
const suppose = (assume: Assumption[], userId = ADA) => post("/api/outlook", { assume, tier: "leading" }, userId);

async function influence(state: string, { after = "", userId = ADA } = {}) {
  return InfluenceListSchema.parse(
    (await running.get(`/api/influence?state=${state}&after=${after}`, { userId })).data,
  );
}
const idsOf = ({ deals }: Awaited<ReturnType<typeof influence>>) => deals.map(({ record }) => record.objectId);

describe("the outlook over HTTP", () => {
  test("tells eight reviews, what leaves on which day, and where the tier breaks", async () => {
    const told = await outlook("?months=24&tier=leading");
    expect(told.reviews).toHaveLength(8);
    expect(told).toMatchObject({ on: TODAY, tier: "rising", target: "leading", amountsShown: true });
    expect(told.safeUntil).toMatchObject({ review: "2027-01-15", breaksOn: "2027-01-01" });
    expect(told.rollOff.entries[0]).toMatchObject({
      ...{ on: "2027-01-20", metric: "influencedDealMrr", amount: 1234, after: 888, unit: "usd-per-month" },
      ...{ record: { objectId: "31" }, breaks: ["influenced-revenue"] },
    });
    expect(told.rollOff.entries.filter(({ on }) => on === "2027-02-10")).toHaveLength(4);
    expect(told.ways.some(({ target }) => target === "rising")).toBe(true);
  });

  test("what cannot be is refused, naming the field", async () => {
    const refusedField = async (assume: object[]) => (await suppose(assume as Assumption[])).error?.field;
    expect(await refusedField([{ kind: "deal", mrr: -1, on: TODAY }])).toBe("assume.0.mrr");
    expect(await refusedField([{ kind: "loss", companyId: "999", on: TODAY }])).toBe("assume.0.companyId");
    expect(await refusedField([{ kind: "deal", mrr: 1, on: TODAY, dealId: "999" }])).toBe("assume.0.dealId");
    expect(await refusedField([{ kind: "form", on: "2031-01-01" }])).toBe("assume.0.on");
    const twice = { kind: "loss", companyId: "10", on: TODAY };
    expect(await refusedField([twice, { ...twice, on: "2026-12-24" }])).toBe("assume.1.companyId");
    expect((await running.get("/api/outlook?months=25")).error?.field).toBe("months");
  });

  test("whoever may see no amounts sees days, counts and percent, no name and no sum, and can suppose no amount", async () => {
    const everything = JSON.stringify([await outlook("?months=24&tier=leading"), (await suppose([])).data]);
    const amounts: string[] = everything.match(/\d{3,}(\.\d+)?/g) ?? [];
    const known = ["612345", "1234", "3766.5", "777.25", "4321", "888", "2222", "3333"];
    expect(known.filter((amount) => amounts.includes(amount)).length).toBeGreaterThan(3);
    expect(everything).toContain("Zenobia");

    const review: Assumption = { kind: "reviews", count: 1, stars: 5, on: TODAY };
    const seen = [
      ...(await Promise.all(["", "?tier=rising", "?months=24&tier=premier"].map((query) => outlook(query, MARY)))),
      OutlookSchema.parse((await suppose([review], MARY)).data),
    ];
    for (const told of seen) {
      // Where rules are printed, lines have numbers, too.
      const text = JSON.stringify(told, (key, value: unknown) => (key === "citations" ? [] : value));
      expect(known.filter((amount) => text.includes(amount))).toEqual([]);
      expect(text).not.toContain("Zenobia");
      expect(told.amountsShown).toBe(false);
      const money = told.curves.filter(({ unit }) => unit === "percent");
      expect(money).toHaveLength(3);
      const values = money.flatMap(({ points }) =>
        points.flatMap(({ actual, known: value }) => [actual ?? 0, value ?? 0]),
      );
      expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 100)).toBe(true);
      expect(told.curves.find(({ metric }) => metric === "reviewCount")?.unit).toBe("count");
    }
    // What the tier aimed at asks for is told in percent of its public threshold.
    for (const { asked, target } of seen) {
      const money = asked?.requirements.filter(({ id }) => id === "attributed-mrr" || id === "influenced-revenue");
      expect([target, money?.every(({ unit }) => unit === "percent")]).toEqual([target, true]);
      expect(asked?.missing.every(({ unit, missing }) => unit !== "usd-per-month" && missing <= 100)).toBe(true);
    }
    expect(seen[2]?.asked?.missing.length).toBeGreaterThan(0);
    // The review that is supposed keeps the tier until its deal leaves.
    const breaks = seen.map(({ safeUntil }) => safeUntil?.breaksOn);
    expect(breaks).toEqual(["2027-01-01", "2027-01-01", "2027-01-01", "2027-01-20"]);
    expect(seen[0]?.rollOff.entries[0]).toMatchObject({
      on: "2027-01-20",
      record: null,
      amount: null,
      unit: "percent",
    });
    const withAmounts: Assumption[] = [
      { kind: "deal", mrr: 1, on: TODAY },
      { kind: "install", mrr: 1, on: TODAY, boughtOn: null },
      { kind: "loss", companyId: "10", on: TODAY },
      { kind: "mrr", companyId: "10", mrr: 1, on: TODAY },
    ];
    for (const assumption of withAmounts)
      expect(await suppose([assumption], MARY)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
  });
});

describe("what changed between two days", () => {
  const changes = (query: string, userId = ADA) => running.get(`/api/standing/changes?${query}`, { userId });
  const asked = "metric=influencedDealMrr&from=2026-01-20&side=gained";

  test("is told up to today, with the records in the CRM", async () => {
    const told = MetricChangesSchema.parse((await changes(asked)).data);
    expect(told).toMatchObject({ from: "2026-01-20", to: TODAY, side: "gained", unit: "usd-per-month", after: null });
    expect(told.records.length).toBeGreaterThan(0);
    expect(told.records.every(({ record }) => record.url.includes(`/record/0-3/${record.objectId}`))).toBe(true);
    const lost = MetricChangesSchema.parse((await changes(asked.replace("gained", "lost"))).data);
    const sum = (of: typeof told) => of.records.reduce((total, { amount }) => total + amount, 0);
    expect(sum(told) - sum(lost)).toBeCloseTo((told.now ?? 0) - (told.before ?? 0), 8);
  });

  test("is refused to whoever may see no amounts, and for days that are none", async () => {
    expect(await changes(asked, MARY)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    for (const query of [asked.replace("2026-01-20", TODAY), asked.replace("2026-01-20", "2020-01-01")])
      expect(await changes(query)).toMatchObject({ ok: false, error: { code: "invalid-request", field: "from" } });
    const backwards = `${asked}&to=2026-01-19`;
    expect(await changes(backwards)).toMatchObject({ ok: false, error: { code: "invalid-request", field: "from" } });
    expect((await changes(asked.replace("influencedDealMrr", "sales"))).error?.field).toBe("metric");
    expect((await changes(`${asked}&after=1:owners:2`)).error?.field).toBe("after");
  });
});

describe("what leaves of a record", () => {
  const records = [
    ...["10", "11", "12"].map((id) => `objectTypeId=0-2&objectId=${id}`),
    ...["20", "21", "22", "23"].map((id) => `objectTypeId=0-1&objectId=${id}`),
  ];
  const ofRecord = async (record: string, userId = ADA) => (await outlook(`?${record}`, userId)).rollOff.ofRecord;

  test("is told as the ledger tells it, and begins on the days that the card says", async () => {
    const ledger = (await outlook()).rollOff;
    expect(ledger).toMatchObject({ after: null, ofRecord: [] });
    const owned = await Promise.all(records.map(async (record) => ({ record, entries: await ofRecord(record) })));
    const [first] = owned;
    expect(first?.entries.map(({ on, record }) => [on, record?.objectId])).toEqual([
      ["2027-01-20", "31"],
      ["2027-06-18", "35"],
    ]);
    expect(ledger.entries).toEqual(expect.arrayContaining(owned.flatMap(({ entries }) => entries)));
    const told = new Set(owned.flatMap(({ entries }) => entries.map((entry) => JSON.stringify(entry))));
    expect([...told].sort()).toEqual(ledger.entries.map((entry) => JSON.stringify(entry)).sort());
    for (const { record, entries } of owned) {
      const standing = StandingSchema.parse((await running.get(`/api/standing?${record}`, { userId: ADA })).data);
      const leaving = (standing.record?.contributions ?? []).flatMap(({ metric, until }) =>
        until === null || metric === "reviewAverage" ? [] : [{ metric, on: until }],
      );
      const begins = leaving.map(({ metric }) => ({
        metric,
        on: entries.find((entry) => entry.metric === metric)?.on,
      }));
      expect(begins).toEqual(leaving);
    }
  });

  test("is a day and percent for whoever may see no amounts", async () => {
    const [first] = await ofRecord("objectTypeId=0-2&objectId=10", MARY);
    expect(first).toMatchObject({ on: "2027-01-20", record: null, amount: null, after: 17, unit: "percent" });
    const [review] = await ofRecord("objectTypeId=0-1&objectId=20", MARY);
    expect(review).toMatchObject({ on: "2027-02-10", record: null, amount: 1, after: 0, unit: "count" });
  });

  test("is nothing of a record that the CRM does not have, and half a record is refused", async () => {
    expect(await ofRecord("objectTypeId=0-2&objectId=404")).toEqual([]);
    expect((await running.get("/api/outlook?objectTypeId=0-2")).error?.field).toBe("objectId");
  });
});

describe("influence", () => {
  test("deals that nobody has marked are those at customers with the app, the largest first, and say what they close", async () => {
    const { deals, total } = await influence("unmarked");
    expect(deals.map(({ record, amount }) => [record.objectId, amount])).toEqual([
      ["32", 3766.5],
      ["33", 777.25],
    ]);
    expect(total).toBe(2);
    // 5,000 are asked for, 2,122 are there.
    expect(deals.map(({ closes }) => closes)).toEqual([["leading"], []]);
    expect(deals[0]).toMatchObject({ because: ["installed"], closedOn: "2026-06-18", submission: null });
    expect(idsOf(await influence("unmarked", { after: "376650:32" }))).toEqual(["33"]);
  });

  test("marking and submitting go through the outbox to the CRM, and who did it is told", async () => {
    expect(idsOf(await influence("unsubmitted"))).toEqual(["31", "35"]);
    const note = (body: object) => post("/api/influence", { ...body, idempotencyKey: crypto.randomUUID() });
    expect(await note({ dealId: "32", submittedOn: "2026-11-20" })).toMatchObject({ error: { field: "influence" } });
    expect(await note({ dealId: "32", influence: "co-sell", submittedOn: "2026-11-29" })).toMatchObject({
      error: { code: "date-in-future", field: "submittedOn" },
    });
    expect(await note({ dealId: "999", influence: "co-sell" })).toMatchObject({
      error: { code: "unknown-record", field: "dealId" },
    });
    const key = crypto.randomUUID();
    const body = { dealId: "32", influence: "co-sell", submittedOn: "2026-11-20", idempotencyKey: key };
    const answer = DealStandingSchema.parse((await post("/api/influence", body)).data);
    expect(answer.saving).toEqual({ influence: "co-sell", submittedOn: "2026-11-20", problem: null, reason: null });
    expect(idsOf(await influence("unmarked"))).toEqual(["33"]);
    await expect.poll(async () => idsOf(await influence("submitted"))).toEqual(["32"]);
    const { properties } = running.crm.objects.get("deals", "32") ?? { properties: {} };
    expect(properties).toMatchObject({ pp_influence: "co-sell", pp_influence_submitted_on: "2026-11-20" });
    expect((await influence("submitted")).deals[0]).toMatchObject({
      ...{ submittedOn: "2026-11-20", submittedBy: "Ada Berg", submission: "helped-close", amount: 3766.5 },
    });
    expect((await influence("unsubmitted")).deals.map(({ submission }) => submission)).toEqual([
      "helped-close",
      "referred",
    ]);
    expect(await post("/api/influence", body)).toMatchObject({ ok: true, data: { submittedOn: "2026-11-20" } });
    const audit = SettingsPageSchema.parse((await running.get("/api/settings")).data).audit;
    expect(audit.filter(({ section }) => section === "deals").flatMap(({ changes }) => changes)).toEqual([
      { field: "deals/32", before: null, after: "co-sell" },
      { field: "deals/32/submittedOn", before: null, after: "2026-11-20" },
    ]);
  });

  test("a submission that somebody notes in the CRM is told without a name, and can be taken back here", async () => {
    running.crm.objects.update("deals", "35", { pp_influence_submitted_on: "2026-11-02" }, "CRM_UI");
    const submitted = async () => (await influence("submitted")).deals.find(({ record }) => record.objectId === "35");
    await expect.poll(async () => (await submitted())?.submittedOn).toBe("2026-11-02");
    expect(await submitted()).toMatchObject({ submittedBy: null, submission: "referred" });
    await post("/api/influence", { dealId: "35", submittedOn: null, idempotencyKey: crypto.randomUUID() });
    await expect.poll(async () => idsOf(await influence("unsubmitted"))).toContain("35");
    expect(running.crm.objects.get("deals", "35")?.properties["pp_influence_submitted_on"] ?? "").toBe("");
  });

  test("whoever may see no amounts sees how many there are", async () => {
    for (const state of ["unmarked", "unsubmitted", "submitted"]) {
      const seen = await influence(state, { userId: MARY });
      expect(seen).toMatchObject({ deals: [], after: null, amountsShown: false });
      expect(seen.total).toBe((await influence(state)).total);
    }
  });
});
