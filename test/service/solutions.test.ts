import {
  CommissionExportSchema,
  CommissionLedgerSchema,
  CommissionStatementSchema,
  type CommissionLedger,
} from "@partner-standing/contract/commission/commission";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import {
  SolutionsStandingSchema,
  type SolutionsStanding,
} from "@partner-standing/contract/standing/solutions-standing";
import { type SolutionsOutlook, SolutionsOutlookSchema } from "@partner-standing/contract/standing/solutions-outlook";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { startTestService } from "./start-test-service.ts";

const TODAY = "2026-11-22";
const snapshot = createDemoPortal();

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  running = await startTestService({ snapshot, today: TODAY });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

function idOf(name: string): string {
  const found = snapshot.objects.companies.find((company) => company.properties["name"] === name);
  if (!found) throw new Error(`the demo portal has no ${name}`);
  return found.id;
}

async function solutions(query = ""): Promise<SolutionsStanding> {
  const answer = await running.get(`/api/solutions${query}`);
  expect(answer).toMatchObject({ ok: true });
  return SolutionsStandingSchema.parse(answer.data);
}

const client = async (name: string, on = TODAY) =>
  (await solutions(`?objectTypeId=0-2&objectId=${idOf(name)}&on=${on}`)).client;

async function ledger(name: string): Promise<CommissionLedger> {
  const answer = await running.get(`/api/commission?objectTypeId=0-2&objectId=${idOf(name)}`);
  expect(answer).toMatchObject({ ok: true });
  return CommissionLedgerSchema.parse(answer.data);
}

const statement = async () =>
  CommissionStatementSchema.parse((await running.get("/api/commission/statement")).data).quarters;

describe("what lies ahead in the Solutions program", () => {
  const outlook = async (query = "", userId = "501"): Promise<SolutionsOutlook> =>
    SolutionsOutlookSchema.parse((await running.get(`/api/solutions/outlook${query}`, { userId })).data);

  test("begins with what the card says, on the next eight month days", async () => {
    const [{ scorecard, ahead }, told] = [await solutions(), await outlook()];
    const [first] = told.reviews;
    expect(told.reviews.filter(({ kind }) => kind === "refresh")).toHaveLength(8);
    expect(first).toMatchObject({ date: scorecard?.refresh.date, known: { outcome: scorecard?.refresh.outcome } });
    const recalibration = told.reviews.find(({ kind }) => kind === "recalibration");
    expect(recalibration).toMatchObject({
      date: scorecard?.recalibration?.date,
      known: { outcome: scorecard?.recalibration?.outcome },
    });
    expect(told.safeUntil).toEqual(ahead?.safeUntil);
    const points = told.curves.find(({ metric }) => metric === "total-points")?.points ?? [];
    expect(points[0]).toEqual({ on: TODAY, known: scorecard?.points?.total });
    expect(points.slice(1, 4)).toEqual(
      scorecard?.pointsAhead.map(({ on, points: { total } }) => ({ on, known: total })),
    );
  });

  test("names whose points go, page by page, and what is left then is what the curve says", async () => {
    const { rollOff } = await outlook();
    expect(rollOff.entries.length).toBeGreaterThan(1);
    for (const { on, after } of rollOff.entries) {
      const { scorecard } = await solutions(`?on=${on}`);
      expect(scorecard?.points?.total).toBe(after);
    }
    const days = rollOff.entries.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    const [second] = rollOff.entries.slice(1);
    const [{ on, record } = { on: "", record: null }] = rollOff.entries;
    const kind = record?.objectTypeId === "0-2" ? "companies" : "partner_clients";
    const next = await outlook(`?after=${on}:${kind}:${record?.objectId}`);
    expect(next.rollOff.entries[0]).toEqual(second);
  });
});

