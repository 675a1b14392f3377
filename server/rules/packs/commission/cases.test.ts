import { CommissionLedgerSchema, type CommissionLine } from "@partner-standing/contract/commission/commission";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { EDITION_CASES, PAYDAY_CASES, STATUS_CASES, TERM_CASES } from "./cases/edition-cases.ts";
import { SALE_CASES } from "./cases/sale-cases.ts";
import { SOLD, soldOn } from "./cases/sold.ts";
import { WORKED_EXAMPLES } from "./cases/worked-examples.ts";
import { customerLedger } from "./customer-ledger.ts";
import type { LedgerFacts } from "./sale-facts.ts";

const ShownSchema = z.omit(CommissionLedgerSchema, { company: true, on: true, freshness: true });

/** The ledger, checked against the contract's shape; every line names a rule that is printed somewhere. */
function ledgerOf(sale: LedgerFacts, today: string) {
  const ledger = customerLedger(sale, today);
  expect(ShownSchema.parse(ledger)).toEqual(ledger);
  for (const { rule } of ledger.lines) expect(ledger.rules[rule]?.length).toBeGreaterThan(0);
  return ledger;
}

function lineOf(lines: CommissionLine[], month: string): CommissionLine | undefined {
  return lines.find((line) => line.month === month && line.kind === "commission");
}

const sum = (lines: CommissionLine[], field: "basisMinor" | "amountMinor") =>
  lines.reduce((total, line) => total + line[field], 0);

test.each(WORKED_EXAMPLES)("$name", ({ sale, basisMinor, amountMinor, printedMinor, misprint }) => {
  const { lines, currency } = ledgerOf(sale, "2020-06-01");
  expect(lines.map(({ month }) => month)).toEqual(
    Array.from({ length: 12 }, (_, index) => `2019-${String(index + 1).padStart(2, "0")}`),
  );
  expect({ basis: sum(lines, "basisMinor"), amount: sum(lines, "amountMinor"), currency }).toEqual({
    basis: basisMinor,
    amount: amountMinor,
    currency: sale.currency,
  });
  expect(amountMinor === printedMinor).toBe(misprint === null);
});

describe("a sale", () => {
  test.each(SALE_CASES)("$name: $reason", ({ changes, reason, route, domain }) => {
    const ledger = ledgerOf({ ...SOLD, ...changes }, "2019-03-10");
    expect(ledger).toMatchObject({ reason, route, domain });
    const march = lineOf(ledger.lines, "2019-03");
    expect(march).toMatchObject({
      reason,
      ratePercent: reason === "earns" ? 20 : 0,
      amountMinor: reason === "earns" ? 10_00 : 0,
    });
  });
});

describe("editions", () => {
  test.each(EDITION_CASES)("$name: $month $reason", ({ sale, today, month, reason, amountMinor }) => {
    expect(lineOf(ledgerOf(sale, today).lines, month)).toMatchObject({ reason, amountMinor });
  });

  test.each(TERM_CASES)("$name pays from $firstMonth to $lastMonth", ({ sale, firstMonth, lastMonth }) => {
    expect(ledgerOf(sale, "2026-08-20").plan).toMatchObject({ firstMonth, lastMonth });
  });

  test("a provider's term that is cut cites why, another does not", () => {
    const citationsOf = (cutOn: string) =>
      ledgerOf(
        soldOn("2024-01-01", {
          packages: [
            { from: "2023-01-01", package: "partner" },
            { from: cutOn, package: "provider" },
          ],
        }),
        "2026-01-01",
      ).plan?.citations.map(({ document }) => document);
    expect(citationsOf("2024-06-01")).toContain("hubspot.com/2023-partner-tiering-changes");
    expect(citationsOf("2023-06-01")).not.toContain("hubspot.com/2023-partner-tiering-changes");
  });
});

describe("the calendar", () => {
  test.each(PAYDAY_CASES)("$month stands in $quarter, paid on $paidOn", ({ month, quarter, paidOn }) => {
    const { lines } = ledgerOf(soldOn("2025-01-01"), "2026-08-20");
    expect(lineOf(lines, month)).toMatchObject({ quarter, paidOn });
  });

  test.each(STATUS_CASES)("on $today June 2026 is $status", ({ today, status }) => {
    expect(lineOf(ledgerOf(soldOn("2025-01-01"), today).lines, "2026-06")?.status).toBe(status);
  });

  test("a quarter is a forecast until it closes, although its first months are due", () => {
    const { lines, quarters } = ledgerOf(soldOn("2025-01-01"), "2026-06-30");
    const spring = quarters.find(({ quarter }) => quarter === "2026-Q2");
    expect(spring).toMatchObject({ status: "forecast", commissionMinor: 600_00, customers: 1, paidOn: "2026-08-14" });
    expect(lineOf(lines, "2026-04")?.status).toBe("due");
    expect(
      ledgerOf(soldOn("2025-01-01"), "2026-07-01").quarters.find(({ quarter }) => quarter === "2026-Q2"),
    ).toMatchObject({
      status: "due",
    });
  });

  test("a first month that is not complete pays nothing and uses up none", () => {
    const { lines, plan } = ledgerOf({ ...SOLD, soldOn: "2019-01-02", customerSince: "2019-01-02" }, "2020-06-01");
    expect(lines[0]).toMatchObject({ month: "2019-01", reason: "partial-month", basisMinor: 0, amountMinor: 0 });
    expect(plan).toMatchObject({ months: 12, firstMonth: "2019-02", lastMonth: "2020-01" });
    expect(lines.filter(({ reason }) => reason === "earns")).toHaveLength(12);
  });

  test("the forecast goes on with today's MRR and managed credit to the last whole quarter of the next twelve months", () => {
    const sale = soldOn("2020-05-20", { managed: [{ from: "2024-01-10", until: "2026-09-30" }] });
    const { lines } = ledgerOf(sale, "2026-08-20");
    expect(lines.at(-1)).toMatchObject({ month: "2027-06", status: "forecast", reason: "earns", amountMinor: 200_00 });
    expect(ledgerOf(sale, "2026-09-01").lines.at(-1)).toMatchObject({ month: "2027-09" });
    expect(ledgerOf(sale, "2026-10-01").lines.at(-1)).toMatchObject({ month: "2027-09", reason: "no-longer-managed" });
  });

  test("a term that is over is over", () => {
    expect(ledgerOf(SOLD, "2019-12-31").reason).toBe("earns");
    expect(ledgerOf(SOLD, "2020-01-01").reason).toBe("term-over");
  });
});

