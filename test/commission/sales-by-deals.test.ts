import type { CommissionLedger, CommissionStatement } from "@partner-standing/contract/commission/commission";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";
import { accountsOn } from "../service/accounts-on.ts";
import type { Answer } from "../service/start-test-service.ts";

const TODAY = "2026-11-22";
const demo = createDemoPortal();

const idOf = (name: string) =>
  demo.objects.companies.find(({ properties }) => properties["name"] === name)?.id ?? "nobody";

describe("from deals of the CRM to ledgers and the statement", () => {
  let database: Database;
  let service: Awaited<ReturnType<typeof accountsOn>>;
  beforeAll(async () => {
    database = await openEmbeddedTestDatabase();
    service = await accountsOn(database, [demo], TODAY);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  async function ask<Data>(path: string): Promise<Data> {
    const answer = (await (await service.send(path, { portalId: demo.portalId, userId: "501" })).json()) as Answer;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data as Data;
  }
  const ledgerOf = (name: string) => ask<CommissionLedger>(`/api/commission?objectTypeId=0-2&objectId=${idOf(name)}`);
  const lineOf = ({ lines }: CommissionLedger, month: string) =>
    lines
      .filter((line) => line.month === month && line.kind === "commission")
      .map(({ sale, basisMinor, amountMinor }) => [sale.on, basisMinor, amountMinor]);

  test("each sale of a customer has its term, and what nobody sold belongs to the shared deal", async () => {
    const ledger = await ledgerOf("Grünspan Werkzeuge GmbH");
    expect(ledger.sales).toEqual([
      {
        ...{ on: "2025-02-03", kind: "new-customer", ratePercent: 20, months: 36 },
        ...{ firstMonth: "2025-03", lastMonth: "2028-02", reason: "earns", within: null },
      },
      {
        ...{ on: "2025-11-18", kind: "shared-deal-upsell", ratePercent: 20, months: 36 },
        ...{ firstMonth: "2025-12", lastMonth: "2028-11", reason: "earns", within: null },
      },
      {
        ...{ on: "2026-01-05", kind: "touchless", ratePercent: 20, months: 36 },
        ...{ firstMonth: "2026-02", lastMonth: "2028-11", reason: "earns", within: "2025-11-18" },
      },
    ]);
    expect(lineOf(ledger, "2025-10")).toEqual([["2025-02-03", 600_00, 120_00]]);
    expect(lineOf(ledger, "2026-09")).toEqual([
      ["2025-02-03", 600_00, 120_00],
      ["2025-11-18", 1_050_00, 210_00],
    ]);
    expect(ledger.account).toBe(null);
  });

  test("a customer that pays in pounds has its ledger in pounds, with both amounts in dollars", async () => {
    const ledger = await ledgerOf("Thistle and Rye Ltd");
    expect(ledger.currency).toBe("GBP");
    const paid = ledger.lines.find(({ month }) => month === "2026-09");
    // 170 pounds at 1.3296 of today, and at 1.3382 of the end of September.
    expect(paid).toMatchObject({ basisMinor: 850_00, amountMinor: 170_00 });
    expect(paid?.inAccount).toEqual({ estimateMinor: 226_03, payoutMinor: 227_49 });
    expect(ledger.account?.missing).toEqual([{ currency: "GBP", month: "2026-05" }]);
    const [april, may, june] = ["2026-04", "2026-05", "2026-06"].map(
      (month) => ledger.lines.find((line) => line.month === month)?.inAccount?.payoutMinor,
    );
    expect([april, may, june]).toEqual([226_85, null, 227_92]);
  });

  test("an open deal says what it would pay and is part of no sum", async () => {
    const ledger = await ledgerOf("Hafenblick Logistik GmbH");
    expect(ledger.openDeals).toEqual([
      {
        deal: expect.objectContaining({
          objectTypeId: "0-3",
          name: "Hafenblick Logistik GmbH, Service Hub",
        }) as unknown,
        ...{ company: "Hafenblick Logistik GmbH", closesOn: "2026-12-15", isLate: false },
        ...{ kind: "shared-deal-upsell", probability: 90, currency: "USD", mrrMinor: 400_00, monthlyMinor: 80_00 },
        ...{ ratePercent: 20, firstMonth: "2027-01", lastMonth: "2029-12", reason: "earns" },
      },
    ]);
    expect(ledger.sales).toHaveLength(1);
    expect(new Set(ledger.lines.map(({ sale }) => sale.on))).toEqual(new Set(["2026-02-10"]));
    const [rye] = (await ledgerOf("Thistle and Rye Ltd")).openDeals;
    expect(rye).toMatchObject({
      ...{ monthlyMinor: 0, ratePercent: 0, probability: 40, currency: "GBP" },
      reason: "registration-ended-before-purchase",
    });
  });

  test("the statement adds up each currency for itself, all of them in the account's, and no open deal", async () => {
    const { quarters, account, openDeals } = await ask<CommissionStatement>("/api/commission/statement");
    const third = quarters.filter(({ quarter }) => quarter === "2026-Q3");
    expect(third.map(({ currency, totalMinor, inAccount }) => [currency, totalMinor, inAccount])).toEqual([
      ["GBP", 510_00, { estimateMinor: 678_09, payoutMinor: 679_37 }],
      ["USD", 1_710_00, null],
    ]);
    expect(account?.quarters.find(({ quarter }) => quarter === "2026-Q3")).toMatchObject({
      estimateMinor: 2_388_09,
      payoutMinor: 2_389_37,
    });
    expect(account?.quarters.find(({ quarter }) => quarter === "2026-Q2")?.payoutMinor).toBe(null);
    expect(account?.missing).toEqual([{ currency: "GBP", month: "2026-05" }]);
    expect(openDeals.monthly).toEqual([{ currency: "USD", monthlyMinor: 80_00, deals: 1 }]);
    expect(openDeals.deals.map(({ company }) => company)).toEqual(["Hafenblick Logistik GmbH", "Thistle and Rye Ltd"]);
  });

  test("the export has both amounts of each line, and their rates", async () => {
    const { csv } = await ask<{ csv: string }>("/api/commission/export?quarter=2026-Q2&after=");
    const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
    const pounds = rows.filter(({ currency }) => currency === "GBP");
    expect(pounds.map(({ month, amount, payout, payoutRate }) => [month, amount, payout, payoutRate])).toEqual([
      ["2026-04", "170.00", "226.85", "1 GBP = 1.3344 USD of 2026-04-30"],
      ["2026-05", "170.00", "", "no rate of GBP"],
      ["2026-06", "170.00", "227.92", "1 GBP = 1.3407 USD of 2026-06-30"],
    ]);
    expect(rows.filter(({ currency }) => currency === "USD").every(({ amount, payout }) => amount === payout)).toBe(
      true,
    );
  });
});