describe("the demo company in the Solutions program", () => {
  test("Gold is credited; the tracks are the sums of its clients, and Elite waits for the agreement's thresholds", async () => {
    const { scorecard, package: held, creditedSince } = await solutions();
    expect({ held, tier: scorecard?.currentTier, next: scorecard?.nextTier }).toEqual({
      held: "partner",
      tier: "gold",
      next: "platinum",
    });
    expect(creditedSince).not.toBeNull();
    const platinum = scorecard?.tiers.find(({ tier }) => tier === "platinum")?.requirements;
    const actual = (id: string) => platinum?.find((requirement) => requirement.id === id)?.actual;
    expect([actual("total-points"), actual("sourced-points")]).toEqual([303, 155]);
    // Grünspan and Thistle and Rye, sold to by deals alone, paid 1,500 dollars and 850 pounds a year ago and do still; 74
    // pounds are 100 dollars, to the cent.
    const byDeals = 1_500 + 1_148.65;
    expect(actual("gross-retention")).toBeCloseTo(((9_400 + byDeals) / (9_900 + byDeals)) * 100, 10);
    expect(scorecard?.points).toMatchObject({
      total: 303,
      kinds: [
        { kind: "sourced", points: 155, mrr: 3_100 },
        { kind: "assisted", points: 37.5, mrr: 1_250 },
        { kind: "managed", points: 110.5, mrr: 11_050 },
      ],
    });
    expect(scorecard?.unknownTiers).toEqual(["elite"]);
    expect(scorecard?.tiers.find(({ tier }) => tier === "elite")?.qualified).not.toBe(true);
    expect(scorecard?.refresh.date).toBe("2026-12-15");
    expect(scorecard?.recalibration).toMatchObject({ date: "2027-01-15" });
    expect(scorecard?.recalibration?.lookBack).toHaveLength(6);
  });

  test("a client says whether it is sold, managed, by whom and until when", async () => {
    expect(await client("Hafenblick Logistik GmbH")).toMatchObject({
      source: "companies",
      mrr: 1_200,
      sold: { state: "counts", soldOn: "2026-02-10", until: "2027-02-10" },
      managed: {
        state: "counts",
        by: "ada@partner.example",
        lastActivityOn: "2026-11-18",
        until: "2027-01-17",
        warns: false,
      },
    });
    expect(await client("Zirbelholz Möbel GmbH")).toMatchObject({ managed: { state: "foreign-domain" } });
    expect(await client("Atelier Mistral")).toMatchObject({ managed: { state: "not-a-partner-employee" } });
    expect(await client("Kestrel Outdoor Ltd")).toMatchObject({ managed: { state: "lapsed" } });
    expect(await client("Fjordblick Reisen GmbH")).toMatchObject({ managed: { state: "first-activity-today" } });
    expect(await client("Fjordblick Reisen GmbH", "2026-11-23")).toMatchObject({ managed: { state: "counts" } });
  });

  test("a client without activity for 47 days is warned of, and named with those that lapse", async () => {
    const tidewater = await client("Tidewater Clinics Ltd");
    expect(tidewater?.managed).toMatchObject({ warns: true, until: "2026-12-05", daysLeft: 13 });
    const { lapsing } = await solutions();
    expect(lapsing).toMatchObject({
      total: 1,
      clients: [{ mrr: 3_200, lastActivityOn: "2026-10-06", until: "2026-12-05", daysLeft: 13 }],
    });
    expect(lapsing.clients[0]?.company.name).toBe("Tidewater Clinics Ltd");
  });

  test("activity told by a webhook moves the track within seconds", async () => {
    const managed = async () =>
      (await solutions()).scorecard?.points?.kinds.find(({ kind }) => kind === "managed")?.mrr;
    const before = await managed();
    const change = { pp_last_managed_activity_on: "2026-11-20" };
    running.crm.objects.update("companies", idOf("Kestrel Outdoor Ltd"), change, "CRM_UI");
    await expect.poll(managed).toBe((before ?? 0) + 1_000);
    running.crm.objects.update(
      "companies",
      idOf("Kestrel Outdoor Ltd"),
      { pp_last_managed_activity_on: "2026-09-01" },
      "CRM_UI",
    );
    await expect.poll(managed).toBe(before);
  });
});

