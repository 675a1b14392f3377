import { DataProblemListSchema } from "@partner-standing/contract/standing/data-problem-list";
import { DirectorySchema } from "@partner-standing/contract/settings/directory";
import { ConnectionSchema } from "@partner-standing/contract/settings/portal-connection";
import { ExportPageSchema } from "@partner-standing/contract/portal/portal-export";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { SettingsPageSchema, type SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { StandingSchema, type Standing } from "@partner-standing/contract/standing/standing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recomputeMetrics } from "../recompute-metrics.ts";
import { AMOUNTS, SETTINGS_PORTAL } from "./fixture/settings-portal.ts";
import { startTestService, type Answer } from "./start-test-service.ts";

const TODAY = "2026-11-22";
const key = (): string => crypto.randomUUID();

let running: Awaited<ReturnType<typeof startTestService>>;

beforeEach(async () => {
  running = await startTestService({ snapshot: SETTINGS_PORTAL, today: TODAY });
  await running.service.synced;
});
afterEach(async () => {
  await running.close();
});

async function send(method: "PUT" | "POST", where: string, body: object, userId = "501") {
  const sent = { method, body: JSON.stringify({ idempotencyKey: key(), ...body }), userId };
  const response = await running.send(where, sent);
  return { status: response.status, ...((await response.json()) as Answer) };
}

const save = (section: string, version: number, changes: object, userId?: string) =>
  send("PUT", "/api/settings", { section, version, changes }, userId);
const enter = (figures: object, userId?: string) => send("POST", "/api/official-figures", figures, userId);

async function page(userId = "501"): Promise<SettingsPage> {
  return SettingsPageSchema.parse((await running.get("/api/settings", { userId })).data);
}

async function standing(userId = "501", query = ""): Promise<Standing> {
  return StandingSchema.parse((await running.get(`/api/standing${query}`, { userId })).data);
}

/** The requirement of Leading as the scorecard judges it. */
const requirement = ({ scorecard }: Standing, id: string) =>
  scorecard?.tiers.find(({ tier }) => tier === "leading")?.requirements.find((known) => known.id === id);

const figureOf = ({ figures }: Pick<Standing, "figures">, metric: string) =>
  figures.find((figure) => figure.metric === metric);

describe("HubSpot's own figures", () => {
  const october = { month: "2026-10", asOf: "2026-10-31", attributedMrr: 812000.5, reviewCount: 3 };

  test("stand beside the computed ones with difference and age, and count only where the account chose so", async () => {
    const computed = figureOf(await standing(), "attributedMrr")?.computed as number;
    expect(await enter({ months: [october] })).toMatchObject({ ok: true, data: { version: 1 } });
    const shown = await standing();
    expect(figureOf(shown, "attributedMrr")).toEqual({
      metric: "attributedMrr",
      unit: "usd-per-month",
      source: "computed",
      computed,
      official: {
        amount: 812000.5,
        asOf: "2026-10-31",
        ageDays: 22,
        difference: Math.round((812000.5 - computed) * 100) / 100,
      },
    });
    expect(requirement(shown, "attributed-mrr")).toMatchObject({ met: true, actual: computed });

    await save("figures", 1, { figureSources: { attributedMrr: "official", influencedDealMrr: "official" } });
    const chosen = await standing();
    expect(requirement(chosen, "attributed-mrr")).toMatchObject({ met: false, actual: 812000.5, missing: 187999.5 });
    expect(figureOf(chosen, "attributedMrr")).toMatchObject({ source: "official", computed });
    expect(figureOf(chosen, "influencedDealMrr")).toMatchObject({ source: "computed", official: null });
    expect(figureOf(await standing("501", "?on=2026-10-30"), "attributedMrr")?.official).toBeNull();
    const explained = await running.get("/api/standing/explain?metric=attributedMrr");
    expect(explained.data).toMatchObject({ total: computed, figure: { source: "official" } });
  });

  test("a month entered again replaces the old one, and the list says what it was", async () => {
    await enter({ months: [october] });
    await enter({ months: [{ ...october, reviewCount: 4 }] });
    const { months, audit } = await page();
    expect(months).toMatchObject([{ month: "2026-10", reviewCount: 4, influencedDealMrr: null }]);
    expect(audit[0]).toMatchObject({
      version: null,
      section: "official-figures",
      changes: [{ field: "2026-10", before: { reviewCount: 3 }, after: { reviewCount: 4 } }],
    });
  });

  test("a pasted table with a wrong cell is refused by line and column, and nothing of it is stored", async () => {
    const csv =
      "month;asOf;attributedMrr\n2026-09;2026-09-30;800000\n2026-13;2026-10-31;900000\n2026-10;2026-10-31;812.000\n";
    expect(await enter({ csv })).toMatchObject({
      status: 200,
      error: {
        code: "invalid-data",
        field: "csv",
        details: {
          faults: [
            { line: 3, column: "month" },
            { line: 4, column: "attributedMrr" },
          ],
        },
      },
    });
    expect((await page()).months).toEqual([]);
    await enter({ csv: "month\tasOf\tattributedMrr\treviewAverage\n2026-09\t2026-09-30\t800000\t\n" });
    expect((await page()).months).toMatchObject([{ month: "2026-09", attributedMrr: 800000, reviewAverage: null }]);
  });
});

describe("what facts follow from", () => {
  test("the membership in the Solutions program is saved and told field by field, and no threshold is more than all or less than nothing", async () => {
    for (const gold of [{ totalPoints: -1 }, { grossRetention: 101 }])
      expect(await save("solutions", 1, { thresholds: { gold } })).toMatchObject({
        status: 400,
        error: { code: "invalid-request", field: `changes.thresholds.gold.${Object.keys(gold)[0]}` },
      });
    expect(await save("solutions", 1, { partnerEmployees: ["Ada"] })).toMatchObject({
      status: 400,
      error: { field: "changes.partnerEmployees.0" },
    });
    await save("solutions", 1, { currentTier: "gold", clientSource: "partner_clients" });
    const { settings, audit } = await page();
    expect(settings.solutions).toMatchObject({ currentTier: "gold", clientSource: "partner_clients" });
    expect(audit[0]).toMatchObject({ section: "solutions", by: { name: "Ada Berg" } });
    expect(audit[0]?.changes.map(({ field }) => field)).toEqual(["solutions.currentTier", "solutions.clientSource"]);
  });

  test("a currency rate counts the deals of its currency at once and without a call of HubSpot's records", async () => {
    const problems = async () => DataProblemListSchema.parse((await running.get("/api/data-problems")).data);
    expect(figureOf(await standing(), "influencedDealMrr")?.computed).toBe(0);
    expect((await problems()).problems).toMatchObject([
      { code: "currency-rate-missing", value: "EUR", record: { name: "Muster rollout" } },
    ]);
    const reads = () => running.crm.calls.list().filter(({ path }) => path.includes("/objects/")).length;
    const before = reads();
    await save("data", 1, { usdRates: { EUR: [{ from: "2026-01-01", rate: 1.1 }] } });
    expect(figureOf(await standing(), "influencedDealMrr")?.computed).toBe(10728.3);
    expect(await problems()).toMatchObject({ problems: [], total: 0, after: null });
    expect(reads()).toBe(before);
    await save("data", 2, { usdRates: {} });
    expect(figureOf(await standing(), "influencedDealMrr")?.computed).toBe(0);
    expect(await problems()).toMatchObject({ total: 1 });
  });

  test("a property of another type, or one that is not there, cannot stand for one of the app's", async () => {
    const mapped = (own: string) => ({ properties: { companies: { pp_hubspot_mrr: own }, contacts: {}, deals: {} } });
    expect(await save("data", 1, mapped("acme_note"))).toMatchObject({
      status: 200,
      error: {
        code: "invalid-data",
        field: "changes.properties.companies.pp_hubspot_mrr",
        details: { faults: [{ property: "acme_note", fault: "wrong-type" }] },
      },
    });
    expect(await save("data", 1, mapped("no_such"))).toMatchObject({
      error: { details: { faults: [{ fault: "unknown-property" }] } },
    });
    const { data } = await running.get("/api/properties?kind=companies");
    const { properties } = data as { properties: { name: string; fits: string[] }[] };
    expect(properties.find(({ name }) => name === "annualrevenue")?.fits).toEqual(["pp_hubspot_mrr"]);
    expect((await running.get("/api/properties/count?kind=companies&name=annualrevenue")).data).toEqual({
      filled: 1,
      records: 2,
    });
    expect((await page()).version).toBe(1);
  });

  test("after a property was mapped there is no verdict until the CRM was read under the new name", async () => {
    const answer = await save("data", 1, {
      properties: { companies: { pp_hubspot_mrr: "annualrevenue" }, contacts: {}, deals: {} },
    });
    expect(answer).toMatchObject({ ok: true });
    await expect.poll(async () => (await standing()).scorecard !== null).toBe(true);
    expect(figureOf(await standing(), "attributedMrr")?.computed).toBe(Number(AMOUNTS.annualRevenue));
  });
});

describe("who sees amounts", () => {
  const QUESTIONS = [
    "/api/standing",
    "/api/standing?on=2027-01-15",
    "/api/standing?objectTypeId=0-1&objectId=20",
    "/api/standing?objectTypeId=0-2&objectId=10",
    "/api/standing?objectTypeId=0-2&objectId=11",
    ...["attributedMrr", "influencedDealMrr", "firstNinetyDaysMrr", "reviewCount", "reviewAverage"].map(
      (metric) => `/api/standing/explain?metric=${metric}`,
    ),
    "/api/solutions/explain?track=sold-mrr",
    "/api/solutions/explain?track=managed-mrr",
    "/api/leads?objectTypeId=0-1&objectId=20",
    "/api/settings",
    "/api/sync",
    "/api/data-problems",
    "/api/directory",
    "/api/properties?kind=companies",
    "/api/properties/count?kind=companies&name=annualrevenue",
    "/api/portal-data/export",
  ];
  const PUBLIC = [1000, 5000, 30_000, 100_000, 400_000, 1_000_000, 7_000_000];
  /** Every amount of money that somebody who may see it is told of the portfolio; the programs' thresholds are public. */
  function amountsOf({ figures, scorecard }: Standing): number[] {
    const inUsd = scorecard?.tiers.flatMap(({ requirements }) => requirements) ?? [];
    const judged = inUsd.flatMap((known) => {
      if (known.kind === "presence" || known.unit !== "usd-per-month") return [];
      return (known.kind === "any-of" ? known.anyOf : [known]).flatMap(({ actual, missing }) => [actual, missing]);
    });
    const shown = figures
      .filter(({ unit }) => unit === "usd-per-month")
      .flatMap(({ computed, official }) => [computed, official?.amount, official?.difference]);
    return [...judged, ...shown]
      .filter((amount) => typeof amount === "number")
      .filter((amount) => amount > 100 && !PUBLIC.includes(amount));
  }

  beforeEach(async () => {
    await save("data", 1, { usdRates: { EUR: 1.1 } });
    await enter({ months: [{ month: "2026-10", asOf: "2026-10-31", attributedMrr: 812000 }] });
    await save("access", 2, { visibility: { amounts: "named", userIds: ["501"], teamIds: [] } });
  });

  test("asked for anything, the service tells no portfolio amount and no record behind one to somebody not named", async () => {
    const told = [...amountsOf(await standing()), ...amountsOf(await standing("501", "?on=2027-01-15"))].map(String);
    const ada = await (await running.send("/api/standing")).text();
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((amount) => ada.includes(amount)).length).toBeGreaterThan(7);

    const texts: string[] = [];
    for (const question of QUESTIONS) texts.push(await (await running.send(question, { userId: "503" })).text());
    const holds = (within: string[], searched: string[]) => searched.filter((text) => within.join("\n").includes(text));
    expect(holds(texts, [...told, AMOUNTS.customer, AMOUNTS.other, AMOUNTS.dealEur])).toEqual([]);
    // The lead and the own record name the one customer that they are about.
    const portfolio = texts.filter((_text, index) => !QUESTIONS[index]?.includes("objectId="));
    expect(holds(portfolio, ["Nordwind", "Muster rollout", "Rezi"])).toEqual([]);
    expect(texts.slice(5, 10).every((text) => text.includes('"not-allowed"'))).toBe(true);
  });

  test("they still see tier, gaps in percent, and whether the record in front of them counts", async () => {
    const seen = await standing("503", "?objectTypeId=0-2&objectId=11");
    expect(seen).toMatchObject({
      amountsShown: false,
      figures: [],
      scorecard: { currentTier: "rising", nextTier: "leading" },
      record: { record: { name: "Nordwind AG" } },
    });
    expect(seen.record?.contributions[0]).toEqual({
      ...{ metric: "attributedMrr", unit: "usd-per-month", amount: null, reason: "counts" },
      ...{ since: "2026-01-05", until: null },
    });
    const premier = seen.scorecard?.tiers.at(-1)?.requirements[0];
    expect(premier).toMatchObject({ id: "attributed-mrr", unit: "percent", actual: 17, threshold: 7_000_000 });
    expect(premier).toMatchObject({ target: 100, missing: 83 });
    expect(requirement(seen, "influenced-revenue")).toMatchObject({
      unit: "percent",
      anyOf: [{ actual: 100, target: 100, missing: 0, met: true, threshold: 5000 }, { threshold: 30_000 }],
    });
  });

  test("nobody can be shut out unseen: neither everybody nor whoever saves", async () => {
    const named = (userIds: string[], teamIds: string[]) =>
      save("access", 3, { visibility: { amounts: "named", userIds, teamIds } });
    expect(await named([], [])).toMatchObject({ error: { code: "nobody-named", field: "changes.visibility" } });
    expect(await named(["502"], [])).toMatchObject({ error: { code: "locks-you-out", field: "changes.visibility" } });
    expect(await named([], ["71"])).toMatchObject({ error: { code: "locks-you-out" } });
    expect((await page()).version).toBe(3);
    expect(await named(["501", "502"], [])).toMatchObject({ ok: true });
  });

  test("whoever sees no amounts cannot take them from everybody who does", async () => {
    const named = (userIds: string[]) =>
      save("access", 3, { visibility: { amounts: "named", userIds, teamIds: [] } }, "502");
    expect((await page("502")).maySeeAmounts).toBe(false);
    expect(await named(["99999"])).toMatchObject({ error: { code: "locks-you-out", field: "changes.visibility" } });
    expect((await page()).version).toBe(3);
    expect(await named(["501", "99999"])).toMatchObject({ ok: true });
    expect((await page()).maySeeAmounts).toBe(true);
  });

  test("a team named sees them, and so does everybody when the account says so", async () => {
    await save("access", 3, { visibility: { amounts: "named", userIds: ["501"], teamIds: ["71"] } });
    expect((await standing("503")).amountsShown).toBe(true);
    expect((await standing("502")).amountsShown).toBe(false);
    expect(await enter({ months: [{ month: "2026-09", asOf: "2026-09-30" }] }, "502")).toMatchObject({
      error: { code: "not-allowed" },
    });
    expect(await page("502")).toMatchObject({ mayEdit: "yes", maySeeAmounts: false, figures: [], months: [] });
    await save("access", 4, { visibility: { amounts: "everyone", userIds: [], teamIds: [] } });
    expect((await standing("502")).amountsShown).toBe(true);
  });
});

