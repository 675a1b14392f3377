import { readdirSync } from "node:fs";
import path from "node:path";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { latestRun, saveProgress, startRun } from "./mirror/backfills.ts";
import { readCompanies, saveCompanies, type CompanyRow } from "./mirror/companies.ts";
import { findContact, saveContacts, type ContactRow } from "./mirror/contacts.ts";
import { customersWithoutReview, recordTotals } from "./steps/contributions.ts";
import { countProblems, firstProblems, listProblems, replaceProblems } from "./steps/data-problems.ts";
import type { Database } from "./engine/database.ts";
import { findCustomer } from "./steps/customers.ts";
import { saveDeals } from "./mirror/deals.ts";
import { forgetRecords, unseenRecords } from "./mirror/forget-records.ts";
import { migrate } from "./engine/migrate.ts";
import { findPortal, findTenant, lockFacts, markSynced, markSyncFailed, savePortal } from "./portals/portals.ts";
import { readSettings, seedSettings } from "./settings/settings.ts";
import { sql } from "./engine/sql.ts";
import { readStepTotals, replaceSteps, type StoredStep } from "./steps/steps.ts";

const ADA = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const BEN = { ...ADA, portalId: 2, timeZone: "America/New_York" };

const company = (id: string, more: Partial<CompanyRow> = {}) =>
  companyRow(id, `c${id}.example`, {
    customerSince: "2025-01-01",
    installedOn: "2025-02-01",
    mrr: [{ changedAt: "2025-01-01T00:00:00.000Z", value: "1200" }],
    ...more,
  });

const contact = (id: string, more: Partial<ContactRow> = {}) =>
  contactRow(id, "10", { reviewedOn: "2026-01-01", reviewRating: "5", companyName: "Company 10", ...more });

const KINDS = ["companies", "deals", "contacts"] as const;

const engines = await testEngines();