describe("commission in the demo portal", () => {
  test("a customer registered before the purchase pays 20 % a month, and the quarters are the sums of the months", async () => {
    const { plan, lines, quarters, reason, conditions, rules, currency } = await ledger("Hafenblick Logistik GmbH");
    expect({ reason, currency, months: plan?.months, package: plan?.package }).toEqual({
      reason: "earns",
      currency: "USD",
      months: 36,
      package: "partner",
    });
    expect(conditions.every(({ met }) => met)).toBe(true);
    const month = (name: string) => lines.find((line) => line.month === name);
    expect(month("2026-02")).toMatchObject({ amountMinor: 0, reason: "partial-month" });
    expect(month("2026-03")).toMatchObject({
      basisMinor: 90_000,
      ratePercent: 20,
      amountMinor: 18_000,
      status: "paid",
    });
    expect(month("2026-07")).toMatchObject({ basisMinor: 120_000, amountMinor: 24_000 });
    expect(quarters.find(({ quarter }) => quarter === "2026-Q2")).toMatchObject({
      totalMinor: 54_000,
      paidOn: "2026-08-14",
      status: "paid",
    });
    for (const { rule } of lines) expect(rules[rule]?.length).toBeGreaterThan(0);
  });

  test("who bought under another domain pays nothing, and it is said why", async () => {
    const { reason, lines } = await ledger("Weidenhof Molkerei GmbH");
    expect(reason).toBe("purchase-domain-differs");
    expect(lines.every(({ amountMinor }) => amountMinor === 0)).toBe(true);
  });

  test("the statement is the sum of the ledgers, and the quarter's CSV adds up to it", async () => {
    const q2 = (await statement()).filter(({ quarter }) => quarter === "2026-Q2");
    const page = CommissionExportSchema.parse((await running.get("/api/commission/export?quarter=2026-Q2")).data);
    expect(page.after).toBeNull();
    const { data } = Papa.parse<Record<string, string>>(page.csv, { header: true, skipEmptyLines: true });
    expect(data.length).toBe(page.lines);
    for (const { currency: of, totalMinor } of q2) {
      const own = data.filter(({ currency }) => currency === of);
      const cents = own.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
      expect(cents).toBe(totalMinor);
      expect(cents).toBeGreaterThan(0);
    }
    expect(q2.map(({ currency }) => currency)).toEqual(["GBP", "USD"]);
  });

  test("a reversal is a line of its own, is booked once, and is refused where nothing was paid", async () => {
    const companyId = idOf("Hafenblick Logistik GmbH");
    const asked = { companyId, month: "2026-08", refundedMinor: 20_000, bookedOn: TODAY, idempotencyKey: "reversal-1" };
    const reverse = (body: object) =>
      running.get("/api/commission/reversals", { method: "POST", body: JSON.stringify({ ...asked, ...body }) });
    const isFourth = ({ quarter, currency }: { quarter: string; currency: string }) =>
      quarter === "2026-Q4" && currency === "USD";
    const before = (await statement()).find(isFourth);
    expect(await reverse({})).toMatchObject({ ok: true });
    expect(await reverse({})).toMatchObject({ ok: true });
    const { lines } = await ledger("Hafenblick Logistik GmbH");
    const reversals = lines.filter(({ kind }) => kind === "reversal");
    expect(reversals).toMatchObject([{ month: "2026-08", quarter: "2026-Q4", amountMinor: -4_000 }]);
    const after = (await statement()).find(isFourth);
    expect((after?.totalMinor ?? 0) - (before?.totalMinor ?? 0)).toBe(-4_000);
    const refused = (code: string, field: string) => ({ ok: false, error: { code, field } });
    const cases: [object, string, string][] = [
      [{}, "already-reversed", "month"],
      [{ refundedMinor: 999_999 }, "refund-too-large", "refundedMinor"],
      [{ month: "2026-02" }, "nothing-to-reverse", "month"],
      [{ bookedOn: "2026-11-23" }, "date-in-future", "bookedOn"],
      [{ bookedOn: "2026-07-31" }, "date-too-early", "bookedOn"],
    ];
    for (const [index, [body, code, field]] of cases.entries())
      expect(await reverse({ ...body, idempotencyKey: `reversal-of-${index}` })).toMatchObject(refused(code, field));
  });

  test("a lead that has not bought is told what it would pay", async () => {
    const { plan, offer, reason } = await ledger("Nordkai Werft GmbH");
    expect({ plan, reason }).toEqual({ plan: null, reason: "not-sold" });
    expect(offer).toMatchObject({ package: "partner", ratePercent: 20, months: 36, closedOn: TODAY });
  });

  test("an unknown record, a bad quarter and a forged portal are refused", async () => {
    const unknown = await running.get("/api/commission?objectTypeId=0-2&objectId=999999999");
    expect(unknown).toMatchObject({ ok: false, error: { code: "unknown-record", field: "objectId" } });
    const quarter = await running.get("/api/commission/export?quarter=2026-Q5");
    expect(quarter).toMatchObject({ ok: false, error: { code: "invalid-request", field: "quarter" } });
    const stranger = await running.get("/api/commission/statement", { portalId: 999 });
    expect(stranger).toMatchObject({ ok: false, error: { code: "not-connected" } });
  });
});