describe("upgrades, downgrades and leaving", () => {
  const mrr = [
    { on: "2019-01-01", amountMinor: 50_00 },
    { on: "2019-03-15", amountMinor: 400_00 },
    { on: "2019-06-01", amountMinor: 20_02 },
    { on: "2019-08-01", amountMinor: 0 },
    { on: "2019-11-30", amountMinor: 100_00 },
  ];

  test("count from the first of a month on; who comes back pays for what is left of the term", () => {
    const { lines } = ledgerOf({ ...SOLD, mrr }, "2020-06-01");
    expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([
      ...[10_00, 10_00, 10_00, 80_00, 80_00],
      ...[4_00, 4_00, 0, 0, 0, 0],
      20_00,
    ]);
    expect(lines.map(({ reason }) => reason).slice(7, 11)).toEqual(Array(4).fill("customer-left"));
  });

  test("below what an existing customer paid before pay nothing, and cost nothing", () => {
    const history = [
      { on: "2015-06-01", amountMinor: 800_00 },
      { on: "2024-01-01", amountMinor: 900_00 },
      { on: "2024-03-01", amountMinor: 700_00 },
    ];
    const sale = soldOn("2024-01-01", { saleKind: "cross-sell", customerSince: "2015-06-01", mrr: history });
    const { lines } = ledgerOf(sale, "2024-03-20");
    expect(lines.slice(0, 3)).toMatchObject([
      { basisMinor: 100_00, amountMinor: 20_00 },
      { basisMinor: 100_00, amountMinor: 20_00 },
      { basisMinor: 0, amountMinor: 0, reason: "earns" },
    ]);
  });

  test("are said of the customer as it is today", () => {
    const paysOn = (today: string) =>
      ledgerOf({ ...SOLD, mrr }, today).conditions.find(({ id }) => id === "customer-pays")?.met;
    expect([paysOn("2019-07-31"), paysOn("2019-08-01"), paysOn("2019-11-30")]).toEqual([true, false, true]);
  });
});

describe("what was not paid", () => {
  const refund = (month: string, refundedMinor: number | null, bookedOn: string) => ({
    month,
    refundedMinor,
    bookedOn,
  });

  test("is a line of its own in the quarter in which it was booked", () => {
    const { lines, quarters } = ledgerOf({ ...SOLD, refunds: [refund("2019-02", null, "2019-05-03")] }, "2019-05-10");
    expect(lines.slice(1, 3)).toMatchObject([
      { month: "2019-02", kind: "commission", amountMinor: 10_00, quarter: "2019-Q1" },
      {
        month: "2019-02",
        kind: "reversal",
        basisMinor: -50_00,
        amountMinor: -10_00,
        quarter: "2019-Q2",
        status: "due",
      },
    ]);
    expect(quarters.slice(0, 2)).toMatchObject([
      { quarter: "2019-Q1", commissionMinor: 30_00, reversedMinor: 0, totalMinor: 30_00 },
      { quarter: "2019-Q2", commissionMinor: 30_00, reversedMinor: -10_00, totalMinor: 20_00 },
    ]);
  });

  test("in parts takes back as much as at once, and never more than was earned", () => {
    const reversed = (...refunds: LedgerFacts["refunds"]) =>
      ledgerOf({ ...SOLD, mrr: [{ on: "2019-01-01", amountMinor: 33_33 }], refunds }, "2019-12-01").lines.filter(
        ({ kind }) => kind === "reversal",
      );
    const whole = reversed(refund("2019-02", null, "2019-05-03"));
    const parts = reversed(
      refund("2019-02", 11_11, "2019-05-03"),
      refund("2019-02", 11_11, "2019-05-03"),
      refund("2019-02", 99_99, "2019-08-01"),
    );
    expect(whole.map(({ amountMinor }) => amountMinor)).toEqual([-6_67]);
    expect(parts.map(({ amountMinor }) => amountMinor)).toEqual([-2_23, -2_22, -2_22]);
    expect(parts.map(({ basisMinor }) => basisMinor)).toEqual([-11_11, -11_11, -11_11]);
  });

  test("of a month without a line takes nothing back, and what is booked later is not known yet", () => {
    const refunds = [refund("2018-12", null, "2019-02-01"), refund("2019-01", null, "2019-07-01")];
    expect(ledgerOf({ ...SOLD, refunds }, "2019-06-30").lines.every(({ kind }) => kind === "commission")).toBe(true);
  });
});

test("a sale from before the first known plan goes by that plan", () => {
  const sale = soldOn("2007-03-01", { registrations: [{ domain: "muster.example", from: "2007-01-01", until: null }] });
  expect(ledgerOf(sale, "2012-01-01").lines[0]).toMatchObject({ month: "2007-03", amountMinor: 200_00 });
});

test("a sale without a package is a mistake of the caller", () => {
  expect(() => customerLedger({ ...SOLD, packages: [] }, "2019-03-01")).toThrow(
    "a sale needs the package that the partner had",
  );
});
