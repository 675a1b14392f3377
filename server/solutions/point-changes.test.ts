import type { PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { CLIENT, CREDIT } from "../rules/packs/solutions/cases/client-cases.ts";
import type { ClientHistory } from "../rules/packs/solutions/metrics/client-history.ts";
import { clientSteps } from "../rules/packs/solutions/metrics/client-steps.ts";
import { clientShare } from "../rules/packs/solutions/client-share.ts";
import type { Database } from "../store/engine/database.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { findTenant } from "../store/portals/portals.ts";
import { replaceSteps } from "../store/steps/steps.ts";
import { createSolutions } from "./create-solutions.ts";

const [FROM, TO] = ["2026-05-31", "2026-11-22"];
const RATES: Record<string, number> = { sourced: 5, assisted: 3 };

/** Clients of every kind: sold before, between and after the two days, with MRR that rises and falls, managed or not. */
const clients: ClientHistory[] = Array.from({ length: 70 }, (_, index) => ({
  ...CLIENT,
  mrr: [
    { on: "2025-01-01", amountMinor: 10_000 + index },
    { on: `2026-0${1 + (index % 9)}-10`, amountMinor: (index % 4) * 12_345 },
  ],
  soldOn:
    index % 3 === 0 ? null : `202${5 + (Math.floor(index / 12) % 2)}-${String(1 + (index % 12)).padStart(2, "0")}-05`,
  saleCredit: ([null, "sourced", "assisted", "sourced"] as const)[index % 4] ?? null,
  inGrowthMarket: index % 5 === 0,
  firstActivityOn: index % 2 === 0 ? "2026-01-15" : null,
  lastActivityOn: index % 2 === 0 ? `2026-${String(3 + (index % 9)).padStart(2, "0")}-20` : null,
}));

/** What one client earns on a day, by the words of the rules. */
function pointsOf(client: ClientHistory, kind: PointKind | null, on: string): number {
  const share = clientShare(client, CREDIT, on);
  const worth = ((share.mrr ?? 0) / 100) * (client.inGrowthMarket ? 2 : 1);
  const ofSale = share.sold.state === "counts" ? worth * (RATES[client.saleCredit ?? ""] ?? 0) : 0;
  const ofManaging = share.managed.state === "counts" ? worth : 0;
  if (kind === "managed") return ofManaging;
  if (kind === null) return ofSale + ofManaging;
  return kind === client.saleCredit ? ofSale : 0;
}

describe.each(await testEngines())("points gained and lost, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: [] });
    const ids = clients.map((_, index) => String(index + 1));
    await saveCompanies(
      database,
      1,
      1,
      ids.map((id) => companyRow(id, `c${id}.example`)),
    );
    const steps = clients.flatMap((client, index) =>
      clientSteps(client, CREDIT).map((step) => ({ ...step, objectId: String(index + 1) })),
    );
    await replaceSteps(database, 1, "companies", ids, steps);
  });
  afterAll(() => database.close());

  async function changes(side: "gained" | "lost", kind: PointKind | null = null, [from, to] = [FROM, TO]) {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    const records = new Map<string, number>();
    for (let after: string | null = ""; after !== null;) {
      const page = await createSolutions(database).changes(tenant, { from, to, side, kind, after });
      if (!page) throw new Error("there is no page");
      for (const { record, points } of page.records) {
        expect(records.has(record.objectId)).toBe(false);
        records.set(record.objectId, points);
      }
      after = page.after;
      if (after === null) return { records, total: page.total, before: page.before, now: page.now };
    }
    throw new Error("no page");
  }

  test.each([null, "sourced", "assisted", "managed"] as const)("of kind %s are those of each record", async (kind) => {
    const [gained, lost] = [await changes("gained", kind), await changes("lost", kind)];
    for (const [index, client] of clients.entries()) {
      const id = String(index + 1);
      const difference = pointsOf(client, kind, TO) - pointsOf(client, kind, FROM);
      expect(gained.records.get(id) ?? 0).toBeCloseTo(Math.max(0, difference), 8);
      expect(lost.records.get(id) ?? 0).toBeCloseTo(Math.max(0, -difference), 8);
    }
    expect([gained.records.size, lost.records.size]).toEqual([gained.total, lost.total]);
    expect(gained.total).toBeGreaterThan(0);
    expect(lost.total).toBeGreaterThan(0);
  });

  test("add up to the difference of both days, the largest first", async () => {
    const [gained, lost] = [await changes("gained"), await changes("lost")];
    const sum = (records: Map<string, number>) => [...records.values()].reduce((total, points) => total + points, 0);
    const before = clients.reduce((total, client) => total + pointsOf(client, null, FROM), 0);
    const now = clients.reduce((total, client) => total + pointsOf(client, null, TO), 0);
    expect(gained.before?.total).toBeCloseTo(before, 6);
    expect(gained.now?.total).toBeCloseTo(now, 6);
    expect(sum(gained.records) - sum(lost.records)).toBeCloseTo(now - before, 6);
    for (const { records } of [gained, lost]) {
      const amounts = [...records.values()];
      expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    }
  });

  test("both days are counted by the rules of the later one; where that counts MRR there are none", async () => {
    const { before } = await changes("gained", null, ["2025-06-01", "2026-01-15"]);
    expect(before?.kinds.map(({ kind, perHundred }) => [kind, perHundred])).toEqual([
      ["sourced", 5],
      ["assisted", 3],
      ["managed", 1],
    ]);
    expect(await changes("gained", null, ["2021-01-01", "2022-07-17"])).toMatchObject({
      total: 0,
      before: null,
      now: null,
    });
  });

  test("the clients behind points are those that earn them, and add up", async () => {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    for (const [track, kind] of [
      ["total-points", null],
      ["sourced-points", "sourced"],
      ["managed-points", "managed"],
    ] as const) {
      const found = new Map<string, number>();
      let total = 0;
      for (let after: string | null = ""; after !== null;) {
        const page = await createSolutions(database).explain(tenant, { track, on: TO, after });
        if (!page) throw new Error("there is no page");
        for (const { record, amount } of page.clients) found.set(record.objectId, amount);
        expect(page.unit).toBe("points");
        ({ after, total } = page);
      }
      for (const [index, client] of clients.entries())
        expect(found.get(String(index + 1)) ?? 0).toBeCloseTo(pointsOf(client, kind, TO), 8);
      expect(total).toBeCloseTo(
        [...found.values()].reduce((sum, points) => sum + points, 0),
        6,
      );
    }
  });
});
