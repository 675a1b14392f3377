import type { DemoCompany, Properties } from "./demo-company.ts";
import { type StoryCompany, storyCompany } from "./story-company.ts";

const deal = (stage: string, kind: string, mrr: number, currency = "USD"): Properties => ({
  dealstage: stage,
  pp_sale_kind: kind,
  pp_deal_mrr: String(mrr),
  amount: String(mrr * 12),
  deal_currency_code: currency,
});

/** A registration that ran for a year, as the company and its contacts tell it. */
const ran = (domain: string, from: string, until: string): Properties => ({
  pp_registration_status: "expired",
  pp_registered_domain: domain,
  pp_registered_on: from,
  pp_registration_expires_on: until,
});

/**
 * Customers whose sales are told by their won deals alone, from just before the twelve months that points look at:
 *
 * - Grünspan buys for 600 dollars, upgrades with a shared deal to 1,500, and adds 150 without anybody's help, which belong to
 *   the upgrade: each month pays 120 and 210 dollars.
 * - Thistle and Rye pays 850 pounds, so 170 pounds a month, in a currency whose month-end rate of May nobody has entered.
 *   Of what it may buy next year nothing would be paid: its registration has ended.
 */
const SALES: StoryCompany[] = [
  {
    name: "Grünspan Werkzeuge GmbH",
    place: "Solingen, Germany",
    customerSince: "2025-02-03",
    mrr: { "2025-02-03": 600, "2025-11-18": 1500, "2026-01-05": 1650 },
    registration: ran("gruenspan-werkzeuge.example", "2025-01-10", "2026-01-10"),
    more: { pp_purchase_domain: "gruenspan-werkzeuge.example" },
    contacts: [["Greta", "Grün", "Geschäftsführung"]],
    deals: [
      ["Marketing Hub", "2025-02-03", deal("closedwon", "new-customer", 600)],
      ["Marketing Hub Enterprise", "2025-11-18", deal("closedwon", "shared-deal-upsell", 900)],
      ["Additional seats", "2026-01-05", deal("closedwon", "touchless", 150)],
    ],
  },
  {
    name: "Thistle and Rye Ltd",
    place: "Edinburgh, United Kingdom",
    customerSince: "2025-11-20",
    mrr: { "2025-11-20": 850 },
    registration: ran("thistle-and-rye.example", "2025-11-03", "2026-11-03"),
    more: { pp_purchase_domain: "thistle-and-rye.example", pp_mrr_currency: "GBP" },
    contacts: [["Isla", "Rye", "Managing director"]],
    deals: [
      ["Sales Hub", "2025-11-20", deal("closedwon", "new-customer", 850, "GBP")],
      ["Service Hub", "2027-01-20", deal("qualifiedtobuy", "shared-deal-upsell", 300, "GBP")],
    ],
  },
];

export function customersByDeals(): DemoCompany[] {
  return SALES.map(storyCompany);
}