describe("the connection", () => {
  test("people are found among users and contacts, once each; whoever left is not offered", async () => {
    const find = async (text: string) =>
      DirectorySchema.parse((await running.get(`/api/directory?query=${encodeURIComponent(text)}`)).data);
    expect((await find("ada@")).people).toEqual([
      { kind: "user", id: "501", name: "Ada Berg", email: "ada@partner.example" },
    ]);
    expect((await find("pia")).people).toEqual([
      { kind: "contact", id: "20", name: "Pia Lang", email: "pia@muster.example", title: "CTO" },
    ]);
    const jonas = await find("jonas");
    expect(jonas).toMatchObject({ people: [], teams: [{ id: "71" }], roles: [{ id: "81" }] });
  });

  test("sync now reads what changed in the CRM and shows its progress", async () => {
    running.crm.objects.update("companies", "10", { pp_app_uninstalled_on: "2025-01-02" }, "INTEGRATION");
    const started = ConnectionSchema.parse((await send("POST", "/api/sync", {})).data);
    expect(started.freshness.sync.state).toBe("running");
    await expect
      .poll(async () => ConnectionSchema.parse((await running.get("/api/sync")).data).freshness.sync.state)
      .toBe("idle");
    expect(figureOf(await standing(), "attributedMrr")?.computed).toBeLessThan(30_000);
  });

  test("the exported snapshot gives the same figures as the portal it came from", async () => {
    await save("data", 1, { usdRates: { EUR: 1.1 } });
    let after: string | null = "";
    const objects: PortalSnapshot["objects"] = { companies: [], contacts: [], deals: [] };
    let exported: PortalSnapshot | null = null;
    while (after !== null) {
      const part = ExportPageSchema.parse((await running.get(`/api/portal-data/export?after=${after}`)).data);
      for (const kind of ["companies", "contacts", "deals"] as const)
        objects[kind].push(...part.snapshot.objects[kind]);
      exported = { ...part.snapshot, objects };
      after = part.after;
    }
    const metrics = Object.fromEntries((await standing()).figures.map(({ metric, computed }) => [metric, computed]));
    expect(recomputeMetrics(exported as PortalSnapshot, TODAY)).toEqual(metrics);
    expect(objects.contacts).toHaveLength(6);
  });

  test("erasing needs the account's number, removes everything, and the account is no longer known", async () => {
    expect(await send("POST", "/api/portal-data/erase", { portalId: 1 })).toMatchObject({
      status: 400,
      error: { field: "portalId" },
    });
    expect((await standing()).scorecard).not.toBeNull();
    const erased = await send("POST", "/api/portal-data/erase", { portalId: SETTINGS_PORTAL.portalId });
    expect(erased).toMatchObject({ ok: true, data: { erased: true } });
    expect(await running.get("/api/standing")).toMatchObject({ error: { code: "not-connected" } });
    expect(await running.get("/api/settings")).toMatchObject({ error: { code: "not-connected" } });
  });
});
