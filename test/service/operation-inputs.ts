import { LISTED_KINDS, LIST_PAGES } from "@partner-standing/contract/lists/crm-list";
import { REGISTRATION_FILTERS, REGISTRATION_SORTS } from "@partner-standing/contract/leads/registrations";
import { UNPAID_REASONS } from "@partner-standing/contract/commission/range";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { CUSTOMER_FILTERS, CUSTOMER_SORTS } from "@partner-standing/contract/standing/customers";
import { INFLUENCE_STATES } from "@partner-standing/contract/standing/influence";
import { CHANGE_SIDES } from "@partner-standing/contract/standing/changes";
import { TRACKS } from "@partner-standing/contract/standing/solutions-standing";
import { FACT_KINDS } from "../../server/store/mirror/backfills.ts";

/** What an account has that somebody could name in a request. */
export interface AccountIds {
  portalId: number;
  userId: string;
  companies: string[];
  contacts: string[];
  deals: string[];
  /** The first is that of a lead. */
  domains: string[];
  email: string;
  /** What a command is sent under. */
  key: string;
  /** The settings' version that the page has shown. */
  version: number;
}

type Query = Record<string, string>;
type Body = Record<string, unknown>;

const records = ({ companies, contacts, deals }: AccountIds): Query[] => [
  ...companies.map((objectId) => ({ objectTypeId: "0-2", objectId })),
  ...[...contacts, ...deals].map((objectId) => ({ objectTypeId: "0-1", objectId })),
];
const days = ["2026-11-22", "2027-01-15"];

/** One way to change each section of the settings, with the user's id wherever a field takes one. */
function settingsChanges({ userId, key, version }: AccountIds): Body[] {
  const email = "somebody@firm.example";
  const technical = { name: "Somebody", email, source: { kind: "user", id: userId } };
  const visibility = { amounts: "named", userIds: [userId, "501", "601"], teamIds: [] };
  const sections = [
    ["contacts", { contacts: { technical }, tierNoticeOn: null }],
    ["programs", { goodStanding: true, apps: [{ name: "An app", certifiedOn: "2026-01-01" }] }],
    ["figures", { figureSources: { attributedMrr: "computed" } }],
    ["data", { usdRates: { EUR: 1.1 }, expiryReminders: false, digest: "weekly", ownDomains: ["firm.example"] }],
    ["solutions", { joinedOn: "2025-01-01", partnerEmployees: [email] }],
    ["access", { visibility, editorRoleIds: [userId] }],
  ] as const;
  return [version, 0].flatMap((on) =>
    sections.map(([section, changes], index) => ({
      ...{ section, changes, version: on },
      idempotencyKey: `${key} settings ${index} ${on}`,
    })),
  );
}

