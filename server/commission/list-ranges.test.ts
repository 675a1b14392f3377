import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { companyRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { sql } from "../store/engine/sql.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { type Tenant, findTenant, lockFacts } from "../store/portals/portals.ts";
import { createCommission } from "./create-commission.ts";

const ON = "2026-11-22";
const RANGE = { from: "2026-01-01", to: ON };
const LANGUAGE = { language: "en" as const };
/** More than two pages. */
const CUSTOMERS = 60;

describe.each(await testEngines())("the customers of a range, on $name", ({ open }) => {
  let database: ReturnType<typeof countedDatabase>;
  beforeAll(async () => {
    database = countedDatabase(await open());
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: [] });
    await sell(Array.from({ length: CUSTOMERS }, (_, place) => place + 1));
  });

  /** Every second one was registered in time; what they pay differs, but not always. */
  async function sell(places: number[]): Promise<void> {
    await database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      const rows = places.map((place) => {
        const domain = `c${place}.example`;
        const sold = { soldOn: "2025-12-31", saleKind: "new-customer", customerSince: "2025-12-31" };
        return companyRow(String(place), domain, { ...sold, purchaseDomain: domain, name: `=Firm ${place}` });
      });
      await saveCompanies(transaction, 1, 1, rows);
      for (const place of places) {
        await transaction.query(sql`
          insert into company_mrr (portal_id, company_id, changed_at, value)
          values (1, ${String(place)}, '2025-12-31T10:00:00Z', ${String((place % 7) * 10)})`);
        if (place % 2 === 0)
          await transaction.query(sql`
            insert into registrations (portal_id, domain, registered_on, expires_on, registered_by)
            values (1, ${`c${place}.example`}, '2025-12-01', '2026-12-01', '501')`);
      }
    });
  }

  const tenantNow = async () => (await findTenant(database, 1)) as Tenant;

  /** All pages, each asked of a service that remembers nothing, with how many statements each took. */
  async function walk<Page extends { after: string | null }>(
    ask: (commission: ReturnType<typeof createCommission>, tenant: Tenant, after: string) => Promise<Page>,
  ): Promise<{ pages: Page[]; statements: number[] }> {
    const tenant = await tenantNow();
    const [pages, statements]: [Page[], number[]] = [[], []];
    for (let after: string | null = ""; after !== null; after = pages.at(-1)?.after ?? null) {
      database.takeWork();
      pages.push(await ask(createCommission(database), tenant, after));
      statements.push(database.takeWork().statements);
    }
    return { pages, statements };
  }
  const periods = () => walk((commission, tenant, after) => commission.range(tenant, ON, { ...RANGE, after }));
  const unpaid = (reason: "not-registered" | null = null) =>
    walk((commission, tenant, after) => commission.unpaid(tenant, ON, { range: RANGE, reason, after, ...LANGUAGE }));

  test("are named once each, the largest first, and each page costs the same few statements", async () => {
    const { pages, statements } = await periods();
    const listed = pages.flatMap(({ customers }) => customers);
    const keys = listed.map(({ totalMinor, company }) => [-totalMinor, Number(company.objectId)] as const);
    expect(keys).toEqual(keys.toSorted(([one, a], [other, b]) => one - other || a - b));
    expect(new Set(listed.map(({ company }) => company.objectId)).size).toBe(listed.length);
    // One of seven pays nothing to HubSpot, and so nothing to us.
    const earning = Array.from({ length: CUSTOMERS }, (_, place) => place + 1).filter((n) => n % 2 === 0 && n % 7 > 0);
    expect(listed.map(({ company }) => Number(company.objectId)).sort((a, b) => a - b)).toEqual(earning);
    const [total] = pages[0]?.sums?.totals ?? [];
    expect(total?.totalMinor).toBe(listed.reduce((sum, { totalMinor }) => sum + totalMinor, 0));
    expect(total?.customers).toBe(earning.length);
    expect(pages.slice(1).map(({ sums }) => sums)).toEqual([null]);
    expect(new Set(statements)).toEqual(new Set([4]));
  });

  test("that pay nothing are listed by reason, in pages that cost the same, and the counts add up to them", async () => {
    const { pages, statements } = await unpaid();
    const listed = pages.flatMap(({ customers }) => customers);
    const reasons = pages[0]?.reasons ?? [];
    for (const { reason, customers } of reasons)
      expect([reason, listed.filter((one) => one.reason === reason).length]).toEqual([reason, customers]);
    expect(reasons.map(({ reason, customers }) => [reason, customers])).toEqual([
      ["not-registered", 30],
      ["customer-left", 4],
    ]);
    const months = listed.map((one) => one.months);
    expect(months).toEqual(months.toSorted((one, other) => other - one));
    expect(new Set(statements)).toEqual(new Set([4]));
    expect(statements.length).toBeGreaterThan(1);
    const { pages: ofOne } = await unpaid("not-registered");
    expect(ofOne.flatMap(({ customers }) => customers)).toEqual(
      listed.filter(({ reason }) => reason === "not-registered"),
    );
  });

  test("further pages of a service that remembers ask for nothing more", async () => {
    const commission = createCommission(database);
    const tenant = await tenantNow();
    const { after } = await commission.range(tenant, ON, { ...RANGE, after: "" });
    await commission.unpaid(tenant, ON, { range: RANGE, reason: null, after: "", ...LANGUAGE });
    database.takeWork();
    await commission.range(tenant, ON, { ...RANGE, after: after ?? "" });
    await commission.unpaid(tenant, ON, { range: RANGE, reason: "customer-left", after: "", ...LANGUAGE });
    expect(database.takeWork().statements).toBe(0);
  });

  test("are summed once, also where somebody else asks for another range in between", async () => {
    const commission = createCommission(database);
    const sumsOf = async (to: string) =>
      (await commission.range(await tenantNow(), ON, { ...RANGE, to, after: "" })).sums;
    const [first, other, again] = [await sumsOf(RANGE.to), await sumsOf("2026-05-31"), await sumsOf(RANGE.to)];
    expect(other).not.toEqual(first);
    expect(again).toBe(first);
  });

  test("who comes between two pages is neither told twice nor makes one be left out", async () => {
    const commission = createCommission(database);
    const first = await commission.range(await tenantNow(), ON, { ...RANGE, after: "" });
    await sell([1_000]);
    const second = await commission.range(await tenantNow(), ON, { ...RANGE, after: first.after ?? "" });
    const told = [...first.customers, ...second.customers].map(({ company }) => company.objectId);
    expect(new Set(told).size).toBe(told.length);
    const { pages } = await periods();
    const all = pages.flatMap(({ customers }) => customers.map(({ company }) => company.objectId));
    expect(all.filter((id) => id !== "1000" && !told.includes(id))).toEqual([]);
  });

  test("are a file in the words of the viewer, row for row and without formulas", async () => {
    const parts = await createCommission(database).unpaidCsv(await tenantNow(), ON, {
      ...{ range: RANGE, reason: "customer-left", language: "de" },
    });
    const text = Buffer.concat(parts).toString();
    expect(text.startsWith("\ufeffUnternehmen,")).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(data.slice(1).map(([name, id, reason, months, which]) => [name, id, reason, months, which])).toEqual(
      ["14", "28", "42", "56"].map((id) => [`'=Firm ${id}`, id, "Kunde zahlt nichts", "10", "2026-01 – 2026-10"]),
    );
  });
});
