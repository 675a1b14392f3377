import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases, triedUntil } from "../../../../test/cases.ts";
import { arbitraryDay, arbitrarySale, severalSales } from "../../../../test/arbitrary-sale.ts";
import { recomputeCommission } from "../../../../test/recompute-commission.ts";
import { customerLedger } from "./customer-ledger.ts";
import type { LedgerFacts } from "./sale-facts.ts";
import { type LedgerEntry, reversalsOf, shareOf } from "./sale-ledger.ts";
import { commissionStatement } from "./statement.ts";

const RUNS = { numRuns: cases(500) };
/** Half of the days are so late that the sales are behind them. */
const someDay = fc.oneof(arbitraryDay, fc.constant("2027-06-30"));
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** What a ledger pays, in the yardstick's shape: months that pay, and what each quarter takes back of them. */
function paidBy(sale: LedgerFacts, today: string) {
  const { lines } = customerLedger(sale, today);
  const earned = lines.filter(({ kind, amountMinor }) => kind === "commission" && amountMinor > 0);
  return earned.map(({ month, sale: { on: soldOn }, basisMinor, amountMinor }) => {
    const reversed = lines.filter(
      (line) => line.kind === "reversal" && line.month === month && line.sale.on === soldOn,
    );
    return { month, soldOn, basisMinor, amountMinor, reversed: byQuarter(reversed) };
  });
}

function byQuarter(amounts: { quarter: string; amountMinor: number }[]): Record<string, number> {
  const quarters = Map.groupBy(amounts, ({ quarter }) => quarter);
  const sums = [...quarters].map(([quarter, all]) => [quarter, sum(all.map((line) => line.amountMinor))] as const);
  return Object.fromEntries(sums.filter(([, amountMinor]) => amountMinor !== 0));
}

/** The same facts in another order. */
function shuffled(sale: LedgerFacts): fc.Arbitrary<LedgerFacts> {
  const reordered = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  return fc
    .record({
      registrations: reordered(sale.registrations),
      deals: reordered(sale.deals),
      packages: reordered(sale.packages),
      mrr: reordered(sale.mrr),
      managed: reordered(sale.managed),
      refunds: reordered(sale.refunds),
    })
    .map((lists) => ({ ...sale, ...lists }));
}

