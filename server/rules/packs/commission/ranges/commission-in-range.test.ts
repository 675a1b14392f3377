import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { ACCOUNT, arbitraryDay, arbitrarySale } from "../../../../../test/arbitrary-sale.ts";
import { cases, triedUntil } from "../../../../../test/cases.ts";
import { dayAfterQuarter } from "../calendar.ts";
import { customerLedger } from "../customer-ledger.ts";
import type { LedgerFacts } from "../sale-facts.ts";
import { commissionStatement } from "../statement.ts";
import { commissionInRange } from "./commission-in-range.ts";

/** Every day of every sale and of every forecast. */
const ALL = { from: "2018-01-01", to: "2031-12-31" };
const TODAY = "2026-11-22";

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
const plus = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);

/** Ranges that follow each other from the first day to the last. */
function partition(cuts: string[]) {
  const starts = [ALL.from, ...[...new Set(cuts)].sort()];
  return starts.map((from, place) => ({ from, to: starts[place + 1] ? dayBefore(starts[place + 1] ?? "") : ALL.to }));
}

type InRange = ReturnType<typeof commissionInRange>;

/** What may be added up of ranges: by currency, by month and currency, and all together. */
function partsOf(ranges: InRange[]) {
  const sums = new Map<string, (number | null)[]>();
  const add = (key: string, amounts: (number | null)[]) =>
    sums.set(
      key,
      amounts.map((amount, place) => plus(sums.get(key)?.[place] ?? (sums.has(key) ? null : 0), amount)),
    );
  for (const { totals, months, account } of ranges) {
    for (const { currency, commissionMinor, reversedMinor, totalMinor, forecastMinor, inAccount } of totals) {
      const converted = inAccount ?? { estimateMinor: 0, payoutMinor: 0 };
      add(currency, [commissionMinor, reversedMinor, totalMinor, forecastMinor, ...Object.values(converted)]);
    }
    for (const { month, currency, commissionMinor, reversedMinor, totalMinor } of months)
      add(`${month} ${currency}`, [commissionMinor, reversedMinor, totalMinor]);
    if (account) add("together", [account.estimateMinor, account.payoutMinor]);
  }
  return sums;
}

const sales = fc.array(arbitrarySale, { maxLength: 6 });

