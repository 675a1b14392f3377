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
    expect(conditions.slice(0, 3).map(({ met }) => met)).toEqual([false, null, true]);
  });

  const customer = { customerSince: "2021-09-01", mrr: [{ on: "2021-09-01", amountMinor: 500_00 }] };
  const saleCounts = (facts: Partial<SaleFacts>, on: string) =>
    customerLedger({ ...lead, ...facts }, on).conditions.find(({ id }) => id === "sale-counts")?.met;

  test.each([
    ["2026-08-20", ["shared-deal-upsell"]],
    ["2025-11-17", ["shared-deal-upsell"]],
    ["2025-11-16", ["cross-sell", "sales-to-marketing-upgrade"]],
  ] as const)("that is HubSpot's customer already is told on %s which sales to it pay", (on, payingSales) => {
    expect(customerLedger({ ...lead, ...customer }, on).existingCustomer).toEqual({ since: "2021-09-01", payingSales });
    expect(saleCounts(customer, on)).toBe(false);
  });

  test("that pays HubSpot is its customer, unless the account says otherwise", () => {
    const on = "2026-08-20";
    expect(saleCounts({ mrr: customer.mrr }, on)).toBe(false);
    expect(saleCounts({ ...customer, relationship: "none" }, on)).toBe(true);
    expect(saleCounts({ ...customer, relationship: "hubspot-rep-owned" }, on)).toBe(true);
    expect(saleCounts({ relationship: "existing-customer" }, on)).toBe(false);
    expect(saleCounts({ ...customer, saleKind: "shared-deal-upsell" }, on)).toBe(true);
    expect(saleCounts({ ...customer, saleKind: "cross-sell" }, on)).toBe(false);
    expect(customerLedger({ ...lead, relationship: "none", ...customer }, on).existingCustomer).toBe(null);
  });

  test("is what a sale is until the day on which it closes", () => {
    expect(customerLedger(soldOn("2026-08-21"), "2026-08-20").reason).toBe("not-sold");
    expect(customerLedger(soldOn("2026-08-21"), "2026-08-21").reason).toBe("partial-month");
  });
});
