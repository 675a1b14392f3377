import type { CommissionReason, PurchaseKind } from "@partner-standing/contract/commission/commission";
import type { LedgerFacts } from "../sale-facts.ts";
import { soldOn } from "./sold.ts";

/** A customer with several sales, and what one month of each of them is. */
interface SeveralCase {
  name: string;
  sale: LedgerFacts;
  today: string;
  month: string;
  lines: { on: string; kind: PurchaseKind | null; basisMinor: number; amountMinor: number; reason: CommissionReason }[];
}

const bought = (on: string, kind: PurchaseKind, mrrMinor: number | null = null) => ({ on, kind, mrrMinor });
const pays = (on: string, amount: number) => ({ on, amountMinor: amount * 100 });

/** Sold on a day for 800 a month, and later purchases, each with what the customer pays from then on. */
function customer(
  first: string,
  later: [on: string, kind: PurchaseKind, amount: number][],
  more: Partial<LedgerFacts> = {},
) {
  return soldOn(first, {
    deals: later.map(([on, kind]) => bought(on, kind)),
    mrr: [pays(first, 800), ...later.map(([on, , amount]) => pays(on, amount))],
    managed: [{ from: "2010-01-01", until: null }],
    ...more,
  });
}

function line(on: string, kind: PurchaseKind | null, basis: number, reason: CommissionReason = "earns") {
  return { on, kind, basisMinor: basis * 100, amountMinor: reason === "earns" ? basis * 20 : 0, reason };
}

const provider = { packages: [{ from: "2010-01-01", package: "provider" as const }] };

