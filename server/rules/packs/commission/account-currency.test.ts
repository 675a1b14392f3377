import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNT, arbitraryDay, arbitrarySale, severalSales } from "../../../../test/arbitrary-sale.ts";
import { cases, triedUntil } from "../../../../test/cases.ts";
import { recomputePayouts } from "../../../../test/commission/recompute-payout.ts";
import { soldOn } from "./cases/sold.ts";
import { customerLedger } from "./customer-ledger.ts";
import type { LedgerFacts } from "./sale-facts.ts";
import { commissionStatement } from "./statement.ts";

const TODAY = "2026-11-22";
const EUROS = [
  { from: "2026-01-01", rate: 1.1 },
  { from: "2026-09-30", rate: 1.0875 },
  { from: "2026-10-31", rate: 1.1203 },
];

/** Pays 1,000 of a currency a month since August, to an account in dollars. */
const customer = (currency: string, more: Partial<LedgerFacts> = {}) =>
  soldOn("2026-08-01", { currency, account: { currency: "USD", usdRates: { EUR: EUROS } }, ...more });

const amountsOf = (sale: LedgerFacts, month: string) =>
  customerLedger(sale, TODAY)
    .lines.filter((line) => line.month === month)
    .map(({ amountMinor, inAccount }) => [amountMinor, inAccount?.estimateMinor, inAccount?.payoutMinor]);

describe("a customer that pays in another currency", () => {
  test("has its month estimated by today's rate and paid by the one of its last day", () => {
    expect(amountsOf(customer("EUR"), "2026-09")).toEqual([[200_00, 224_06, 217_50]]);
  });

  test("names each rate with its day, and each one that is missing", () => {
    expect(customerLedger(customer("EUR"), TODAY).account).toEqual({
      currency: "USD",
      estimateRates: [{ currency: "EUR", usd: 1.1203, from: "2026-10-31" }],
      monthEnds: [
        { month: "2026-10", rates: [{ currency: "EUR", usd: 1.1203, from: "2026-10-31" }] },
        { month: "2026-09", rates: [{ currency: "EUR", usd: 1.0875, from: "2026-09-30" }] },
      ],
      missing: [{ currency: "EUR", month: "2026-08" }],
    });
  });

  test("without the rate of a month's last day is not paid by another one", () => {
    expect(amountsOf(customer("EUR"), "2026-08")).toEqual([[200_00, 224_06, null]]);
  });

  test("with one rate for all days is estimated and not paid", () => {
    const account = { currency: "USD", usdRates: { EUR: 1.1 } };
    expect(amountsOf(customer("EUR", { account }), "2026-09")).toEqual([[200_00, 220_00, null]]);
  });

  test("without any rate has no amount in the account's, and never the same number", () => {
    const ledger = customerLedger(customer("CHF"), TODAY);
    expect(amountsOf(customer("CHF"), "2026-09")).toEqual([[200_00, null, null]]);
    expect(ledger.quarters.every(({ inAccount }) => inAccount?.estimateMinor === null)).toBe(true);
    expect(ledger.account?.missing).toEqual(
      ["2026-10", "2026-09", "2026-08", null].map((month) => ({ currency: "CHF", month })),
    );
  });

  test("to an account in a third currency goes through both rates", () => {
    const usdRates = { EUR: EUROS, JPY: [{ from: "2026-09-30", rate: 0.0066 }] };
    const yen = customer("EUR", { account: { currency: "JPY", usdRates } });
    // 200 × 1.0875 ÷ 0.0066 = 32,954.54…, and 200 × 1.1203 ÷ 0.0066 = 33,948.48…
    expect(amountsOf(yen, "2026-09")).toEqual([[200_00, 33_948, 32_955]]);
  });

  test("of a currency without decimals or with three is exact to its unit", () => {
    const usdRates = { JPY: [{ from: "2026-09-30", rate: 0.0066 }], KWD: [{ from: "2026-09-30", rate: 3.2549 }] };
    const pays = (currency: string, amountMinor: number) =>
      customer(currency, { account: { currency: "USD", usdRates }, mrr: [{ on: "2026-08-01", amountMinor }] });
    // 1,003 yen: 200.6 yen are 1.32396 dollars. 1.003 dinars: 0.2006 dinars are 0.65293… dollars.
    expect(amountsOf(pays("JPY", 1_003), "2026-09")).toEqual([[201, 132, 132]]);
    expect(amountsOf(pays("KWD", 1_003), "2026-09")).toEqual([[201, 65, 65]]);
  });

  test("is converted from what it pays, not from what was rounded before", () => {
    const account = { currency: "KWD", usdRates: { JPY: [{ from: "2026-09-30", rate: 0.0066 }], KWD: 3.25 } };
    // A fifth of 2 yen is 0.4 yen, which is no yen, but 0.8123 fils.
    const tiny = customer("JPY", { account, mrr: [{ on: "2026-08-01", amountMinor: 2 }] });
    expect(amountsOf(tiny, "2026-09")).toEqual([[0, 1, null]]);
  });

  test("that paid nothing in the end leaves nothing, at the rate of the month", () => {
    const refunds = [33_33, 1, null].map((refundedMinor, index) => ({
      ...{ month: "2026-09", refundedMinor },
      bookedOn: `2026-11-0${index + 1}`,
    }));
    const amounts = amountsOf(customer("EUR", { refunds }), "2026-09");
    expect(amounts).toHaveLength(4);
    for (const column of [0, 1, 2]) expect(amounts.reduce((sum, row) => sum + (row[column] ?? NaN), 0)).toBe(0);
  });

  test("a month that is not over has no month-end rate, and nobody is told that it is missing", () => {
    const { lines, account } = customerLedger(customer("EUR"), TODAY);
    expect(lines.find(({ month }) => month === "2026-11")?.inAccount).toEqual({
      estimateMinor: 224_06,
      payoutMinor: null,
    });
    expect(account?.missing.map(({ month }) => month)).toEqual(["2026-08"]);
  });
});

