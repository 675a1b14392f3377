import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNT, arbitraryDay, arbitrarySale } from "../../../../../test/arbitrary-sale.ts";
import { cases, triedUntil } from "../../../../../test/cases.ts";
import { monthText } from "../calendar.ts";
import { customerLedger } from "../customer-ledger.ts";
import type { LedgerFacts } from "../sale-facts.ts";
import { lastForecast, saleLedger } from "../sale-ledger.ts";
import { unpaidInRange, unpaidMonths } from "./unpaid-months.ts";

const TODAY = "2026-11-22";

/** Month by month, what is listed of a customer. */
function listed(sale: LedgerFacts, today: string): Map<string, string[]> {
  const ledger = saleLedger(sale, today);
  const found = ledger ? unpaidMonths(ledger, today) : [];
  const pairs = found.flatMap(({ reason, months }) => months.map((month) => [monthText(month), reason] as const));
  return new Map([...Map.groupBy(pairs, ([month]) => month)].map(([month, own]) => [month, own.map(([, why]) => why)]));
}

const left = (lines: { amountMinor: number }[]) => lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

describe("whatever the sale", () => {
  test("each month up to the end of the forecast pays, or is listed with a reason, or both where it is of several sales", () => {
    const seen = new Set<string>();
    triedUntil(
      () => ["refunded", "nothing-more", "term-over", "customer-left"].every((reason) => seen.has(reason)),
      () => {
        fc.assert(
          fc.property(arbitrarySale, arbitraryDay, (sale, today) => {
            const unpaid = listed(sale, today);
            const { lines } = customerLedger(sale, today);
            const [first] = lines;
            if (!first) {
              expect(unpaid.size).toBe(0);
              return;
            }
            const until = monthText(lastForecast(today));
            for (const [month, reasons] of unpaid) {
              expect([month >= first.month && month <= until, new Set(reasons).size]).toEqual([true, reasons.length]);
              reasons.forEach((reason) => seen.add(reason));
              const ofMonth = lines.filter((line) => line.month === month);
              const own = ofMonth.filter(({ kind, amountMinor }) => kind === "commission" && amountMinor === 0);
              // Whatever a line says of itself is said here, and nothing else of lines that pay nothing from the first.
              for (const { reason } of own) if (reason !== "earns") expect(reasons).toContain(reason);
              if (left(ofMonth) > 0) expect(reasons).not.toContain("nothing-more");
              if (ofMonth.length > 0) expect(reasons).not.toContain("term-over");
            }
            for (let month = first.month; month <= until; month = nextOf(month)) {
              const leftMinor = left(lines.filter((line) => line.month === month));
              if (leftMinor === 0) expect(unpaid.has(month)).toBe(true);
            }
          }),
          { numRuns: cases(1_000) },
        );
      },
    );
  });

  test("of this month it says what the card says, where there is one sale", () => {
    fc.assert(
      fc.property(arbitrarySale, arbitraryDay, (sale, today) => {
        const ledger = saleLedger(sale, today);
        if (ledger?.sales.length !== 1 || ledger.entries.some(({ kind }) => kind === "reversal")) return;
        const { reason } = customerLedger(sale, today);
        const [found] = listed(sale, today).get(today.slice(0, 7)) ?? [];
        if (reason === "earns") expect([undefined, "nothing-more"]).toContain(found);
        else expect(found).toBe(reason);
      }),
      { numRuns: cases(1_000) },
    );
  });
});

function nextOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

describe("a customer of a provider, sold in March 2025, that paid nothing in June and July and not its bill of August", () => {
  const customer: LedgerFacts = {
    ...{ soldOn: "2025-03-10", purchaseDomain: null, saleKind: "new-customer", deals: [], customerSince: null },
    ...{ relationship: null, registrations: [], wonClaimDomain: "muster.example", openDeals: [] },
    packages: [{ from: "2018-01-01", package: "provider" }],
    mrr: [
      { on: "2025-03-10", amountMinor: 500_00 },
      { on: "2025-05-15", amountMinor: 0 },
      { on: "2025-07-15", amountMinor: 500_00 },
    ],
    managed: [],
    refunds: [{ month: "2025-08", refundedMinor: null, bookedOn: "2025-11-02" }],
    currency: "USD",
    account: ACCOUNT,
  };
  const reasonsIn = (from: string, to: string) =>
    Object.fromEntries(
      unpaidInRange([customer], { from, to }, TODAY).map(({ reason, months, spans }) => [
        reason,
        [months, ...spans.map((span) => `${span.from} ${span.to}`)],
      ]),
    );

  test("has each of those months with its reason, and all after the twelfth as over, up to the end of the forecast", () => {
    expect(reasonsIn("2025-01-01", "2034-12-31")).toEqual({
      "partial-month": [1, "2025-03 2025-03"],
      "customer-left": [2, "2025-06 2025-07"],
      refunded: [1, "2025-08 2025-08"],
      "term-over": [18, "2026-04 2027-09"],
    });
  });

  test("a range cuts by the last day of a month", () => {
    expect(reasonsIn("2025-06-30", "2025-07-30")).toEqual({ "customer-left": [1, "2025-06 2025-06"] });
    expect(reasonsIn("2025-04-01", "2025-05-31")).toEqual({});
  });

  test("who pays no more than before the sale is told so", () => {
    const upsold: LedgerFacts = {
      ...customer,
      ...{ soldOn: "2026-01-05", saleKind: "shared-deal-upsell", customerSince: "2024-01-01", refunds: [] },
      mrr: [{ on: "2024-01-01", amountMinor: 500_00 }],
    };
    expect(unpaidInRange([upsold], { from: "2026-02-01", to: "2026-03-31" }, TODAY)).toEqual([
      { of: upsold, reason: "nothing-more", months: 2, spans: [{ from: "2026-02", to: "2026-03" }] },
    ]);
  });
});
