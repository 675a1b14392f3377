import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant, lockFacts } from "../store/portals/portals.ts";
import { sql } from "../store/engine/sql.ts";
import { createCommission } from "./create-commission.ts";

const ON = "2026-11-22";
const QUARTER = "2026-Q3";

describe.each(await testEngines())("a quarter that is exported in pages, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: [] });
  });

  const sell = (...ids: string[]) =>
    database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      const rows = ids.map((id) =>
        companyRow(id, `c${id}.example`, { soldOn: "2026-01-05", saleKind: "new-customer" }),
      );
      await saveCompanies(transaction, 1, 1, rows);
    });
  const lose = (id: string) =>
    database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      await transaction.query(sql`delete from companies where portal_id = 1 and company_id = ${id}`);
    });
  async function page(after: string) {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    const answer = await createCommission(database, { exported: 2 }).exportQuarter(tenant, ON, {
      quarter: QUARTER,
      after,
    });
    const { data } = Papa.parse<string[]>(answer.csv, { skipEmptyLines: true });
    return { companies: [...new Set(data.map(([id]) => id))], after: answer.after };
  }

  test("names every customer once, and the first page alone has the header", async () => {
    await sell("7", "30", "4", "200", "31");
    expect(await page("")).toEqual({ companies: ["companyId", "4", "7"], after: "7" });
    expect(await page("7")).toEqual({ companies: ["30", "31"], after: "31" });
    expect(await page("31")).toEqual({ companies: ["200"], after: null });
  });

  test("repeats none and skips none, whoever came or went between two pages", async () => {
    await sell("4", "7", "30", "31");
    const first = await page("");
    await lose("4");
    expect(await page(first.after ?? "")).toEqual({ companies: ["30", "31"], after: null });
    await sell("3", "4");
    expect(await page(first.after ?? "")).toEqual({ companies: ["30", "31"], after: null });
  });
});
