import type { TRACKS } from "@partner-standing/contract/standing/solutions-standing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant } from "../store/portals/portals.ts";
import { sql } from "../store/engine/sql.ts";
import { replaceSteps } from "../store/steps/steps.ts";
import { monthlyDays } from "../rules/steps/rolling-window.ts";
import { createSolutions } from "./create-solutions.ts";

const ON = "2026-11-22";
const CLIENTS = 60;

describe.each(await testEngines())("the clients behind sold and managed MRR, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await seedPortal(database, 1, { settings: { programs: ["solutions"], activityWindowDays: 60 }, steps: [] });
    await seedPortal(database, 2, { settings: { programs: ["solutions"] }, steps: [] });
    await database.query(sql`update portals set synced_at = null where portal_id = 2`);
    const ids = Array.from({ length: CLIENTS }, (_, index) => String(index + 1));
    const rows = ids.map((id) => companyRow(id, `c${id}.example`));
    await saveCompanies(database, 1, 1, rows);
    const steps = ids.flatMap((objectId, index) => [
      { objectId, metric: "soldMrr", on: "2026-01-15", amount: 10_000 + index },
      { objectId, metric: "soldMrr", on: "2027-01-15", amount: -10_000 - index },
    ]);
    await replaceSteps(database, 1, "companies", ids, steps);
  });
  afterAll(() => database.close());

  async function explained(portalId: number, track: (typeof TRACKS)[number], after = "") {
    const tenant = await findTenant(database, portalId);
    if (!tenant) throw new Error("not connected");
    return createSolutions(database).explain(tenant, { track, on: ON, after });
  }

  test("are all of them, none twice, the largest first, and add up to the figure", async () => {
    const amounts: number[] = [];
    const names = new Set<string>();
    for (let after: string | null = ""; after !== null;) {
      const page = await explained(1, "sold-mrr", after);
      if (!page) throw new Error("there is no page");
      expect(page).toMatchObject({ records: CLIENTS, window: { after: "2025-11-22", until: ON } });
      expect(page.clients.length).toBeLessThanOrEqual(25);
      for (const { record, amount, until } of page.clients) {
        expect(until).toBe("2027-01-15");
        amounts.push(amount);
        names.add(record.name);
      }
      after = page.after;
    }
    expect(names.size).toBe(CLIENTS);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    const total = (await explained(1, "sold-mrr"))?.total ?? 0;
    expect(total).toBeCloseTo(
      amounts.reduce((sum, amount) => sum + amount, 0),
      6,
    );
  });

  test("are none where nothing is managed; the window is that of activity", async () => {
    expect(await explained(1, "managed-mrr")).toMatchObject({
      ...{ total: 0, clients: [], records: 0, after: null },
      window: { after: "2026-09-23", until: ON },
    });
  });

  test("of gross retention are those who pay less than a year ago, with what they pay less", async () => {
    const paid = (objectId: string, before: number, kept: number) => [
      { objectId, metric: "yearAgoMrr", on: "2026-03-01", amount: before },
      { objectId, metric: "retainedMrr", on: "2026-03-01", amount: kept },
    ];
    const steps = [...paid("1", 50_000, 20_000), ...paid("2", 10_000, 0), ...paid("3", 70_000, 70_000)];
    await replaceSteps(database, 1, "companies", ["1", "2", "3"], steps);
    const page = await explained(1, "gross-retention");
    expect(page).toMatchObject({ unit: "usd-per-month", total: 400, records: 2, after: null });
    expect(page?.clients.map(({ record, amount, until }) => [record.objectId, amount, until])).toEqual([
      ["1", 300, null],
      ["2", 100, null],
    ]);
  });

  test("come with the twelve months of the figure, from what is judged already, without a query of its own", async () => {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    const statements: string[] = [];
    const query: Database["query"] = (statement) => (statements.push(statement.text), database.query(statement));
    const solutions = createSolutions({ query });
    await solutions.standing(tenant, ON, null);
    statements.length = 0;
    const page = await solutions.explain(tenant, { track: "sold-mrr", on: ON, after: "" });
    expect(statements.map((text) => /from (\w+)/.exec(text)?.[1])).toEqual([
      "step_totals",
      "steps",
      "reconciliations",
      "backfills",
    ]);
    const trend = page?.trend ?? [];
    expect(trend.map(({ on }) => on)).toEqual(monthlyDays(ON));
    for (const { on, amount } of trend) {
      const then = await solutions.explain(tenant, { track: "sold-mrr", on, after: "" });
      expect(then?.total).toBe(amount);
    }
    expect(trend.map(({ amount }) => amount)).toContain(0);
    expect(trend.at(-1)?.amount).toBeGreaterThan(0);
    const retained = await solutions.explain(tenant, { track: "gross-retention", on: ON, after: "" });
    expect(retained?.trend.at(-1)?.amount).toBeCloseTo((90_000 / 130_000) * 100, 10);
    expect(retained?.trend[0]?.amount).toBeNull();
  });

  test("are not told before the CRM was read completely", async () => {
    expect(await explained(2, "sold-mrr")).toBeNull();
  });
});
