import type { LedgerFacts } from "../sale-facts.ts";

export const DOMAIN = "muster.example";

/** A new customer of a provider: registered in November 2018, bought on the first day of 2019 for 50 a month. */
export const SOLD: LedgerFacts = {
  soldOn: "2019-01-01",
  purchaseDomain: DOMAIN,
  saleKind: "new-customer",
  deals: [],
  customerSince: "2019-01-01",
  relationship: null,
  registrations: [{ domain: DOMAIN, from: "2018-11-05", until: "2019-11-05" }],
  wonClaimDomain: null,
  packages: [{ from: "2018-01-01", package: "provider" }],
  mrr: [{ on: "2019-01-01", amountMinor: 50_00 }],
  managed: [],
  refunds: [],
  currency: "USD",
  openDeals: [],
  account: { currency: "USD", usdRates: {} },
};

/** A customer that pays 1,000 a month, sold on a day on which it had been registered for a month. */
export function soldOn(day: string, changes: Partial<LedgerFacts> = {}): LedgerFacts {
  return {
    ...SOLD,
    soldOn: day,
    customerSince: day,
    registrations: [{ domain: DOMAIN, from: "2010-01-01", until: null }],
    packages: [{ from: "2010-01-01", package: "partner" }],
    mrr: [{ on: day, amountMinor: 1_000_00 }],
    ...changes,
  };
}