describe("whatever the sales", () => {
  test("ranges that follow each other come to what the whole of them comes to, in every currency and month", () => {
    let cutReversals = 0;
    triedUntil(
      () => cutReversals > cases(30),
      () => {
        fc.assert(
          fc.property(sales, fc.array(arbitraryDay, { maxLength: 6 }), arbitraryDay, (all, cuts, today) => {
            const parts = partition(cuts).map((range) => commissionInRange(all, range, today));
            const whole = commissionInRange(all, ALL, today);
            const expected = partsOf([whole]);
            const found = partsOf(parts);
            // Where everything of a part is in the account's currency, nothing of it stands for all together.
            if (expected.get("together")) found.delete("together");
            expected.delete("together");
            expect(found).toEqual(expected);
            if (parts.filter(({ totals }) => totals.some(({ reversedMinor }) => reversedMinor < 0)).length > 1)
              cutReversals++;
          }),
          { numRuns: cases(500) },
        );
      },
    );
  });

  test("the whole comes to the sum of all lines, and each total to the sum of its months and of its customers", () => {
    fc.assert(
      fc.property(sales, arbitraryDay, (all, today) => {
        const { totals, months, customers } = commissionInRange(all, ALL, today);
        const sum = (amounts: number[]) => amounts.reduce((before, amount) => before + amount, 0);
        for (const currency of new Set(all.map((sale) => sale.currency))) {
          const own = all.filter((sale) => sale.currency === currency);
          const lines = own.flatMap((sale) => customerLedger(sale, today).lines);
          const total = totals.find((one) => one.currency === currency);
          const amounts = (of: { currency: string; totalMinor: number }[]) =>
            sum(of.filter((one) => one.currency === currency).map(({ totalMinor }) => totalMinor));
          expect(total?.totalMinor ?? 0).toBe(sum(lines.map(({ amountMinor }) => amountMinor)));
          expect(amounts(months)).toBe(total?.totalMinor ?? 0);
          expect(amounts(customers)).toBe(total?.totalMinor ?? 0);
          expect(customers.filter((one) => one.currency === currency)).toHaveLength(total?.customers ?? 0);
          const ahead = lines.filter(({ kind, month }) => kind === "commission" && month >= today.slice(0, 7));
          expect(total?.forecastMinor ?? 0).toBe(sum(ahead.map(({ amountMinor }) => amountMinor)));
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test("each quarter of the statement is the range of its days", () => {
    let quartersSeen = 0;
    triedUntil(
      () => quartersSeen > cases(300),
      () => {
        fc.assert(
          fc.property(sales, arbitraryDay, (all, today) => {
            const { quarters, account } = commissionStatement(all, today);
            for (const { quarter, currency, ...expected } of quarters) {
              const to = dayBefore(dayAfterQuarter(quarter));
              const from = Temporal.PlainDate.from(to).add({ days: 1 }).subtract({ months: 3 }).toString();
              const { totals, account: inAccount } = commissionInRange(all, { from, to }, today);
              const { commissionMinor, reversedMinor, totalMinor, customers, inAccount: converted } = expected;
              expect(totals.find((one) => one.currency === currency)).toMatchObject({
                ...{ commissionMinor, reversedMinor, totalMinor, customers, inAccount: converted },
              });
              const together = account?.quarters.find((one) => one.quarter === quarter);
              if (inAccount && together) {
                const { estimateMinor, payoutMinor } = together;
                expect(inAccount).toMatchObject({ estimateMinor, payoutMinor });
              }
              quartersSeen++;
            }
          }),
          { numRuns: cases(60) },
        );
      },
    );
  });
});

describe("a customer that pays 500 a month from June 2026 on, of which June was taken back in September", () => {
  const customer: LedgerFacts = {
    ...{ soldOn: "2026-06-01", purchaseDomain: null, saleKind: "new-customer", deals: [], customerSince: null },
    ...{ relationship: null, registrations: [], wonClaimDomain: "muster.example", openDeals: [] },
    packages: [{ from: "2018-01-01", package: "partner" }],
    mrr: [{ on: "2026-06-01", amountMinor: 500_00 }],
    managed: [],
    refunds: [{ month: "2026-06", refundedMinor: null, bookedOn: "2026-09-10" }],
    currency: "USD",
    account: { ...ACCOUNT, currency: "USD" },
  };
  const inRange = (from: string, to: string) => {
    const { totals, months } = commissionInRange([customer], { from, to }, TODAY);
    const [total] = totals;
    return [
      total?.commissionMinor ?? 0,
      total?.reversedMinor ?? 0,
      total?.forecastMinor ?? 0,
      months.map(({ month }) => month),
    ];
  };

  test.each([
    ["a month counts on its last day", "2026-06-30", "2026-06-30", [100_00, 0, 0, ["2026-06"]]],
    ["not on the day before", "2026-06-01", "2026-06-29", [0, 0, 0, []]],
    ["what was taken back counts on its day", "2026-09-10", "2026-09-10", [0, -100_00, 0, ["2026-09"]]],
    ["not on the day after", "2026-09-11", "2026-09-29", [0, 0, 0, []]],
    ["nor in the month of the commission", "2026-06-01", "2026-07-31", [200_00, 0, 0, ["2026-06", "2026-07"]]],
    ["a month that is not over is ahead", "2026-10-01", "2026-11-30", [200_00, 0, 100_00, ["2026-10", "2026-11"]]],
  ])("%s", (_what, from, to, expected) => {
    expect(inRange(from, to)).toEqual(expected);
  });

  test("in euros only the rates of the range's own months are told", () => {
    const inEuros = { ...customer, account: ACCOUNT };
    const { account } = commissionInRange([inEuros], { from: "2026-07-01", to: "2026-08-31" }, TODAY);
    const months = [...(account?.monthEnds ?? []), ...(account?.missing ?? [])].map(({ month }) => month);
    expect(months.toSorted()).toEqual(["2026-07", "2026-08"]);
  });
});
