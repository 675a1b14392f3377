import type { KnownRegistration, LeadFacts, LeadVerdict } from "../decide-registration.ts";

/** A lead on 14 March 2027, what the ledger knows of it, and the verdict. */
export interface LeadCase {
  what: string;
  lead: Partial<LeadFacts>;
  known?: Partial<KnownRegistration>;
  verdict: Partial<LeadVerdict>;
}

export const ON = "2027-03-14";
export const OWN_DOMAINS = ["https://www.partner.example"];

/** A lead that nothing speaks against. */
export const COMPLETE: LeadFacts = {
  firstName: "Jo",
  lastName: "Berg",
  email: "jo@muster.example",
  website: null,
  companyName: "Muster GmbH",
  companyDomain: "muster.example",
  relationship: null,
  nativeState: null,
};

/** A registration that runs on that day. */
export const RUNNING: KnownRegistration = {
  domain: "muster.example",
  expiresOn: "2027-03-15",
  releasedOn: null,
};

export const LEAD_CASES: LeadCase[] = [
  { what: "nothing speaks against it", lead: {}, verdict: { state: "not-registered", domain: "muster.example" } },
  { what: "registered, on its last day", lead: {}, known: {}, verdict: { state: "registered" } },
  {
    what: "registered, and its last day was yesterday",
    lead: {},
    known: { expiresOn: "2027-03-14" },
    verdict: { state: "expired" },
  },
  { what: "given up", lead: {}, known: { releasedOn: "2026-12-01" }, verdict: { state: "released" } },
  {
    what: "registered, though the website was edited later: the domain was frozen (B2)",
    lead: { website: "https://other.example" },
    known: {},
    verdict: { state: "registered", domain: "muster.example" },
  },
  {
    what: "registered, though the data is no longer complete",
    lead: { email: null, lastName: "" },
    known: {},
    verdict: { state: "registered", missing: [] },
  },
  {
    what: "registered, though HubSpot has become active since: the registration stands",
    lead: { relationship: "active-sales-process" },
    known: {},
    verdict: { state: "registered", unavailable: null },
  },
  {
    what: "expired, and by now with another partner",
    lead: { relationship: "other-partner" },
    known: { expiresOn: "2027-03-14" },
    verdict: { state: "unavailable", unavailable: "other-partner" },
  },
  ...(["existing-customer", "active-sales-process", "hubspot-rep-owned", "other-partner"] as const).map(
    (relationship): LeadCase => ({
      what: `unavailable: ${relationship}`,
      lead: { relationship },
      verdict: { state: "unavailable", unavailable: relationship },
    }),
  ),
  {
    what: "unavailable goes before missing data: filling it in would be wasted work",
    lead: { relationship: "existing-customer", email: null },
    verdict: { state: "unavailable" },
  },
  {
    what: "everything is missing",
    lead: { firstName: null, lastName: " ", email: "", companyName: null, companyDomain: null },
    verdict: {
      state: "invalid-data",
      domain: null,
      missing: [
        { field: "firstName", fault: "missing", objectTypeId: "0-1", property: "firstname" },
        { field: "lastName", fault: "missing", objectTypeId: "0-1", property: "lastname" },
        { field: "email", fault: "missing", objectTypeId: "0-1", property: "email" },
        { field: "company", fault: "missing", objectTypeId: "0-1", property: "company" },
        { field: "domain", fault: "missing", objectTypeId: "0-1", property: "website" },
      ],
    },
  },
  ...[
    { website: "http://192.168.1.10/", fault: "ip-address" as const, property: "website" },
    { website: "muster", fault: "malformed" as const, property: "website" },
    { companyDomain: null, email: "jo@web.de", fault: "free-mail" as const, property: "website" },
    { companyDomain: null, email: "jo@gmail.com", fault: "free-mail" as const, property: "website" },
    { companyDomain: null, email: "ada@team.partner.example", fault: "own-domain" as const, property: "email" },
    { website: "www.hubspot.com/products", fault: "hubspot-domain" as const, property: "website" },
  ].map(({ fault, property, ...lead }): LeadCase => ({
    what: `a domain that cannot be registered: ${fault} (${lead.website ?? lead.email})`,
    lead,
    verdict: {
      state: "invalid-data",
      domain: null,
      missing: [{ field: "domain", fault, objectTypeId: "0-1", property }],
    },
  })),
  {
    what: "the account's own property says registered, the ledger knows nothing",
    lead: { nativeState: "registered" },
    verdict: { state: "registered", ledgerState: "not-registered" },
  },
  {
    what: "the account's own property says pending",
    lead: { nativeState: "pending" },
    verdict: { state: "pending", ledgerState: "not-registered" },
  },
  {
    what: "the account's own property says expired, the ledger says registered",
    lead: { nativeState: "expired" },
    known: {},
    verdict: { state: "expired", ledgerState: "registered" },
  },
  {
    what: "both say registered: no difference",
    lead: { nativeState: "registered" },
    known: {},
    verdict: { state: "registered", ledgerState: null },
  },
  {
    what: "the account's own property says unavailable, and the record why",
    lead: { nativeState: "unavailable", relationship: "hubspot-rep-owned" },
    verdict: { state: "unavailable", unavailable: "hubspot-rep-owned", ledgerState: null },
  },
  {
    what: "the account's own property says unavailable without a reason",
    lead: { nativeState: "unavailable" },
    verdict: { state: "unavailable", unavailable: null, ledgerState: "not-registered" },
  },
];
