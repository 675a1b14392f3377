import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCommission } from "../../server/commission/create-commission.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import { saveCompanies } from "../../server/store/mirror/companies.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { beginErasing, eraseRows, removePortal } from "../../server/store/portals/erase-portal.ts";
import { findTenant, renewPortal, stateOf, type Tenant } from "../../server/store/portals/portals.ts";
import { replaceSteps } from "../../server/store/steps/steps.ts";
import { companyRow } from "../database/crm-rows.ts";
import { LEADING_STEPS, seedPortal, step } from "../database/seed-portals.ts";
import { testEngines } from "../database/test-databases.ts";

const ON = "2026-11-22";
const PROGRAMS = { programs: ["technology", "solutions"] as ("technology" | "solutions")[] };

describe.each(await testEngines())("what is remembered of an account, on $name,", ({ open }) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.close());

  /** Connects the account anew; its counters begin where they always do. */
  async function connect(name: string, mrr: number): Promise<Tenant> {
    await seedPortal(database, 1, { settings: PROGRAMS, steps: [] });
    const sold = { soldOn: "2026-01-05", firstActivityOn: "2026-01-04", lastActivityOn: "2026-10-02" };
    await saveCompanies(database, 1, 1, [
      { ...companyRow("1", `${name}.example`), name, ...sold, saleKind: "new-customer" },
    ]);
    await replaceSteps(
      database,
      1,
      "companies",
      ["1"],
      [
        ...LEADING_STEPS,
        step("activeMrr", "2026-01-05", mrr),
        step("managedMrr", "2026-01-05", mrr),
        step("managedMrr", "2026-12-01", -mrr),
      ],
    );
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    return tenant;
  }

  async function erase(): Promise<void> {
    await beginErasing(database, 1);
    await eraseRows(database, 1, new AbortController().signal);
    await removePortal(database, 1);
  }

  test("is not told again once the account was erased and came back with other data under the same counters", async () => {
    const standing = createStanding(database, () => ON);
    const solutions = createSolutions(database);
    const commission = createCommission(database);
    const record = { kind: "companies", id: "1" } as const;
    const told = async (tenant: Tenant) =>
      JSON.stringify([
        String(await standing.written(tenant, { on: ON, record, amounts: true })),
        await standing.portal(tenant, ON),
        await solutions.standing(tenant, ON, record),
        await commission.statement(tenant, ON),
        await commission.exportQuarter(tenant, ON, { quarter: "2026-Q3", after: "" }),
      ]);

    const earlier = await connect("Erased", 123_400);
    const before = await told(earlier);
    expect(before).toContain("Erased");
    await erase();
    const later = await connect("Later", 567_800);
    expect([later.portal.factsVersion, later.settings.version]).toEqual([
      earlier.portal.factsVersion,
      earlier.settings.version,
    ]);
    const after = await told(later);
    expect(after).not.toContain("Erased");
    const fresh = createStanding(database, () => ON);
    expect((await standing.portal(later, ON)).figures).toEqual((await fresh.portal(later, ON)).figures);
    const judged = await createSolutions(database).standing(later, ON, record);
    // How many seconds old it is is never remembered.
    const ageSeconds: unknown = expect.any(Number);
    const freshness = { ...judged.freshness, ageSeconds };
    expect(await solutions.standing(later, ON, record)).toEqual({ ...judged, freshness });
    expect(judged.lapsing.clients[0]?.company.name).toBe("Later");
  });

  test.each([
    ["timeZone", { timeZone: "America/Los_Angeles" }],
    ["companyCurrency", { companyCurrency: "EUR" }],
    ["uiDomain", { uiDomain: "app-eu1.hubspot.com" }],
  ])("is out of date when the account's %s is another one", async (_what, changed) => {
    const { portal } = await connect("Acme", 100);
    const state = async () => stateOf((await findTenant(database, 1)) as Tenant);
    const before = await state();
    expect(await state()).toBe(before);
    await renewPortal(database, { ...portal, ...changed });
    expect(await state()).not.toBe(before);
  });
});