/** Inputs of every question that is asked in an account, each with all of the account's ids that fit. */
export const QUESTIONS: Record<string, (ids: AccountIds) => Query[]> = {
  "/api/standing": (ids) => [{}, ...days.map((on) => ({ on })), ...records(ids)],
  "/api/standing/explain": ({ companies }) =>
    METRICS.flatMap((metric) => ["", `9000000000:companies:${companies[0]}`].map((after) => ({ metric, after }))),
  "/api/standing/changes": ({ companies }) =>
    METRICS.flatMap((metric) =>
      CHANGE_SIDES.flatMap((side) =>
        ["", `9000000000:companies:${companies[0]}`].map((after) => ({ metric, from: "2026-01-22", side, after })),
      ),
    ),
  "/api/overview": () => [{}, ...days.map((on) => ({ on, language: "de" }))],
  "/api/case": () => METRICS.map((metric) => ({ metric, month: "2026-10", language: "fr" })),
  "/api/customers": ({ companies, domains, email, key }) => [
    {},
    ...["", ...domains, email, key].map((search) => ({ search })),
    ...CUSTOMER_FILTERS.flatMap((filter) =>
      CUSTOMER_SORTS.flatMap((sort) =>
        ["", `${sort}:${sort === "share" || sort === "mrr" ? 900_000 : "2026-01-01"}:${companies[0]}`].map((after) => ({
          ...{ filter, sort, after },
        })),
      ),
    ),
  ],
  "/api/customers/link": () => CUSTOMER_FILTERS.map((filter) => ({ filter, search: "firm", language: "de" })),
  "/api/reports/quarters": () => [{}],
  "/api/reports/link": () => ["pdf", "csv"].map((format) => ({ quarter: "2026-Q4", format, language: "en" })),
  "/api/timeline": () => days.map((on) => ({ on })),
  "/api/reviews/rehearsal": () => days.map((on) => ({ on })),
  "/api/outlook": (ids) => [
    {},
    ...records(ids),
    { months: "24", tier: "leading" },
    { after: `2026-12-01:influencedDealMrr:companies:${ids.companies[0]}` },
  ],
  "/api/influence": ({ deals }) =>
    INFLUENCE_STATES.flatMap((state) => ["", `90000000:${deals[0]}`].map((after) => ({ state, after }))),
  "/api/colleagues": () => [{}],
  "/api/benefits": () => [{}, { packageUsd: "75000" }],
  "/api/programs": () => days.map((on) => ({ on })),
  "/api/sources": () => [{}, { language: "fr" }],
  "/api/notes": () => [{}, ...days.map((on) => ({ on, place: "poc-form", tier: "leading", language: "de" }))],
  "/api/leads": records,
  "/api/registrations": ({ domains, email, key }) => [
    {},
    ...["", ...domains, email, key].map((search) => ({ search })),
    ...REGISTRATION_FILTERS.flatMap((filter) =>
      REGISTRATION_SORTS.flatMap((sort) => ["", "1"].map((after) => ({ filter, sort, after }))),
    ),
  ],
  "/api/registrations/link": () => REGISTRATION_FILTERS.map((filter) => ({ filter, search: "firm", language: "de" })),
  "/api/registrations/history": ({ domains }) => domains.map((domain) => ({ domain })),
  "/api/lists": () => LIST_PAGES.map((page) => ({ page })),
  "/api/deals": ({ companies, contacts, deals }) =>
    [...deals, ...companies, ...contacts].map((objectId) => ({ objectId })),
  "/api/solutions": (ids) => [{}, ...records(ids)],
  "/api/solutions/outlook": ({ companies }) => [{}, { after: `2026-12-01:companies:${companies[0]}` }],
  "/api/solutions/explain": ({ companies }) =>
    TRACKS.flatMap((track) => ["", `9000000000:companies:${companies[0]}`].map((after) => ({ track, after }))),
  "/api/solutions/point-changes": ({ companies }) =>
    CHANGE_SIDES.flatMap((side) =>
      ["", `9000000000:companies:${companies[0]}`].map((after) => ({
        from: "2025-11-22",
        to: "2026-11-22",
        side,
        after,
      })),
    ),
  "/api/commission": records,
  "/api/commission/statement": () => [{}],
  "/api/commission/range": ({ companies }) =>
    ["", `USD:900000000:${companies[0]}`].map((after) => ({ from: "2026-01-01", to: "2026-12-31", after })),
  "/api/commission/unpaid": ({ companies }) => [
    { language: "de" },
    ...UNPAID_REASONS.flatMap((reason) => ["", `120:${companies[0]}:${reason}`].map((after) => ({ reason, after }))),
  ],
  "/api/commission/unpaid/link": () => UNPAID_REASONS.map((reason) => ({ reason, language: "fr" })),
  "/api/commission/export": () => ["2026-Q2", "2026-Q3"].map((quarter) => ({ quarter, after: "" })),
  "/api/settings": () => [{}],
  "/api/directory": ({ domains, email, userId }) => ["", ...domains, email, userId].map((query) => ({ query })),
  "/api/properties": () => FACT_KINDS.map((kind) => ({ kind })),
  "/api/properties/count": () => [{ kind: "companies", name: "domain" }],
  "/api/data-problems": ({ companies }) => [
    ...[{ after: "" }, { after: `companies:${companies[0]}:date-invalid:a` }],
    ...[{ code: "date-invalid" }, { owner: "nobody" }, ...companies.map((owner) => ({ owner }))],
  ],
  "/api/sync": () => [{}],
  "/api/portal-data/export": ({ companies, contacts, deals }) =>
    ["", "commission_payments:0", `companies:${companies[0]}`, `deals:${deals[0]}`, `contacts:${contacts[0]}`].map(
      (after) => ({ after }),
    ),
};

