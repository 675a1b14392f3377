import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import type { Database } from "../store/engine/database.ts";
import { markStale } from "../store/steps/derivations.ts";
import { findTenant } from "../store/portals/portals.ts";
import { deriveStale } from "../sync/derive/derive-stale.ts";
import { createSolutions } from "./create-solutions.ts";

describe.each(await testEngines())("a provider's product of a quarter, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function product(portalId: number, soldOn: string, mrr: { changedAt: string; value: string }[], on: string) {
    await seedPortal(database, portalId, { settings: { programs: ["provider"] }, steps: [] });
    await saveCompanies(database, portalId, 1, [companyRow("1", "kunde.example", { soldOn, mrr })]);
    await markStale(database, portalId, ["companies"]);
    await deriveStale({ database, portalId }, new AbortController().signal);
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("not connected");
    const { obligations } = await createSolutions(database).standing(tenant, on, null);
    return obligations.filter(({ id }) => id === "product-a-quarter").map(({ state, metOn }) => ({ state, metOn }));
  }

  test("counts on the day of the sale, although its MRR comes in the next quarter", async () => {
    const mrr = [{ changedAt: "2026-10-02T08:00:00Z", value: "100" }];
    expect(await product(1, "2026-09-20", mrr, "2026-09-25")).toEqual([{ state: "met", metOn: "2026-09-20" }]);
    expect(await product(2, "2026-09-20", mrr, "2026-10-05")).toEqual([{ state: "open", metOn: null }]);
  });

  test("counts before its MRR is known at all", async () => {
    expect(await product(3, "2026-10-03", [], "2026-10-05")).toEqual([{ state: "met", metOn: "2026-10-03" }]);
  });
});
