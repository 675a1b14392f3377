import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { saveDeals } from "../store/mirror/deals.ts";
import { findTenant } from "../store/portals/portals.ts";
import { markStale } from "../store/steps/derivations.ts";
import { deriveStale } from "../sync/derive/derive-stale.ts";
import { createSolutions } from "./create-solutions.ts";
import { withoutAmounts } from "./without-amounts.ts";

const pays = (value: string, on = "2021-03-01") => [{ changedAt: `${on}T08:00:00Z`, value }];
const LAST_DAY = "2026-07-14";

describe.each(await testEngines())("the one figure of a provider, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function startPortal(portalId: number, program: "provider" | "solutions") {
    await seedPortal(database, portalId, { settings: { programs: [program] }, steps: [] });
    await saveCompanies(database, portalId, 1, [
      companyRow("1", "alt.example", { soldOn: "2021-03-10", mrr: pays("100") }),
      companyRow("2", "deal.example", { mrr: pays("30") }),
      companyRow("3", "gemanagt.example", { lastActivityOn: "2026-07-01", managedBy: "a@b.example", mrr: pays("7") }),
    ]);
    const deal = { name: "Sold", influence: null, dealMrr: null, nativeMrr: null, currency: null, won: true };
    const closed = { submittedOn: null, isClosed: "true", stageProbability: "1" };
    await saveDeals(database, portalId, 1, [
      { ...deal, ...closed, id: "9", companyId: "2", saleKind: "new-customer", closedAt: "2026-07-14T10:00:00Z" },
    ]);
    await markStale(database, portalId, ["companies", "deals"]);
    await deriveStale({ database, portalId }, new AbortController().signal);
  }

  async function figure(portalId: number, on: string) {
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("not connected");
    return createSolutions(database).standing(tenant, on, null);
  }

  test("is what all clients pay that were ever sold to, until the package ended", async () => {
    await startPortal(1, "provider");
    const mrr = async (on: string) => (await figure(1, on)).clientMrr?.mrr ?? null;
    expect(await mrr("2021-03-09")).toBe(0);
    expect(await mrr("2021-03-10")).toBe(100);
    expect(await mrr("2026-07-13")).toBe(100);
    expect(await mrr(LAST_DAY)).toBe(130);
    expect(await mrr("2026-07-15")).toBeNull();
  });

  test("is not a partner's", async () => {
    await startPortal(2, "solutions");
    expect((await figure(2, LAST_DAY)).clientMrr).toBeNull();
  });

  test("cites where it is printed, and is no amount for who may see none", async () => {
    await startPortal(3, "provider");
    const standing = await figure(3, LAST_DAY);
    expect(standing.clientMrr?.citations.map(({ lines }) => lines)).toEqual(["215", "73"]);
    expect(withoutAmounts(standing).clientMrr).toMatchObject({ mrr: null });
  });
});