describe("whatever the sale", () => {
  test("a ledger pays what a slow recomputation by the rules' own words pays", () => {
    let paying = 0;
    triedUntil(
      () => paying > cases(300),
      () => {
        fc.assert(
          fc.property(arbitrarySale, someDay, (sale, today) => {
            const expected = recomputeCommission(sale, today).filter(({ amountMinor }) => amountMinor > 0);
            if (expected.length > 0) paying++;
            expect(paidBy(sale, today)).toEqual(
              expected.map((month) => ({ ...month, reversed: byQuarter(month.reversed) })),
            );
          }),
          { numRuns: cases(2_000) },
        );
      },
    );
  });

  test("every month of a sale stands once, in order, and pays the rounded share of its basis", () => {
    fc.assert(
      fc.property(arbitrarySale, arbitraryDay, (sale, today) => {
        const lines = customerLedger(sale, today).lines.filter(({ kind }) => kind === "commission");
        const places = lines.map(({ month, sale }) => `${month} ${sale.on}`);
        expect(places).toEqual([...new Set(places)].sort());
        for (const { reason, basisMinor, ratePercent, amountMinor } of lines) {
          expect(basisMinor).toBeGreaterThanOrEqual(0);
          expect(amountMinor).toBe(shareOf(basisMinor, ratePercent));
          expect(ratePercent).toBe(reason === "earns" ? 20 : 0);
        }
      }),
      RUNS,
    );
  });

  test("of what the customer pays for a month no cent stands for two sales, and nothing is taken back twice", () => {
    let several = 0;
    triedUntil(
      () => several > cases(100),
      () => {
        fc.assert(
          fc.property(severalSales, someDay, (sale, today) => {
            const { lines } = customerLedger(sale, today);
            const known = sale.mrr.filter(({ on }) => on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
            for (const [month, ofMonth] of Map.groupBy(lines, (line) => line.month)) {
              const paid = known.findLast(({ on }) => on <= `${month}-01`) ?? known[0];
              const earned = ofMonth.filter(({ kind }) => kind === "commission");
              expect(sum(earned.map(({ basisMinor }) => basisMinor))).toBeLessThanOrEqual(paid?.amountMinor ?? 0);
              if (earned.filter(({ amountMinor }) => amountMinor > 0).length > 1) several++;
              for (const [, ofSale] of Map.groupBy(ofMonth, (line) => line.sale.on)) {
                expect(sum(ofSale.map(({ basisMinor }) => basisMinor))).toBeGreaterThanOrEqual(0);
                expect(sum(ofSale.map(({ amountMinor }) => amountMinor))).toBeGreaterThanOrEqual(0);
              }
            }
          }),
          { numRuns: cases(1_000) },
        );
      },
    );
  });

  test("lines, quarters and the statement agree to the cent, in each currency", () => {
    fc.assert(
      fc.property(fc.array(arbitrarySale, { maxLength: 8 }), arbitraryDay, (sales, today) => {
        const lines = sales.flatMap((sale) =>
          customerLedger(sale, today).lines.map((line) => ({ ...line, currency: sale.currency })),
        );
        const { quarters } = commissionStatement(sales, today);
        for (const { quarter, currency, ...totals } of quarters) {
          const own = lines.filter((line) => line.quarter === quarter && line.currency === currency);
          const amounts = (kind: string) => own.filter((line) => line.kind === kind).map((line) => line.amountMinor);
          expect(totals.commissionMinor).toBe(sum(amounts("commission")));
          expect(totals.reversedMinor).toBe(sum(amounts("reversal")));
          expect(totals.totalMinor).toBe(totals.commissionMinor + totals.reversedMinor);
        }
        expect(sum(quarters.map(({ totalMinor }) => totalMinor))).toBe(sum(lines.map((line) => line.amountMinor)));
        expect(quarters).toEqual(
          quarters.toSorted((a, b) => (a.quarter + a.currency < b.quarter + b.currency ? -1 : 1)),
        );
      }),
      RUNS,
    );
  });

  test("the order of events does not matter, and facts are left alone", () => {
    const pair = arbitrarySale.chain((sale) => fc.tuple(fc.constant(sale), shuffled(sale)));
    fc.assert(
      fc.property(pair, arbitraryDay, ([sale, other], today) => {
        const copy = structuredClone(sale);
        expect(customerLedger(other, today)).toEqual(customerLedger(sale, today));
        expect(sale).toEqual(copy);
      }),
      RUNS,
    );
  });

  test("the same question has the same answer", () => {
    fc.assert(
      fc.property(arbitrarySale, arbitraryDay, (sale, today) => {
        const answer = JSON.stringify(customerLedger(sale, today));
        expect(JSON.stringify(customerLedger(structuredClone(sale), today))).toBe(answer);
      }),
      RUNS,
    );
  });

  test("what was paid does not change by the passing of time", () => {
    fc.assert(
      fc.property(arbitrarySale, arbitraryDay, arbitraryDay, (sale, one, other) => {
        const [earlier = one, later = other] = [one, other].sort();
        // The first MRR that becomes known reaches back to the sale: that is news of months that are over.
        fc.pre(sale.mrr.length === 0 || sale.mrr.some(({ on }) => on <= earlier));
        const paid = (today: string) =>
          customerLedger(sale, today)
            .lines.filter(({ kind, paidOn }) => kind === "commission" && paidOn <= earlier)
            .map(({ month, basisMinor, amountMinor, reason }) => ({ month, basisMinor, amountMinor, reason }));
        expect(paid(later)).toEqual(paid(earlier));
      }),
      RUNS,
    );
  });
});

describe("whatever the rate and the refunds", () => {
  const earned = (basisMinor: number, ratePercent: number): LedgerEntry => ({
    month: 24_228,
    kind: "commission",
    sale: { on: "2019-01-01", kind: "new-customer" },
    basisMinor,
    ratePercent,
    amountMinor: shareOf(basisMinor, ratePercent),
    reason: "earns",
    quarter: 8_076,
    bookedOn: null,
    rule: "commission.term",
  });
  const booked = (amounts: (number | null)[]) =>
    amounts.map((refundedMinor) => ({ month: "2019-01", refundedMinor, bookedOn: "2019-05-01" }));

  test("what stays is the commission on what was paid, so any split takes back as much as the whole", () => {
    const basis = fc.integer({ min: 0, max: 1_000_000_00 });
    const parts = fc.array(fc.integer({ min: 1, max: 500_000_00 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(basis, fc.integer({ min: 0, max: 100 }), parts, (basisMinor, rate, amounts) => {
        const entry = earned(basisMinor, rate);
        const taken = (split: (number | null)[]) =>
          sum(reversalsOf(entry, booked(split)).map((line) => line.amountMinor));
        const paidMinor = Math.max(0, basisMinor - sum(amounts));
        expect(entry.amountMinor + taken(amounts)).toBe(shareOf(paidMinor, rate));
        expect(taken([sum(amounts)])).toBe(taken(amounts));
        expect(entry.amountMinor + taken([...amounts, null])).toBe(0);
      }),
      RUNS,
    );
  });

  test("a share is the exact share, half a cent rounded up", () => {
    const basis = fc.integer({ min: 0, max: Math.floor(Number.MAX_SAFE_INTEGER / 100) - 1 });
    fc.assert(
      fc.property(basis, fc.integer({ min: 0, max: 100 }), (basisMinor, rate) => {
        expect(BigInt(shareOf(basisMinor, rate))).toBe((BigInt(basisMinor) * BigInt(rate) + 50n) / 100n);
      }),
      RUNS,
    );
  });
});