/** Inputs of every command, likewise; commands that end an account come last. */
export const COMMANDS: Record<string, (ids: AccountIds) => Body[]> = {
  "/api/leads/register": (ids) =>
    records(ids).map((record, index) => ({ ...record, idempotencyKey: `${ids.key} register ${index}` })),
  "/api/leads/import/check": ({ domains, email, key }) => [
    { csv: ["domain;e-mail", ...domains.map((domain) => `${domain};`), `;${email}`, `${key};`].join("\n") },
    { csv: domains.join("\n") },
  ],
  "/api/leads/check": ({ companies, contacts, deals }) => [
    { objectTypeId: "0-2", objectIds: companies },
    { objectTypeId: "0-1", objectIds: [...contacts, ...deals] },
  ],
  "/api/leads/import": (ids) => [{ records: records(ids), idempotencyKey: `${ids.key} import` }],
  "/api/lists": ({ key }) => [
    { page: "customers", filter: "all", name: "Customers of ours", idempotencyKey: `${key} customers` },
    ...LISTED_KINDS.map((kind) => ({
      ...{ page: "leads", filter: "running", kind, name: `Leads as ${kind}`, idempotencyKey: `${key} list ${kind}` },
    })),
  ],
  "/api/leads/rules-seen": ({ key }) => [{ idempotencyKey: `${key} seen` }],
  "/api/leads/claim": ({ domains, email, key }) =>
    domains.map((domain, index) => ({
      ...{ domain, proofOfServices: "a contract", paymentLink: true, productsOfInterest: ["crm"], hubId: "" },
      ...{ buyerEmail: email, grantedOn: null, idempotencyKey: `${key} claim ${index}` },
    })),
  "/api/deals/influence": ({ companies, deals, key }) =>
    [...deals, ...companies].map((objectId, index) => ({
      ...{ objectId, influence: "referral", idempotencyKey: `${key} mark ${index}` },
    })),
  "/api/influence": ({ companies, deals, key }) =>
    [...deals, ...companies].map((dealId, index) => ({
      ...{ dealId, influence: "co-sell", submittedOn: "2026-11-20", idempotencyKey: `${key} note ${index}` },
    })),
  "/api/outlook": ({ companies, deals }) => [
    { assume: [{ kind: "reviews", count: 1, stars: 5, on: "2026-12-01" }] },
    ...companies.map((companyId) => ({ assume: [{ kind: "loss", companyId, on: "2026-12-01" }], tier: "leading" })),
    ...[...deals, ...companies].map((dealId) => ({ assume: [{ kind: "deal", mrr: 10, on: "2026-12-01", dealId }] })),
  ],
  "/api/benefits/nominations": ({ companies, key }) =>
    companies.map((objectId, index) => ({ objectTypeId: "0-2", objectId, idempotencyKey: `${key} nominate ${index}` })),
  "/api/tasks": ({ key }) => [
    {
      ...{ purpose: "keep", requirement: "marketplace-reviews", ownerId: null, dueOn: "2027-01-10" },
      idempotencyKey: `${key} plan`,
    },
  ],
  "/api/tasks/action": ({ companies, deals, key }) =>
    [...deals.map((id) => `mark:${id}`), ...companies.map((id) => `install:${id}`)].map((action, index) => ({
      ...{ target: "premier", review: "2027-01-15", action, ownerId: null, dueOn: "2027-01-10" },
      idempotencyKey: `${key} plan action ${index}`,
    })),
  "/api/tasks/repair": ({ companies, key }) =>
    [{}, { code: "date-invalid" }, ...companies.map((owner) => ({ owner }))].map((filter, index) => ({
      ...{ ...filter, ownerId: null, dueOn: "2027-01-10", idempotencyKey: `${key} plan repair ${index}` },
    })),
  "/api/tasks/due": ({ domains, key }) =>
    domains
      .map((domain) => `lead:${domain}:2026-12-01`)
      .map((entry, index) => ({
        ...{ entry, ownerId: null, dueOn: "2027-01-10", idempotencyKey: `${key} plan due ${index}` },
      })),
  "/api/commission/reversals": ({ companies, key }) =>
    companies.map((companyId, index) => ({
      ...{ companyId, month: "2026-07", refundedMinor: 100, bookedOn: "2026-11-01" },
      idempotencyKey: `${key} reverse ${index}`,
    })),
  "/api/commission/payments": ({ key }) => [
    {
      ...{ quarter: "2026-Q2", currency: "USD", paidMinor: 100, paidOn: "2026-08-14", note: "a note" },
      idempotencyKey: `${key} pay`,
    },
  ],
  "/api/settings": settingsChanges,
  "/api/poc-form": ({ key }) => [{ idempotencyKey: `${key} form` }],
  "/api/official-figures": ({ key }) => [
    {
      months: [{ month: "2026-10", asOf: "2026-10-31", attributedMrr: 100, reviewCount: 1, reviewAverage: 5 }],
      idempotencyKey: `${key} figures`,
    },
    { csv: "month,asOf,attributedMrr\n2026-09,2026-09-30,100\n", idempotencyKey: `${key} csv` },
  ],
  "/api/sync": ({ key }) => [{ idempotencyKey: `${key} sync` }],
  "/api/leads/release": ({ domains, key }) =>
    domains.map((domain, index) => ({ domain, idempotencyKey: `${key} release ${index}` })),
  "/api/portal-data/erase": ({ portalId, key }) => [{ portalId, idempotencyKey: `${key} erase` }],
};