test("customers that pay in the account's currency are not converted, and the statement says nothing of rates", () => {
  const { account, quarters } = commissionStatement([customer("USD")], TODAY);
  expect(account).toBe(null);
  expect(quarters[0]?.inAccount).toBe(null);
});

describe("whatever the customers, sales, refunds and currencies", () => {
  const someDay = fc.oneof(arbitraryDay, fc.constant("2027-06-30"));
  const accounts = fc.constantFrom<LedgerFacts["account"]>(
    ACCOUNT,
    { ...ACCOUNT, currency: "USD" },
    { currency: "JPY", usdRates: { ...ACCOUNT.usdRates, JPY: 0.0066 } },
    { currency: "CHF", usdRates: ACCOUNT.usdRates },
  );
  const customers = fc
    .tuple(accounts, fc.array(fc.oneof(arbitrarySale, severalSales), { minLength: 1, maxLength: 5 }))
    .map(([account, sales]) => sales.map((sale) => ({ ...sale, account })));

  test("the statement pays in the account's currency what a slow recomputation pays, to its smallest unit", () => {
    let [estimated, paid] = [0, 0];
    triedUntil(
      () => estimated > cases(500) && paid > cases(200),
      () => {
        fc.assert(
          fc.property(customers, someDay, (sales, today) => {
            const { account } = commissionStatement(sales, today);
            const expected = recomputePayouts(sales, sales[0]?.account ?? ACCOUNT, today);
            for (const { quarter, estimateMinor, payoutMinor } of account?.quarters ?? []) {
              const { estimate, payout } = expected[quarter] ?? { estimate: 0, payout: 0 };
              expect({ quarter, estimateMinor, payoutMinor }).toEqual({
                ...{ quarter, estimateMinor: estimate, payoutMinor: payout },
              });
              if (estimate) estimated++;
              if (payout) paid++;
            }
            const told = (account?.quarters ?? []).map(({ quarter }) => quarter);
            if (account) expect(Object.keys(expected).filter((quarter) => !told.includes(quarter))).toEqual([]);
          }),
          { numRuns: cases(500) },
        );
      },
    );
  });

  test("lines, each currency's quarters and all of them together agree in both amounts", () => {
    fc.assert(
      fc.property(customers, someDay, (sales, today) => {
        const { account, quarters } = commissionStatement(sales, today);
        const lines = sales.flatMap((sale) => customerLedger(sale, today).lines);
        for (const total of account?.quarters ?? [])
          for (const amount of ["estimateMinor", "payoutMinor"] as const) {
            const paying = lines.filter(
              ({ quarter, amountMinor, inAccount }) =>
                quarter === total.quarter &&
                (amountMinor !== 0 || Boolean(inAccount?.estimateMinor) || Boolean(inAccount?.payoutMinor)),
            );
            const parts = paying.map(({ amountMinor, inAccount }) => (inAccount ? inAccount[amount] : amountMinor));
            const sum = parts.includes(null) ? null : parts.reduce<number>((all, part) => all + (part ?? 0), 0);
            expect(total[amount]).toBe(sum);
            const ofCurrencies = quarters
              .filter(({ quarter }) => quarter === total.quarter)
              .map(({ totalMinor, inAccount }) => (inAccount ? inAccount[amount] : totalMinor));
            const added = ofCurrencies.includes(null)
              ? null
              : ofCurrencies.reduce<number>((all, part) => all + (part ?? 0), 0);
            expect(total[amount]).toBe(added);
          }
      }),
      { numRuns: cases(300) },
    );
  });
});