export const SEVERAL_CASES: SeveralCase[] = [
  {
    name: "an upsell of a shared deal earns on the net increase",
    sale: customer("2026-01-10", [["2026-03-05", "shared-deal-upsell", 2_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2026-01-10", "new-customer", 800), line("2026-03-05", "shared-deal-upsell", 1_200)],
  },
  {
    name: "in the month of a later sale the first still pays on what was paid on its first day",
    sale: customer("2026-01-10", [["2026-03-05", "shared-deal-upsell", 2_000]]),
    today: "2026-06-10",
    month: "2026-03",
    lines: [line("2026-01-10", "new-customer", 800), line("2026-03-05", "shared-deal-upsell", 0, "partial-month")],
  },
  {
    name: "the first sale's 36 months end, the later sale's go on",
    sale: customer("2023-04-01", [["2024-02-10", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-04",
    lines: [line("2024-02-10", "cross-sell", 200)],
  },
  {
    name: "in the last month of the first sale both pay",
    sale: customer("2023-04-01", [["2024-02-10", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-03",
    lines: [line("2023-04-01", "new-customer", 800), line("2024-02-10", "cross-sell", 200)],
  },
  {
    name: "a later sale of 31 March 2023 pays as long as the customer stays",
    sale: customer("2020-01-01", [["2023-03-31", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-04",
    lines: [line("2020-01-01", "new-customer", 800), line("2023-03-31", "cross-sell", 200)],
  },
  {
    name: "a later sale of 1 April 2023 pays for 36 months",
    sale: customer("2020-01-01", [["2023-04-01", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-04",
    lines: [line("2020-01-01", "new-customer", 800)],
  },
  {
    name: "a cross-sell of 31 December 2019 is paid within the term that runs",
    sale: customer("2018-01-01", [["2019-12-31", "cross-sell", 1_000]]),
    today: "2020-06-10",
    month: "2020-06",
    lines: [line("2018-01-01", "new-customer", 1_000)],
  },
  {
    name: "a cross-sell of 1 January 2020 has a term of its own",
    sale: customer("2018-01-01", [["2020-01-01", "cross-sell", 1_000]]),
    today: "2020-06-10",
    month: "2020-06",
    lines: [line("2018-01-01", "new-customer", 800), line("2020-01-01", "cross-sell", 200)],
  },
  {
    name: "a cross-sell of 16 November 2025 has a term of its own",
    sale: customer("2025-03-20", [["2025-11-16", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 800), line("2025-11-16", "cross-sell", 200)],
  },
  {
    name: "a cross-sell of 17 November 2025 pays nobody, and the first sale goes on",
    sale: customer("2025-03-20", [["2025-11-17", "cross-sell", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 800), line("2025-11-17", "cross-sell", 200, "existing-customer")],
  },
  {
    name: "an upsell of 16 November 2025 is paid within the term that runs",
    sale: customer("2025-03-20", [["2025-11-16", "shared-deal-upsell", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 1_000)],
  },
  {
    name: "an upsell of 17 November 2025 has a term of its own",
    sale: customer("2025-03-20", [["2025-11-17", "shared-deal-upsell", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 800), line("2025-11-17", "shared-deal-upsell", 200)],
  },
  {
    name: "what nobody sold on 16 November 2025 is paid within the term that runs",
    sale: customer("2025-03-20", [["2025-11-16", "touchless", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 1_000)],
  },
  {
    name: "what nobody sold on 17 November 2025 pays nobody without a shared deal",
    sale: customer("2025-03-20", [["2025-11-17", "touchless", 1_000]]),
    today: "2026-06-10",
    month: "2026-06",
    lines: [line("2025-03-20", "new-customer", 800), line("2025-11-17", "touchless", 200, "touchless")],
  },
  {
    name: "what nobody sold goes to the latest shared deal until a year after the first sale",
    sale: customer("2025-11-17", [
      ["2026-02-10", "shared-deal-upsell", 1_000],
      ["2026-11-16", "touchless", 1_500],
    ]),
    today: "2026-12-10",
    month: "2026-12",
    lines: [line("2025-11-17", "new-customer", 800), line("2026-02-10", "shared-deal-upsell", 700)],
  },
  {
    name: "what nobody sold a year after the first sale pays nobody",
    sale: customer("2025-11-17", [
      ["2026-02-10", "shared-deal-upsell", 1_000],
      ["2026-11-17", "touchless", 1_500],
    ]),
    today: "2026-12-10",
    month: "2026-12",
    lines: [
      line("2025-11-17", "new-customer", 800),
      line("2026-02-10", "shared-deal-upsell", 200),
      line("2026-11-17", "touchless", 500, "touchless"),
    ],
  },
  {
    name: "a provider's customer pays on all that it buys later, whatever the kind",
    sale: customer("2019-01-01", [["2019-07-01", "shared-deal-upsell", 1_000]], provider),
    today: "2020-06-10",
    month: "2019-12",
    lines: [line("2019-01-01", "new-customer", 1_000)],
  },
  {
    name: "a provider's year from the first purchase is not lengthened by a later one",
    sale: customer("2019-01-01", [["2019-07-01", "cross-sell", 1_000]], provider),
    today: "2020-06-10",
    month: "2020-01",
    lines: [],
  },
  {
    name: "MRR that falls is taken from the latest sale first",
    sale: customer("2024-01-01", [["2024-06-01", "cross-sell", 1_000]], {
      mrr: [pays("2024-01-01", 800), pays("2024-06-01", 1_000), pays("2024-08-01", 850), pays("2024-09-01", 500)],
    }),
    today: "2024-12-10",
    month: "2024-08",
    lines: [line("2024-01-01", "new-customer", 800), line("2024-06-01", "cross-sell", 50)],
  },
  {
    name: "MRR that falls below what was paid before a later sale leaves nothing to it",
    sale: customer("2024-01-01", [["2024-06-01", "cross-sell", 1_000]], {
      mrr: [pays("2024-01-01", 800), pays("2024-06-01", 1_000), pays("2024-08-01", 850), pays("2024-09-01", 500)],
    }),
    today: "2024-12-10",
    month: "2024-09",
    lines: [line("2024-01-01", "new-customer", 500), line("2024-06-01", "cross-sell", 0)],
  },
  {
    name: "a deal of the day that the company tells of is the same sale, and says of what kind",
    sale: customer("2024-01-01", [], { saleKind: null, deals: [bought("2024-01-01", "new-customer", 800_00)] }),
    today: "2024-12-10",
    month: "2024-06",
    lines: [line("2024-01-01", "new-customer", 800)],
  },
  {
    name: "what nobody sold before the first sale is no sale",
    sale: customer("2024-01-01", [], { deals: [bought("2023-05-01", "touchless")] }),
    today: "2024-12-10",
    month: "2024-06",
    lines: [line("2024-01-01", "new-customer", 800)],
  },
  {
    name: "where MRR is known only after a later sale, the first deal says what was paid before it",
    sale: customer("2024-01-01", [["2024-01-20", "cross-sell", 1_000]], {
      deals: [bought("2024-01-01", "new-customer", 800_00), bought("2024-01-20", "cross-sell", 200_00)],
      mrr: [pays("2024-02-05", 1_000)],
    }),
    today: "2024-12-10",
    month: "2024-06",
    lines: [line("2024-01-01", "new-customer", 800), line("2024-01-20", "cross-sell", 200)],
  },
];