describe("somebody who may see no amounts", () => {
  test("is told of no company what it pays, however many are asked for one by one", async () => {
    const { version } = (await running.get("/api/settings")).data as { version: number };
    const visibility = { amounts: "named", userIds: ["501"], teamIds: [] };
    const body = JSON.stringify({ version, section: "access", changes: { visibility }, idempotencyKey: "named" });
    expect(await running.get("/api/settings", { method: "PUT", body })).toMatchObject({ ok: true });

    const customers = snapshot.objects.companies
      .filter(({ properties }) => properties["pp_app_installed_on"] || properties["pp_sold_on"])
      .slice(0, 40);
    const ask = (path: string, userId: string) => running.get(path, { userId });
    let counting = 0;
    for (const { id } of customers) {
      const of = `?objectTypeId=0-2&objectId=${id}`;
      const standing = StandingSchema.parse((await ask(`/api/standing${of}`, "502")).data);
      const { client: asked, lapsing } = SolutionsStandingSchema.parse((await ask(`/api/solutions${of}`, "502")).data);
      const inMoney = standing.record?.contributions.filter(({ unit }) => unit === "usd-per-month") ?? [];
      expect(inMoney.filter(({ amount, current }) => amount !== null || current !== undefined)).toEqual([]);
      expect([asked?.mrr ?? null, lapsing.clients]).toEqual([null, []]);
      counting += inMoney.filter(({ reason }) => reason === "counts").length;
    }
    expect(counting).toBeGreaterThan(20);
    const known = StandingSchema.parse(
      (await ask(`/api/standing?objectTypeId=0-2&objectId=${customers[0]?.id}`, "501")).data,
    );
    expect(known.record?.contributions.some(({ amount }) => (amount ?? 0) > 0)).toBe(true);
  });
});

describe("a company in neither package", () => {
  test("is told so instead of what a sale would pay, and has an empty statement", async () => {
    const settings = { ...snapshot.settings, programs: ["technology" as const] };
    const outside = { ...snapshot, settings: PortalSettingsSchema.parse(settings) };
    const started = await startTestService({ snapshot: outside, today: TODAY });
    await started.service.synced;
    const lead = await started.get(`/api/commission?objectTypeId=0-2&objectId=${idOf("Nordkai Werft GmbH")}`);
    expect(lead).toMatchObject({ ok: false, error: { code: "outside-program" } });
    const exported = await started.get("/api/commission/export?quarter=2026-Q2");
    expect(exported).toMatchObject({ ok: false, error: { code: "outside-program" } });
    expect((await started.get("/api/commission/statement")).data).toMatchObject({ package: null, quarters: [] });
    const standing = SolutionsStandingSchema.parse((await started.get("/api/solutions")).data);
    expect(standing).toMatchObject({ package: null, scorecard: null, obligations: [], lapsing: { total: 0 } });
    await started.close();
  });
});
