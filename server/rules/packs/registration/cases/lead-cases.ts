import type { CustomerFacts, KnownRegistration, LeadFacts, LeadVerdict } from "../decide-registration.ts";

/** A lead on 14 March 2027, what the ledger knows of it, and the verdict. */
interface LeadCase {
  what: string;
  lead: Partial<LeadFacts>;
  known?: Partial<KnownRegistration>;
  verdict: Partial<LeadVerdict>;
}

export const ON = "2027-03-14";
export const OWN_DOMAINS = ["https://www.partner.example"];

/** A company of which nobody says anything. */
const UNKNOWN: CustomerFacts = { customerSince: null, mrr: [], relationship: null };
const said = (relationship: CustomerFacts["relationship"]) => ({ customer: { ...UNKNOWN, relationship } });
const paying = (on: string, amountMinor: number) => ({ on, amountMinor });

/** A lead that nothing speaks against. */
export const COMPLETE: LeadFacts = {
  firstName: "Jo",
  lastName: "Berg",
  email: "jo@muster.example",
  website: null,
  companyName: "Muster GmbH",
  companyDomain: "muster.example",
  customer: UNKNOWN,
  unknownOption: null,
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
    lead: said("active-sales-process"),
    known: {},
    verdict: { state: "registered", unavailable: null },
  },
  {
    what: "expired, and by now with another partner",
    lead: said("other-partner"),
    known: { expiresOn: "2027-03-14" },
    verdict: { state: "unavailable", unavailable: "other-partner" },
  },
  ...(["existing-customer", "active-sales-process", "hubspot-rep-owned", "other-partner"] as const).map(
    (relationship): LeadCase => ({
      what: `unavailable: ${relationship}`,
      lead: said(relationship),
      verdict: { state: "unavailable", unavailable: relationship },
    }),
  ),
  ...[
    { what: "since a past day", customer: { ...UNKNOWN, customerSince: "2021-09-01" } },
    { what: "since today", customer: { ...UNKNOWN, customerSince: ON } },
    { what: "by what it pays now", customer: { ...UNKNOWN, mrr: [paying("2027-03-14", 1), paying("2027-03-01", 0)] } },
    { what: "that pays, of which no day is known", customer: { ...UNKNOWN, mrr: [paying("2026-01-01", 950_00)] } },
    {
      what: "that pays nothing any more, since a past day",
      customer: { customerSince: "2020-01-01", mrr: [paying("2026-01-01", 0)], relationship: null },
    },
  ].map(({ what, customer }): LeadCase => ({
    what: `HubSpot's customer already: ${what}`,
    lead: { customer },
    verdict: { state: "unavailable", unavailable: "existing-customer" },
  })),
  ...[
    { what: "is one from tomorrow on", customer: { ...UNKNOWN, customerSince: "2027-03-15" } },
    { what: "will pay from tomorrow on", customer: { ...UNKNOWN, mrr: [paying("2027-03-15", 100)] } },
    {
      what: "pays nothing any more, of which no day is known",
      customer: { ...UNKNOWN, mrr: [paying("2026-01-01", 100), paying("2026-02-01", 0)] },
    },
    {
      what: "pays, but the account says that nothing speaks against it",
      customer: { customerSince: "2021-09-01", mrr: [paying("2026-01-01", 100)], relationship: "none" as const },
    },
  ].map(({ what, customer }): LeadCase => ({
    what: `no customer of HubSpot yet: ${what}`,
    lead: { customer },
    verdict: { state: "not-registered", unavailable: null },
  })),
  {
    what: "a customer of whom the account says that a rep owns it",
    lead: { customer: { customerSince: "2021-09-01", mrr: [], relationship: "hubspot-rep-owned" } },
    verdict: { state: "unavailable", unavailable: "hubspot-rep-owned" },
  },
  {
    what: "registered, and a customer since: the registration stands",
    lead: { customer: { ...UNKNOWN, customerSince: "2026-10-19" } },
    known: {},
    verdict: { state: "registered", unavailable: null },
  },
  {
    what: "of whom the account says something that is no option",
    lead: { unknownOption: { objectTypeId: "0-2", property: "pp_hubspot_relationship" } },
    verdict: {
      state: "invalid-data",
      missing: [
        { field: "relationship", fault: "unknown-option", objectTypeId: "0-2", property: "pp_hubspot_relationship" },
      ],
    },
  },
  {
    what: "unavailable goes before missing data: filling it in would be wasted work",
    lead: { ...said("existing-customer"), email: null },
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
    lead: { nativeState: "unavailable", ...said("hubspot-rep-owned") },
    verdict: { state: "unavailable", unavailable: "hubspot-rep-owned", ledgerState: null },
  },
  {
    what: "the account's own property says unavailable without a reason",
    lead: { nativeState: "unavailable" },
    verdict: { state: "unavailable", unavailable: null, ledgerState: "not-registered" },
  },
];
