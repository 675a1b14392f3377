import type { CommissionStatement, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { EnterPayment } from "@partner-standing/contract/commission/enter-payment";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { seedPortal } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { exportPortal } from "../settings/export-portal.ts";
import { paymentsOf } from "../store/commission/commission-payments.ts";
import type { Database } from "../store/engine/database.ts";
import { findTenant } from "../store/portals/portals.ts";
import { enterPayment } from "./enter-payment.ts";

const TODAY = "2026-11-22";
const ADA = { userId: "501", name: "Ada Berg" };
const LUC = { userId: "502", name: "Luc Petit" };

const total = (quarter: string, status: QuarterTotal["status"], paidOn: string): QuarterTotal => ({
  ...{ quarter, status, paidOn, currency: "USD", commissionMinor: 520_00, reversedMinor: 0, totalMinor: 520_00 },
  customers: 1,
  inAccount: null,
});
const STATEMENT: Pick<CommissionStatement, "quarters" | "account" | "on"> = {
  on: TODAY,
  account: null,
  quarters: [
    total("2025-Q4", "paid", "2026-02-14"),
    total("2026-Q2", "paid", "2026-08-14"),
    total("2026-Q3", "due", "2026-11-14"),
  ],
};

describe.each(await testEngines())("what HubSpot paid, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetPortals(database);
    await seedPortal(database, 1, { settings: { programs: ["solutions"] }, steps: [] });
  });

  let keys = 0;
  const enter = (asked: Partial<EnterPayment> & { by?: typeof ADA } = {}, statement = STATEMENT) =>
    enterPayment(
      database,
      1,
      {
        ...{ quarter: "2026-Q2", currency: "USD", paidMinor: 507_60, paidOn: "2026-08-17", note: null },
        ...{ by: ADA, idempotencyKey: `key-${++keys}` },
        ...asked,
      },
      statement,
    );
  const kept = async () => (await paymentsOf(database, 1)).map(({ paidMinor, enteredBy }) => [paidMinor, enteredBy]);

  test("is entered once, and what stands is not entered again, whatever the key", async () => {
    expect(await enter({ note: "as told" })).toMatchObject({
      payments: [{ quarter: "2026-Q2", currency: "USD", paidMinor: 507_60, paidOn: "2026-08-17", note: "as told" }],
    });
    await enter({ note: "as told" });
    expect(await kept()).toEqual([[507_60, "Ada Berg"]]);
  });

  test("of many who enter the same at once, one does", async () => {
    await Promise.all(Array.from({ length: 8 }, () => enter()));
    expect(await kept()).toHaveLength(1);
  });

  test("is corrected and removed by whom and when, and what stood before is kept", async () => {
    await enter();
    await enter({ paidMinor: 520_00, by: LUC });
    await enter({ paidMinor: null, paidOn: null });
    expect(await kept()).toEqual([
      [null, "Ada Berg"],
      [520_00, "Luc Petit"],
      [507_60, "Ada Berg"],
    ]);
    const [removed] = await paymentsOf(database, 1);
    expect(removed).toMatchObject({ paidOn: null, enteredAt: expect.stringMatching(/^\d{4}-.*Z$/) as string });
    expect(await enter({ paidMinor: null, paidOn: null })).toHaveProperty("payments");
    expect(await kept()).toHaveLength(3);
  });

  test("is told with the last entries of each quarter alone, however often one is corrected", async () => {
    await enter({ quarter: "2025-Q4", paidOn: "2026-02-16" });
    for (let times = 1; times <= 9; times++) await enter({ paidMinor: times });
    expect((await kept()).map(([paidMinor]) => paidMinor)).toEqual([9, 8, 7, 6, 5, 507_60]);
  });

  test.each([
    ["before the payday of the quarter", { quarter: "2026-Q3", paidOn: "2026-11-14" }, "payday-ahead"],
    ["of a quarter that is not in the statement", { quarter: "2026-Q1" }, "no-such-quarter"],
    ["in a currency that is not in it", { currency: "EUR" }, "no-such-quarter"],
    ["tomorrow", { paidOn: "2026-11-23" }, "paid-in-future"],
    ["on the last day of the quarter", { paidOn: "2026-06-30" }, "paid-before-quarter-ended"],
    ["on the last day of the year", { quarter: "2025-Q4", paidOn: "2025-12-31" }, "paid-before-quarter-ended"],
  ] as const)("is refused %s", async (_when, asked, refusal) => {
    expect(await enter(asked)).toEqual({ refusal });
    expect(await kept()).toEqual([]);
  });

  test.each([
    ["today", { paidOn: TODAY }],
    ["on the first day after the quarter", { paidOn: "2026-07-01" }],
    ["on the first day of the next year", { quarter: "2025-Q4", paidOn: "2026-01-01" }],
  ])("is entered %s", async (_when, asked) => {
    expect(await enter(asked)).toHaveProperty("payments");
    expect(await kept()).toHaveLength(1);
  });

  test("is corrected where no sale stands behind it any more", async () => {
    await enter();
    expect(await enter({ paidMinor: 0 }, { ...STATEMENT, quarters: [] })).toHaveProperty("payments");
    expect(await kept()).toHaveLength(2);
  });

  test("is in the export, everything that ever stood", async () => {
    for (let times = 1; times <= 7; times++) await enter({ paidMinor: times });
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    const { portal, settings } = tenant;
    const found: (number | null)[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await exportPortal(database, { portal, settings: settings.settings }, after || null);
      found.push(...(page.commissionPayments ?? []).map(({ paidMinor }) => paidMinor));
      ({ after } = page);
    }
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
