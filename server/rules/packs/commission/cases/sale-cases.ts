import type { CommissionLedger, CommissionReason } from "@partner-standing/contract/commission/commission";
import type { LedgerFacts } from "../sale-facts.ts";
import { DOMAIN, SOLD } from "./sold.ts";

/** A sale of 1 January 2019, and whether March 2019 pays. */
interface SaleCase {
  name: string;
  changes: Partial<LedgerFacts>;
  reason: CommissionReason;
  route: CommissionLedger["route"];
  domain: string | null;
}

const registered = (from: string, until: string | null, domain = DOMAIN) => ({ domain, from, until });
const none = { route: null, domain: null };
const own = { route: "registration" as const, domain: DOMAIN };
const other = "other.example";

export const SALE_CASES: SaleCase[] = [
  {
    name: "registered the day before the purchase",
    changes: { registrations: [registered("2018-12-31", null)] },
    reason: "earns",
    ...own,
  },
  {
    name: "registered on the purchase day",
    changes: { registrations: [registered("2019-01-01", null)] },
    reason: "registered-after-purchase",
    ...own,
  },
  { name: "never registered", changes: { registrations: [] }, reason: "not-registered", ...none },
  {
    name: "expired the day after the purchase",
    changes: { registrations: [registered("2018-01-02", "2019-01-02")] },
    reason: "earns",
    ...own,
  },
  {
    name: "expired on the purchase day",
    changes: { registrations: [registered("2018-01-01", "2019-01-01")] },
    reason: "registration-ended-before-purchase",
    ...own,
  },
  {
    name: "expired before the purchase and registered again after it",
    changes: { registrations: [registered("2017-01-01", "2018-01-01"), registered("2019-02-01", null)] },
    reason: "registration-ended-before-purchase",
    ...own,
  },
  {
    name: "bought under an unknown domain",
    changes: { purchaseDomain: null },
    reason: "purchase-domain-unknown",
    ...own,
  },
  {
    name: "bought under another domain",
    changes: { purchaseDomain: other },
    reason: "purchase-domain-differs",
    ...own,
  },
  {
    name: "bought under the second of two registered domains",
    changes: {
      purchaseDomain: other,
      registrations: [registered("2018-11-05", null), registered("2018-03-01", null, other)],
    },
    reason: "earns",
    route: "registration",
    domain: other,
  },
  {
    name: "bought under a domain that was registered only afterwards",
    changes: {
      purchaseDomain: other,
      registrations: [registered("2018-11-05", null), registered("2019-03-01", null, other)],
    },
    reason: "purchase-domain-differs",
    ...own,
  },
  {
    name: "never registered, with a granted claim",
    changes: { registrations: [], wonClaimDomain: DOMAIN },
    reason: "earns",
    route: "best-partner-wins",
    domain: DOMAIN,
  },
  {
    name: "bought under another domain, with a granted claim",
    changes: { purchaseDomain: other, wonClaimDomain: DOMAIN },
    reason: "earns",
    route: "best-partner-wins",
    domain: DOMAIN,
  },
  { name: "registered as well as claimed", changes: { wonClaimDomain: other }, reason: "earns", ...own },
  {
    name: "a new customer that is said to have bought before",
    changes: { customerSince: "2018-12-31" },
    reason: "existing-customer",
    ...own,
  },
  { name: "of no kind, but a customer only since the sale", changes: { saleKind: null }, reason: "earns", ...own },
  { name: "a new customer, unknown since when", changes: { customerSince: null }, reason: "earns", ...own },
  {
    name: "of no kind, and a customer before",
    changes: { saleKind: null, customerSince: "2018-12-31" },
    reason: "sale-kind-unknown",
    ...own,
  },
  {
    name: "of no kind, and unknown since when",
    changes: { saleKind: null, customerSince: null },
    reason: "sale-kind-unknown",
    ...own,
  },
  {
    name: "an upgrade of a customer whose earlier MRR is unknown",
    changes: { saleKind: "sales-to-marketing-upgrade", customerSince: "2018-01-01" },
    reason: "paid-before-unknown",
    ...own,
  },
  {
    name: "whose MRR is not known",
    changes: { mrr: [] },
    reason: "mrr-unknown",
    ...own,
  },
  {
    name: "whose MRR came with a later monthly report",
    changes: { mrr: [{ on: "2019-03-05", amountMinor: 50_00 }] },
    reason: "earns",
    ...own,
  },
  {
    name: "who left in February",
    changes: { mrr: [...SOLD.mrr, { on: "2019-02-15", amountMinor: 0 }] },
    reason: "customer-left",
    ...own,
  },
];