describe.each(engines)("the store on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await savePortal(database, ADA);
    await savePortal(database, BEN);
  });

  test("both engines name columns in camel case, and leave the names within a document alone", async () => {
    const rows = await database.query(sql`
      select portal_id, time_zone, 1 as "isQuoted", jsonb_build_object('time_zone', time_zone, 'deep', jsonb_build_array(
        jsonb_build_object('ui_domain', ui_domain))) as of_portal, 2 as seen_7_days
      from portals where portal_id = 1`);
    const document = { time_zone: "Europe/Berlin", deep: [{ ui_domain: ADA.uiDomain }] };
    expect(rows).toEqual([{ portalId: 1, timeZone: "Europe/Berlin", isQuoted: 1, ofPortal: document, seen7Days: 2 }]);
    expect(await database.query(sql`select portal_id from portals where portal_id = 99`)).toEqual([]);
  });

  test("both engines give the same values for the same types", async () => {
    const [row] = await database.query(sql`
      select 9007199254740991::bigint as whole, date '2026-02-28' as day, timestamptz '2026-11-22 01:00:00+02' as instant,
             1.50::numeric as exact, '{"a": [1, null]}'::jsonb as document, true as yes, null::text as nothing,
             array['x', 'y'] as list`);
    expect(row).toEqual({
      whole: 9007199254740991,
      day: "2026-02-28",
      instant: "2026-11-21T23:00:00.000Z",
      exact: "1.50",
      document: { a: [1, null] },
      yes: true,
      nothing: null,
      list: ["x", "y"],
    });
  });

  test("a whole number beyond what is exact is an error, not a wrong number", async () => {
    await expect(database.query(sql`select 9007199254740993::bigint as n`)).rejects.toThrow("too large");
  });

  test("migrating again, three times at once, changes nothing", async () => {
    await Promise.all([migrate(database), migrate(database), migrate(database)]);
    const [row] = await database.query<{ n: number }>(sql`select count(*) as n from migrations`);
    expect(row?.n).toBe(readdirSync(path.join(import.meta.dirname, "engine/migrations")).length);
  });

  test("a transaction that throws leaves nothing behind, and the next one works", async () => {
    const broken = database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      await transaction.query(sql`select 1 / 0`);
    });
    await expect(broken).rejects.toThrow("division by zero");
    expect((await findPortal(database, 1))?.factsVersion).toBe(0);
    await database.transaction((transaction) => lockFacts(transaction, 1));
    expect((await findPortal(database, 1))?.factsVersion).toBe(1);
  });

  test("a portal knows when it was synced and since when that fails", async () => {
    await markSyncFailed(database, 1);
    const failed = await findPortal(database, 1);
    expect(failed?.syncedAt).toBeNull();
    expect(failed?.syncFailedAt).toMatch(/^20\d\d-.*Z$/);
    await markSynced(database, 1);
    expect(await findPortal(database, 1)).toMatchObject({ ...ADA, syncFailedAt: null, syncedAt: expect.any(String) });
    expect(await findPortal(database, 3)).toBeNull();
  });

  test("the first settings stay when somebody seeds again", async () => {
    expect(await readSettings(database, 1)).toMatchObject({ version: 0, settings: { currentTier: null } });
    await seedSettings(database, 1, PortalSettingsSchema.parse({ currentTier: "rising" }));
    await seedSettings(database, 1, PortalSettingsSchema.parse({ currentTier: "premier" }));
    expect(await readSettings(database, 1)).toMatchObject({ version: 1, settings: { currentTier: "rising" } });
    expect((await readSettings(database, 2)).version).toBe(0);
  });

  test("a run has one row a kind and a later run replaces it", async () => {
    await database.transaction((transaction) => startRun(transaction, 1, KINDS));
    await saveProgress(database, 1, { run: 1, kind: "deals", after: "100", records: 100, finished: false });
    expect(await latestRun(database, 1)).toHaveLength(3);
    expect(await latestRun(database, 1)).toContainEqual({
      run: 1,
      kind: "deals",
      after: "100",
      records: 100,
      finished: false,
    });
    await database.transaction((transaction) => startRun(transaction, 1, KINDS));
    expect((await latestRun(database, 1)).map((progress) => progress.run)).toEqual([2, 2, 2]);
    expect(await latestRun(database, 2)).toEqual([]);
  });

  test("keeps every MRR value ever seen, also those HubSpot no longer answers", async () => {
    await saveCompanies(database, 1, 1, [company("10")]);
    const newer = [{ changedAt: "2026-01-01T00:00:00.000Z", value: "" }];
    await saveCompanies(database, 1, 1, [company("10", { mrr: newer, name: "Renamed" })]);
    const [stored] = await readCompanies(database, 1, ["10", "unknown"]);
    expect(stored).toEqual({ ...company("10", { name: "Renamed", mrr: [...company("10").mrr, ...newer] }), deals: [] });
    expect(await readCompanies(database, 2, ["10"])).toEqual([]);
  });

  test("reads a customer with its influenced deals and Marketplace reviews, of one portal only", async () => {
    const deal = {
      id: "20",
      name: "D",
      influence: "co-sell",
      saleKind: "cross-sell",
      won: true,
      closedAt: "2026-01-01",
      dealMrr: "9",
      submittedOn: null,
      nativeMrr: null,
      currency: "EUR",
      isClosed: "true",
      stageProbability: "1",
    };
    await saveCompanies(database, 1, 1, [company("10"), company("11", { mrr: [] })]);
    await saveDeals(database, 1, 1, [
      { ...deal, companyId: "10" },
      { ...deal, companyId: "10", id: "21", influence: null },
      { ...deal, companyId: "11", id: "22" },
    ]);
    await saveContacts(database, 1, 1, [contact("30"), contact("31", { reviewedOn: null })]);
    const { id, name, domain, ownerId, customerSince, installedOn, uninstalledOn, historyFull, mrr, mrrCurrency } =
      company("10");
    expect(await findCustomer(database, 1, "10")).toEqual({
      company: { id, name, domain, ownerId, customerSince, installedOn, uninstalledOn, historyFull, mrr, mrrCurrency },
      deals: [deal],
      isClient: { companies: true, partner_clients: false },
      reviewers: [{ id: "30", name: "Jo Berg", reviewedOn: "2026-01-01", reviewRating: "5" }],
    });
    expect(await findCustomer(database, 1, "11")).toMatchObject({
      company: { mrr: [] },
      deals: [{ id: "22" }],
      reviewers: [],
    });
    expect(await findContact(database, 1, "31")).toEqual(contact("31", { reviewedOn: null }));
    expect(await findCustomer(database, 2, "10")).toBeNull();
    expect(await findContact(database, 2, "30")).toBeNull();
  });

  test("a tenant is its portal and its settings", async () => {
    expect(await findTenant(database, 1)).toMatchObject({ portal: ADA, settings: { version: 0 }, reviewed: null });
    await seedSettings(database, 1, PortalSettingsSchema.parse({ currentTier: "rising" }));
    const tenant = await findTenant(database, 1);
    expect(tenant).toMatchObject({ settings: { version: 1, settings: { currentTier: "rising" } } });
    expect(await findTenant(database, 3)).toBeNull();
  });

  test("the daily totals always equal the steps, however often records are replaced", async () => {
    const step = fc.record({
      metric: fc.constantFrom("activeMrr", "reviewCount"),
      on: fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01"),
      amount: fc.integer({ min: -500, max: 500 }),
    });
    const stepsOfRecord = fc.uniqueArray(step, { maxLength: 4, selector: ({ metric, on }) => metric + on });
    const changes = fc.array(fc.tuple(fc.constantFrom("1", "2", "3"), stepsOfRecord), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (edits) => {
        for (const [objectId, steps] of edits) {
          const stored: StoredStep[] = steps.map((known) => ({ objectId, ...known }));
          await database.transaction((transaction) => replaceSteps(transaction, 1, "companies", [objectId], stored));
        }
        const expected = await database.query(sql`
          select metric, step_on as "on", sum(amount)::bigint as amount from steps where portal_id = 1
          group by metric, step_on having sum(amount) <> 0 order by step_on, metric`);
        const totals = await readStepTotals(database, 1);
        expect(totals.sort((a, b) => (a.on + a.metric < b.on + b.metric ? -1 : 1))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(await readStepTotals(database, 2)).toEqual([]);
  });

  test("tells the records behind a metric, the largest first, a page at a time", async () => {
    await saveCompanies(database, 1, 1, [company("10"), company("11"), company("12")]);
    const steps = [
      { objectId: "10", metric: "activeMrr", on: "2026-01-01", amount: 100 },
      { objectId: "11", metric: "activeMrr", on: "2026-01-01", amount: 300 },
      { objectId: "11", metric: "activeMrr", on: "2026-03-01", amount: -300 },
      { objectId: "12", metric: "activeMrr", on: "2026-05-01", amount: 900 },
    ];
    await replaceSteps(database, 1, "companies", ["10", "11", "12"], steps);
    const page = { metric: "activeMrr", dates: ["2026-02-01", "2026-03-01", "2026-04-01"], limit: 1 };
    const first = await recordTotals(database, 1, { ...page, after: null });
    const second = await recordTotals(database, 1, { ...page, after: first[0] ?? null });
    expect(first).toEqual([
      {
        kind: "companies",
        objectId: "10",
        name: "Company 10",
        amount: 300,
        firstOn: "2026-01-01",
        lastOn: "2026-01-01",
        records: 2,
      },
    ]);
    expect(second).toMatchObject([{ objectId: "11", amount: 300, lastOn: "2026-03-01", records: 2 }]);
    expect(await recordTotals(database, 1, { ...page, after: second[0] ?? null })).toEqual([]);
    expect(await recordTotals(database, 2, { ...page, after: null })).toEqual([]);
  });

  test("a page of records goes on behind the one before, whoever came or went meanwhile", async () => {
    const amounts: Record<string, number> = { 10: 900, 11: 800, 12: 700, 13: 700, 14: 600 };
    const count = (objectId: string, amount: number) =>
      replaceSteps(
        database,
        1,
        "companies",
        [objectId],
        amount === 0 ? [] : [{ objectId, metric: "activeMrr", on: "2026-01-01", amount }],
      );
    for (const [id, amount] of Object.entries(amounts)) await count(id, amount);
    const page = { metric: "activeMrr", dates: ["2026-02-01"], limit: 2 };
    const first = await recordTotals(database, 1, { ...page, after: null });
    expect(first.map(({ objectId }) => objectId)).toEqual(["10", "11"]);
    await count("10", 0);
    const afterLoss = await recordTotals(database, 1, { ...page, after: first[1] ?? null });
    expect(afterLoss.map(({ objectId }) => objectId)).toEqual(["12", "13"]);
    await count("15", 1_000);
    await count("16", 950);
    const last = await recordTotals(database, 1, { ...page, after: afterLoss[1] ?? null });
    expect(last.map(({ objectId }) => objectId)).toEqual(["14"]);
  });

  test("a page of problems goes on behind the one before, whatever was repaired or found meanwhile", async () => {
    const problem = (objectId: string, property: string) => ({
      ...{ objectId, property, code: "date-invalid", value: "soon", relevantUntil: null },
    });
    for (const id of ["10", "12", "14"])
      await replaceProblems(database, 1, "companies", [id], [problem(id, "a"), problem(id, "b")]);
    const page = { on: "2026-11-22", ownedBy: null, filter: {}, limit: 2 };
    const keys = (found: Awaited<ReturnType<typeof listProblems>>) =>
      found.map(({ objectId, property }) => objectId + property);
    const first = await listProblems(database, 1, { ...page, after: null });
    expect(keys(first)).toEqual(["10a", "10b"]);
    await replaceProblems(database, 1, "companies", ["10"], []);
    const second = await listProblems(database, 1, { ...page, after: first[1] ?? null });
    expect(keys(second)).toEqual(["12a", "12b"]);
    await replaceProblems(database, 1, "companies", ["11"], [problem("11", "a")]);
    const third = await listProblems(database, 1, { ...page, after: second[1] ?? null });
    expect(keys(third)).toEqual(["14a", "14b"]);
  });

  test("names the largest customers without a Marketplace review that counts", async () => {
    await saveCompanies(database, 1, 1, [company("10"), company("11"), company("12")]);
    await saveContacts(database, 1, 1, [contact("30", { companyId: "12" })]);
    await replaceSteps(
      database,
      1,
      "companies",
      ["10", "11", "12"],
      [
        { objectId: "10", metric: "activeMrr", on: "2026-01-01", amount: 100 },
        { objectId: "11", metric: "activeMrr", on: "2026-01-01", amount: 300 },
        { objectId: "12", metric: "activeMrr", on: "2026-01-01", amount: 900 },
      ],
    );
    await replaceSteps(
      database,
      1,
      "contacts",
      ["30"],
      [
        { objectId: "30", metric: "reviewCount", on: "2026-01-01", amount: 1 },
        { objectId: "30", metric: "reviewCount", on: "2027-01-01", amount: -1 },
      ],
    );
    const names = async (on: string) =>
      (await customersWithoutReview(database, 1, on, 2)).map(({ id, total }) => [id, total]);
    expect(await names("2026-06-01")).toEqual([
      ["11", 2],
      ["10", 2],
    ]);
    expect(await names("2027-06-01")).toEqual([
      ["12", 3],
      ["11", 3],
    ]);
  });

  test("a problem counts until the day on which it no longer matters", async () => {
    await saveCompanies(database, 1, 1, [company("10")]);
    const cut = {
      objectId: "10",
      code: "history-cut-off",
      property: "pp_hubspot_mrr",
      value: "2026-03-01",
      relevantUntil: "2027-03-01",
    };
    const bad = {
      objectId: "10",
      code: "date-invalid",
      property: "pp_app_installed_on",
      value: "soon",
      relevantUntil: null,
    };
    await replaceProblems(database, 1, "companies", ["10"], [cut, bad]);
    expect(await countProblems(database, 1, "2027-02-28")).toBe(2);
    expect(await countProblems(database, 1, "2027-03-01")).toBe(1);
    const listed = await firstProblems(database, 1, { kinds: ["companies"], on: "2027-03-01", limit: 10 });
    expect(listed).toEqual([{ ...bad, kind: "companies", name: "Company 10" }]);
    expect(await firstProblems(database, 1, { kinds: ["deals"], on: "2027-03-01", limit: 10 })).toEqual([]);
    expect(await countProblems(database, 2, "2027-02-28")).toBe(0);
  });

  test("a record that a complete reading did not come across is forgotten with all it counted", async () => {
    await saveCompanies(database, 1, 1, [company("10")]);
    await saveCompanies(database, 1, 2, [company("11")]);
    await replaceSteps(
      database,
      1,
      "companies",
      ["10"],
      [{ objectId: "10", metric: "activeMrr", on: "2026-01-01", amount: 5 }],
    );
    await replaceProblems(
      database,
      1,
      "companies",
      ["10"],
      [{ objectId: "10", code: "mrr-missing", property: "p", value: null, relevantUntil: null }],
    );
    const unseen = await unseenRecords(database, 1, "companies", 2);
    expect(unseen).toEqual(["10"]);
    await forgetRecords(database, 1, "companies", unseen);
    expect(await readCompanies(database, 1, ["10", "11"])).toHaveLength(1);
    expect(await readStepTotals(database, 1)).toEqual([]);
    expect(await countProblems(database, 1, "2026-01-01")).toBe(0);
    const [left] = await database.query<{ n: number }>(
      sql`select count(*) as n from company_mrr where company_id = '10'`,
    );
    expect(left?.n).toBe(0);
  });
});

test("says which databases the store was tested on", () => {
  console.info(`Store battery ran on ${engines.map((engine) => engine.name).join(" and ")}.`);
  expect(engines.length).toBeGreaterThan(0);
});
