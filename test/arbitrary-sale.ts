import { RELATIONSHIPS, type Relationship } from "@partner-standing/contract/portal/property-options";
import { PURCHASE_KINDS, SALE_KINDS } from "@partner-standing/contract/commission/commission";
import { PACKAGES } from "@partner-standing/contract/settings/solutions-membership";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { LedgerFacts } from "../server/rules/packs/commission/sale-facts.ts";

const FIRST = Temporal.PlainDate.from("2018-10-01");
const DAYS = 3_200;

/** Days from 2018 to 2027, often the first or last of a month or next to a change of the rules. */
export const arbitraryDay: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0, max: DAYS }).map((days) => FIRST.add({ days }).toString()),
  fc.integer({ min: 0, max: 104 }).map((months) => FIRST.add({ months }).toString()),
  fc.integer({ min: 0, max: 104 }).map((months) => FIRST.add({ months }).subtract({ days: 1 }).toString()),
  fc.constantFrom("2023-03-31", "2023-04-01", "2023-04-02", "2025-04-01", "2025-11-16", "2025-11-17"),
);

const cents = fc.oneof(fc.constantFrom(0, 1, 2, 3, 46_00, 50_00), fc.integer({ min: 0, max: 1_000_000_00 }));

function span() {
  return fc.record({ from: arbitraryDay, until: fc.option(arbitraryDay) });
}

function daily<Value extends { on: string } | { from: string }>(entry: fc.Arbitrary<Value>, minLength: number) {
  const selector = (value: Value) => ("on" in value ? value.on : value.from);
  return fc.uniqueArray(entry, { selector, minLength, maxLength: 6 });
}

const refund = fc.record({
  month: arbitraryDay.map((on) => on.slice(0, 7)),
  refundedMinor: fc.option(fc.integer({ min: 1, max: 100_00 })),
  bookedOn: arbitraryDay,
});

/** Refunds that often meet the same month, booked on the same day. */
const refunds = fc
  .tuple(fc.array(refund, { maxLength: 6 }), fc.array(refund, { maxLength: 3 }))
  .map(([some, same]) => [
    ...some,
    ...same.map(({ refundedMinor, ...other }) => ({ ...other, ...some[0], refundedMinor })),
  ]);

const deal = fc.record({
  on: arbitraryDay,
  kind: fc.option(fc.constantFrom(...PURCHASE_KINDS, "shared-deal-upsell" as const), { freq: 10 }),
  mrrMinor: fc.option(cents),
});

const openDeal = fc.record({
  id: fc.constantFrom("31", "32"),
  name: fc.constant("Upgrade"),
  closesOn: fc.option(arbitraryDay),
  kind: fc.constantFrom(...PURCHASE_KINDS),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  currency: fc.constantFrom("USD", "JPY"),
  mrrMinor: fc.option(cents),
  customerMrrMinor: fc.option(cents),
});

/** An account in euros that has entered the end of every third month, but never of the yen's, and one rate of the dinar. */
export const ACCOUNT: LedgerFacts["account"] = {
  currency: "EUR",
  usdRates: {
    EUR: Array.from({ length: 105 }, (_, months) => ({
      from: FIRST.add({ months: months + 1 })
        .subtract({ days: 1 })
        .toString(),
      rate: 1.05 + ((months * 7) % 13) / 100 + 0.0003,
    })).filter((_, months) => months % 3 !== 1),
    JPY: [
      { from: "2018-01-01", rate: 0.00671 },
      { from: "2025-12-31", rate: 0.006385 },
    ],
    KWD: 3.2549,
  },
};

