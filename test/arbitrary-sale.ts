import { RELATIONSHIPS, type Relationship } from "@partner-standing/contract/portal/property-options";
import { SALE_KINDS } from "@partner-standing/contract/commission/commission";
import { PACKAGES } from "@partner-standing/contract/settings/solutions-membership";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { SaleFacts } from "../server/rules/packs/commission/sale-facts.ts";

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

const anySale: fc.Arbitrary<SaleFacts> = fc.record({
  soldOn: fc.option(arbitraryDay, { freq: 20 }),
  purchaseDomain: fc.option(fc.constantFrom("muster.example", "other.example"), { freq: 10 }),
  saleKind: fc.option(fc.constantFrom(...SALE_KINDS)),
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
  currency: fc.constantFrom("USD", "EUR"),
});

/** Most random sales would pay nothing: three of four of these are claimed and paid for. */
export const arbitrarySale: fc.Arbitrary<SaleFacts> = fc.oneof(
  anySale,
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
