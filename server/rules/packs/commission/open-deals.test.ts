import { describe, expect, test } from "vitest";
import { soldOn } from "./cases/sold.ts";
import { customerLedger } from "./customer-ledger.ts";
import { openDealForecasts } from "./open-deals.ts";
import type { LedgerFacts, OpenDeal } from "./sale-facts.ts";
import { commissionStatement } from "./statement.ts";

const TODAY = "2026-11-22";

const openDeal = (more: Partial<OpenDeal> = {}): OpenDeal => ({
  ...{ id: "7", name: "Upgrade", closesOn: "2026-12-10", kind: "shared-deal-upsell", probability: 40 },
  ...{ currency: "USD", mrrMinor: 333_33, customerMrrMinor: 333_33 },
  ...more,
});

/** Sold in January for 1,000 a month, registered all the time. */
const customer = (deals: Partial<OpenDeal>[], more: Partial<LedgerFacts> = {}) =>
  soldOn("2026-01-10", { openDeals: deals.map(openDeal), ...more });
const forecast = (deal: Partial<OpenDeal>, more: Partial<LedgerFacts> = {}) =>
  openDealForecasts(customer([deal], more), TODAY)[0];

describe("an open deal", () => {
  test("would open a term of its own on its day, and pay its share a month", () => {
    expect(forecast({})).toMatchObject({
      ...{ closesOn: "2026-12-10", isLate: false, ratePercent: 20, monthlyMinor: 66_67 },
      ...{ firstMonth: "2027-01", lastMonth: "2029-12", reason: "earns", probability: 40 },
    });
  });

  test("whose day has passed, or that has none, is taken for won today", () => {
    for (const closesOn of ["2026-11-21", null])
      expect(forecast({ closesOn })).toMatchObject({ closesOn: TODAY, isLate: true, firstMonth: "2026-12" });
    expect(forecast({ closesOn: TODAY })).toMatchObject({ closesOn: TODAY, isLate: false });
  });

  test("that the rules of its day do not accept would pay nothing, and says why", () => {
    expect(forecast({ kind: "cross-sell" })).toMatchObject({
      ...{ ratePercent: 0, monthlyMinor: 0, reason: "existing-customer" },
    });
    const registrations = [{ domain: "muster.example", from: "2026-01-01", until: "2026-12-01" }];
    expect(forecast({}, { registrations })?.reason).toBe("registration-ended-before-purchase");
    expect(forecast({ closesOn: "2026-11-30" }, { registrations })?.reason).toBe("earns");
  });

  test("that nobody sells belongs to the latest shared deal within twelve months of the first sale, else to nobody", () => {
    const deals = [{ on: "2026-03-05", kind: "shared-deal-upsell" as const, mrrMinor: null }];
    const mrr = [
      { on: "2026-01-10", amountMinor: 1_000_00 },
      { on: "2026-03-05", amountMinor: 1_500_00 },
    ];
    expect(forecast({ kind: "touchless" }, { deals, mrr })).toMatchObject({
      ...{ reason: "earns", firstMonth: "2027-01", lastMonth: "2029-03" },
    });
    expect(forecast({ kind: "touchless", closesOn: "2027-01-10" }, { deals, mrr })?.reason).toBe("touchless");
  });

  test("of a provider's customer would be paid until the first year is over", () => {
    const packages = [{ from: "2010-01-01", package: "provider" as const }];
    expect(forecast({}, { packages })).toMatchObject({ reason: "earns", lastMonth: "2027-01" });
  });

  test("of a lead is a first sale, under the registered domain", () => {
    const lead = { soldOn: null, mrr: [], purchaseDomain: null, customerSince: null, saleKind: null };
    expect(forecast({ kind: "new-customer" }, lead)).toMatchObject({ reason: "earns", monthlyMinor: 66_67 });
    expect(forecast({ kind: "new-customer" }, { ...lead, registrations: [] })?.reason).toBe("not-registered");
    expect(forecast({ kind: "touchless" }, lead)).toBeUndefined();
  });

  test("without MRR says when it would pay and not how much", () => {
    expect(forecast({ mrrMinor: null })).toMatchObject({ monthlyMinor: null, reason: "earns", firstMonth: "2027-01" });
  });

  test("changes no line, no sum and no sale", () => {
    const without = customerLedger(customer([]), TODAY);
    const { openDeals, ...ledger } = customerLedger(customer([{}, { id: "8", kind: "touchless" }]), TODAY);
    expect(openDeals).toHaveLength(2);
    expect({ ...ledger, openDeals: [] }).toEqual(without);
  });
});

test("a statement names the first twenty to close, and adds up by currency what all of them would pay a month", () => {
  const deals = Array.from({ length: 25 }, (_, index) => ({
    id: String(100 + index),
    closesOn: `2026-12-${String(28 - index).padStart(2, "0")}`,
    currency: index % 5 === 0 ? "JPY" : "USD",
    mrrMinor: index === 1 ? null : 1_000,
  }));
  const { openDeals, quarters } = commissionStatement([customer(deals), customer([{ kind: "cross-sell" }])], TODAY);
  expect(openDeals.deals).toHaveLength(20);
  expect(openDeals.deals.map(({ closesOn }) => closesOn)).toEqual(
    openDeals.deals.map(({ closesOn }) => closesOn).toSorted(),
  );
  expect(openDeals).toMatchObject({
    more: 6,
    monthly: [
      { currency: "JPY", monthlyMinor: 1_000, deals: 5 },
      { currency: "USD", monthlyMinor: 3_800, deals: 19 },
    ],
  });
  expect(quarters).toEqual(commissionStatement([customer([]), customer([])], TODAY).quarters);
});
