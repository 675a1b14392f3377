import { describe, expect, test } from "vitest";
import { soldOn } from "./cases/sold.ts";
import { customerLedger } from "./customer-ledger.ts";
import type { SaleFacts } from "./sale-facts.ts";

describe("a lead", () => {
  const lead: SaleFacts = { ...soldOn("2026-08-20"), soldOn: null, customerSince: null, saleKind: null, mrr: [] };

  test("is told what a sale today would pay and under which conditions", () => {
    const ledger = customerLedger({ ...lead, saleKind: "new-customer" }, "2026-08-20");
    expect(ledger).toMatchObject({ plan: null, reason: "not-sold", route: "registration", lines: [], quarters: [] });
    expect(ledger.offer).toMatchObject({
      package: "partner",
      closedOn: "2026-08-20",
      ratePercent: 20,
      months: 36,
      firstMonth: "2026-09",
      lastMonth: "2029-08",
    });
    expect(ledger.conditions.map(({ id, met }) => [id, met])).toEqual([
      ["registered-before-purchase", true],
      ["bought-under-registered-domain", null],
      ["sale-counts", true],
      ["customer-pays", null],
    ]);
  });

  test("registered today would buy too early today", () => {
    const registrations = [{ domain: "muster.example", from: "2026-08-20", until: null }];
    const { conditions } = customerLedger({ ...lead, registrations }, "2026-08-20");
    expect(conditions.slice(0, 3).map(({ met }) => met)).toEqual([false, null, null]);
  });

  test("is what a sale is until the day on which it closes", () => {
    expect(customerLedger(soldOn("2026-08-21"), "2026-08-20").reason).toBe("not-sold");
    expect(customerLedger(soldOn("2026-08-21"), "2026-08-21").reason).toBe("partial-month");
  });
});
