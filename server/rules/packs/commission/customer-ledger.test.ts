import { describe, expect, test } from "vitest";
import { SEVERAL_CASES } from "./cases/several-sales-cases.ts";
import { soldOn } from "./cases/sold.ts";
import { customerLedger } from "./customer-ledger.ts";
import type { LedgerFacts } from "./sale-facts.ts";

describe("a lead", () => {
  const lead: LedgerFacts = { ...soldOn("2026-08-20"), soldOn: null, customerSince: null, saleKind: null, mrr: [] };

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
  const saleCounts = (facts: Partial<LedgerFacts>, on: string) =>
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

describe("several sales to one customer", () => {
  test.each(SEVERAL_CASES)("$name", ({ sale, today, month, lines: expected }) => {
    const lines = customerLedger(sale, today).lines.filter((line) => line.month === month);
    const shown = lines.map(({ sale: { on, kind }, basisMinor, amountMinor, reason }) => ({
      ...{ on, kind, basisMinor, amountMinor, reason },
    }));
    expect(shown).toEqual(expected);
  });

  const upsold = soldOn("2025-03-20", {
    customerSince: "2025-03-20",
    deals: [{ on: "2026-02-10", kind: "shared-deal-upsell", mrrMinor: null }],
    mrr: [
      { on: "2025-03-20", amountMinor: 1_000_00 },
      { on: "2026-02-10", amountMinor: 1_500_00 },
    ],
  });

  test("the first goes on paying where the company tells of a later one that pays nothing", () => {
    const sale = {
      ...upsold,
      ...{ soldOn: "2026-02-10", saleKind: "cross-sell" as const },
      deals: [{ on: "2025-03-20", kind: "new-customer" as const, mrrMinor: 1_000_00 }],
    };
    const { lines, reason, plan } = customerLedger(sale, "2026-06-10");
    expect({ reason, closedOn: plan?.closedOn }).toEqual({ reason: "earns", closedOn: "2025-03-20" });
    expect(lines.filter(({ month }) => month === "2026-06")).toMatchObject([
      { sale: { on: "2025-03-20", kind: "new-customer" }, basisMinor: 1_000_00, amountMinor: 200_00, reason: "earns" },
      { sale: { on: "2026-02-10", kind: "cross-sell" }, basisMinor: 500_00, amountMinor: 0 },
    ]);
  });

  test("each cites the rules of its own day", () => {
    const { rules, lines } = customerLedger(
      { ...upsold, deals: [{ on: "2026-02-10", kind: "cross-sell", mrrMinor: null }] },
      "2026-06-10",
    );
    const refused = lines.find(({ reason }) => reason === "existing-customer");
    expect(rules[refused?.rule ?? ""]?.map(({ document }) => document)).toEqual([
      "004_ba9e28f804b1c8c5.txt",
      "hubspot.com/legacy-commission-plan-solutions-partners-2023",
      "hubspot.com/deal-based-commissions",
    ]);
  });

  test("the ledger speaks of the newest that pays", () => {
    expect(customerLedger(upsold, "2026-06-10")).toMatchObject({ reason: "earns", plan: { closedOn: "2026-02-10" } });
    expect(customerLedger(upsold, "2026-02-20")).toMatchObject({ reason: "earns", plan: { closedOn: "2025-03-20" } });
    expect(customerLedger(upsold, "2028-06-10")).toMatchObject({ reason: "earns", plan: { closedOn: "2026-02-10" } });
    expect(customerLedger(upsold, "2029-06-10")).toMatchObject({ reason: "term-over" });
  });

  test("a refund is taken from the latest one that pays first, and what is left of it from the earlier", () => {
    const reversed = (...amounts: (number | null)[]) => {
      const refunds = amounts.map((refundedMinor) => ({ month: "2026-04", refundedMinor, bookedOn: "2026-05-03" }));
      const { lines } = customerLedger({ ...upsold, refunds }, "2026-06-10");
      const taken = lines.filter(({ kind }) => kind === "reversal");
      return taken.map(({ sale: { on }, basisMinor, amountMinor }) => [on, basisMinor, amountMinor]);
    };
    expect(reversed(300_00)).toEqual([["2026-02-10", -300_00, -60_00]]);
    expect(reversed(700_00)).toEqual([
      ["2025-03-20", -200_00, -40_00],
      ["2026-02-10", -500_00, -100_00],
    ]);
    expect(reversed(300_00, 400_00)).toEqual([
      ["2025-03-20", -200_00, -40_00],
      ["2026-02-10", -200_00, -40_00],
      ["2026-02-10", -300_00, -60_00],
    ]);
    expect(reversed(null)).toEqual([
      ["2025-03-20", -1_000_00, -200_00],
      ["2026-02-10", -500_00, -100_00],
    ]);
  });

  test("customers are counted once a quarter, however many sales of theirs pay", () => {
    const spring = customerLedger(upsold, "2026-06-10").quarters.find(({ quarter }) => quarter === "2026-Q2");
    expect(spring).toMatchObject({ customers: 1, commissionMinor: 900_00 });
  });
});
