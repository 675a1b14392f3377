import type { CommissionReason } from "@partner-standing/contract/commission/commission";
import type { LedgerFacts } from "../sale-facts.ts";
import { soldOn } from "./sold.ts";

/** A month of a sale, looked at on a day, and what it pays: a case on each side of every change. */
interface EditionCase {
  name: string;
  sale: LedgerFacts;
  today: string;
  month: string;
  reason: CommissionReason;
  amountMinor: number;
}

const existing = (day: string, saleKind: LedgerFacts["saleKind"]) =>
  soldOn(day, {
    saleKind,
    customerSince: "2015-06-01",
    mrr: [
      { on: "2015-06-01", amountMinor: 800_00 },
      { on: day, amountMinor: 2_000_00 },
    ],
  });

const legacy = soldOn("2020-05-20", { managed: [{ from: "2024-01-10", until: "2025-07-01" }] });
const unmanaged = soldOn("2020-05-20");

export const EDITION_CASES: EditionCase[] = [
  ...[
    { sale: unmanaged, month: "2025-03", reason: "earns", what: "unmanaged in March 2025" },
    { sale: unmanaged, month: "2025-04", reason: "no-longer-managed", what: "unmanaged in April 2025" },
    { sale: legacy, month: "2025-06", reason: "earns", what: "managed on 1 April in June 2025" },
    { sale: legacy, month: "2025-07", reason: "no-longer-managed", what: "managed until 30 June in July 2025" },
  ].map(({ sale, month, reason, what }) => ({
    name: `a lifetime sale that is ${what}`,
    sale,
    today: "2025-12-01",
    month,
    reason: reason as CommissionReason,
    amountMinor: reason === "earns" ? 200_00 : 0,
  })),
  ...[
    { day: "2019-12-31", saleKind: "cross-sell", pays: false },
    { day: "2020-01-01", saleKind: "cross-sell", pays: true },
    { day: "2019-12-31", saleKind: "sales-to-marketing-upgrade", pays: true },
    { day: "2025-11-16", saleKind: "cross-sell", pays: true },
    { day: "2025-11-17", saleKind: "cross-sell", pays: false },
    { day: "2025-11-16", saleKind: "sales-to-marketing-upgrade", pays: true },
    { day: "2025-11-17", saleKind: "sales-to-marketing-upgrade", pays: false },
    { day: "2025-11-16", saleKind: "shared-deal-upsell", pays: false },
    // 2,000 after the upsell less 800 before it: the example of hubspot.com/deal-based-commissions earns on 1,200.
    { day: "2025-11-17", saleKind: "shared-deal-upsell", pays: true },
    { day: "2025-11-17", saleKind: "new-customer", pays: false },
  ].map(({ day, saleKind, pays }) => ({
    name: `an existing customer's ${saleKind} of ${day}`,
    sale: existing(day, saleKind as LedgerFacts["saleKind"]),
    today: "2026-01-10",
    month: day < "2021" ? "2020-02" : "2026-01",
    reason: pays ? ("earns" as const) : ("existing-customer" as const),
    amountMinor: pays ? 240_00 : 0,
  })),
];

/** The last month that pays, by package and day of the sale; null for as long as the customer stays. */
export const TERM_CASES: { name: string; sale: LedgerFacts; firstMonth: string; lastMonth: string | null }[] = [
  { name: "a partner's sale of 31 March 2023", sale: soldOn("2023-03-31"), firstMonth: "2023-04", lastMonth: null },
  { name: "one of 1 April 2023", sale: soldOn("2023-04-01"), firstMonth: "2023-04", lastMonth: "2026-03" },
  { name: "one of 2 April 2023", sale: soldOn("2023-04-02"), firstMonth: "2023-05", lastMonth: "2026-04" },
  ...["2023-03-31", "2023-04-01"].map((day) => ({
    name: `a provider's sale of ${day}`,
    sale: soldOn(day, { packages: [{ from: "2020-01-01", package: "provider" }] }),
    firstMonth: "2023-04",
    lastMonth: "2024-03",
  })),
  {
    name: "a provider's sale of the day before it becomes a partner",
    sale: soldOn("2024-05-31", {
      packages: [
        { from: "2024-06-01", package: "partner" },
        { from: "2024-01-01", package: "provider" },
      ],
    }),
    firstMonth: "2024-06",
    lastMonth: "2025-05",
  },
  ...[
    { cutOn: "2022-12-31", lastMonth: null, what: "before the rule" },
    { cutOn: "2023-01-01", lastMonth: "2022-12", what: "on its first day" },
    { cutOn: "2023-01-02", lastMonth: "2023-01", what: "after a month has begun" },
  ].map(({ cutOn, lastMonth, what }) => ({
    name: `a sale of 2020 whose partner became a provider ${what}`,
    sale: downgraded("2020-05-20", cutOn),
    firstMonth: "2020-06",
    lastMonth,
  })),
  {
    name: "a sale not twelve months old when its partner became a provider",
    sale: downgraded("2024-05-20", "2024-08-01"),
    firstMonth: "2024-06",
    lastMonth: "2025-05",
  },
];

function downgraded(day: string, cutOn: string): LedgerFacts {
  return soldOn(day, {
    packages: [
      { from: "2018-01-01", package: "partner" },
      { from: cutOn, package: "provider" },
    ],
  });
}

/** The second quarter closes on 30 June and is paid on 14 August. */
export const PAYDAY_CASES = [
  { month: "2025-12", quarter: "2025-Q4", paidOn: "2026-02-14" },
  { month: "2026-01", quarter: "2026-Q1", paidOn: "2026-05-15" },
  { month: "2026-06", quarter: "2026-Q2", paidOn: "2026-08-14" },
  { month: "2026-07", quarter: "2026-Q3", paidOn: "2026-11-14" },
] as const;

/** How June 2026 stands on the days around its end and its payday. */
export const STATUS_CASES = [
  { today: "2026-06-30", status: "forecast" },
  { today: "2026-07-01", status: "due" },
  { today: "2026-08-13", status: "due" },
  { today: "2026-08-14", status: "paid" },
] as const;