const anySale: fc.Arbitrary<LedgerFacts> = fc.record({
  soldOn: fc.option(arbitraryDay, { freq: 20 }),
  purchaseDomain: fc.option(fc.constantFrom("muster.example", "other.example"), { freq: 10 }),
  saleKind: fc.option(fc.constantFrom(...SALE_KINDS)),
  deals: fc.oneof(fc.constant([]), fc.array(deal, { maxLength: 4 })),
  customerSince: fc.option(arbitraryDay),
  relationship: fc.option(fc.constantFrom(...(Object.keys(RELATIONSHIPS) as Relationship[]))),
  registrations: fc.array(
    fc.tuple(span(), fc.constantFrom("muster.example", "other.example")).map(([days, domain]) => ({ ...days, domain })),
    { maxLength: 3 },
  ),
  wonClaimDomain: fc.option(fc.constant("muster.example")),
  packages: daily(fc.record({ from: arbitraryDay, package: fc.constantFrom(...PACKAGES) }), 1),
  mrr: daily(fc.record({ on: arbitraryDay, amountMinor: cents }), 0),
  managed: fc.array(span(), { maxLength: 3 }),
  refunds,
  currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
  openDeals: fc.array(openDeal, { maxLength: 2 }),
  account: fc.constant(ACCOUNT),
});

/** A later purchase of a kind that most often counts on its day, or that nobody sold. */
const laterDeal = fc.tuple(deal, fc.integer({ min: 0, max: 3 })).map(([{ on, ...of }, chance]) => {
  const counting = on < "2025-11-17" ? ("cross-sell" as const) : ("shared-deal-upsell" as const);
  return {
    ...of,
    on,
    kind: chance === 0 ? of.kind : chance === 1 && on >= "2025-01-01" ? ("touchless" as const) : counting,
  };
});

/** MRR that mostly rises: each change adds to the smallest ones, and every third one falls back to its own amount. */
function rising(changes: { on: string; amountMinor: number }[]): LedgerFacts["mrr"] {
  const oldestFirst = changes.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  let paid = 0;
  return oldestFirst.map(({ on, amountMinor }, index) => {
    paid = (index % 3 === 2 ? 0 : paid) + (amountMinor % 1_000_00);
    return { on, amountMinor: paid };
  });
}

/** A customer that bought more than once, paid for all the time and whose MRR rises and falls. */
export const severalSales: fc.Arbitrary<LedgerFacts> = fc
  .tuple(
    anySale,
    fc.array(laterDeal, { minLength: 1, maxLength: 5 }),
    daily(fc.record({ on: arbitraryDay, amountMinor: cents }), 3),
    fc.constantFrom("2019-02-01", "2020-03-15", "2023-04-01", "2024-06-30", "2025-11-17", "2026-01-20"),
    fc.boolean(),
  )
  .map(([sale, deals, mrr, soldOn, isPartner]) => ({
    ...sale,
    ...{ soldOn, saleKind: "new-customer" as const, customerSince: null, wonClaimDomain: "muster.example" },
    deals: [...sale.deals, ...deals].filter(({ on }) => on >= soldOn),
    mrr: [{ on: "2018-01-01", amountMinor: 10_00 }, ...rising(mrr.filter(({ on }) => on > "2018-01-01"))],
    managed: [{ from: "2018-01-01", until: null }, ...sale.managed],
    packages: isPartner ? [{ from: "2018-01-01", package: "partner" as const }] : sale.packages,
  }));

/** Most random sales would pay nothing: five of six of these are claimed and paid for, two of six several times. */
export const arbitrarySale: fc.Arbitrary<LedgerFacts> = fc.oneof(
  anySale,
  severalSales,
  severalSales,
  ...[
    { customerSince: null, saleKind: "new-customer" as const },
    { customerSince: "2018-01-01", saleKind: "cross-sell" as const },
    { customerSince: "2018-01-01", saleKind: "shared-deal-upsell" as const },
  ].map((customer) =>
    fc.tuple(anySale, cents).map(([sale, amountMinor]) => ({
      ...sale,
      ...customer,
      wonClaimDomain: "muster.example",
      mrr: [{ on: "2018-01-01", amountMinor }, ...sale.mrr],
    })),
  ),
);
