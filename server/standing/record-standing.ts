import type { Contribution, DataProblem, RecordStanding } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { isRepairedInRecord, toFillIn } from "../facts/account-name.ts";
import { type CompanyFacts, readCompanyFacts } from "../facts/company-facts.ts";
import { type ContactFacts, readContactFacts } from "../facts/contact-facts.ts";
import { type DealFacts, readDealFacts } from "../facts/deal-facts.ts";
import type { FactProblem } from "../facts/fact-problem.ts";
import { COMPANY } from "../facts/property-names.ts";
import { recordLink } from "../facts/record-id.ts";
import { textProblems } from "../facts/text-problems.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { FactKind } from "../store/mirror/backfills.ts";
import { findContact } from "../store/mirror/contacts.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { type Customer, findCustomer } from "../store/steps/customers.ts";
import { findLeftOut } from "../store/steps/data-problems.ts";
import {
  attributedContribution,
  firstNinetyDaysContribution,
  influencedDealContribution,
  reviewContributions,
} from "./contributions.ts";
import { dataProblem } from "./data-problem.ts";

/** Where and when the record is looked at. */
export interface View {
  database: Queryable;
  tenant: Tenant;
  on: CalendarDate;
}

/** The day, and the account whose record it is. */
type Seen = Pick<View, "tenant" | "on">;

type Part = Pick<RecordStanding, "contributions" | "problems">;

/** What is wrong with a record as far as it matters on the day. */
export function problemsOf(
  view: Seen,
  kind: FactKind,
  record: { id: string; name: string },
  problems: FactProblem[],
): DataProblem[] {
  return [...problems, ...textProblems(kind, record)]
    .filter(({ about }) => about === null || leavesWindowOn(about) > view.on)
    .map(({ code, property, value }) => ({
      code,
      property,
      value,
      record: recordLink(view.tenant.portal, kind, record),
    }));
}

function withoutCompany(metric: Contribution["metric"]): Contribution {
  return { metric, unit: "usd-per-month", amount: 0, reason: "no-company", since: null, until: null };
}

/** A customer's subscription and influenced deals, read into dates and money. */
interface CustomerFacts {
  company: CompanyFacts;
  deals: DealFacts[];
}

function readCustomerFacts({ portal, settings }: Tenant, { company, deals }: Customer): CustomerFacts {
  const money = { ...portal, settings: settings.settings };
  return {
    company: readCompanyFacts(company, { timeZone: portal.timeZone, usdRates: settings.settings.usdRates }),
    deals: deals.map((deal) => readDealFacts(deal, money)),
  };
}

/** What a customer's subscription and deals add. */
function customerPart(view: Seen, customer: Customer, facts: CustomerFacts): Part {
  const { company, deals } = customer;
  const dealProblems = deals.flatMap((deal, place) =>
    problemsOf(view, "deals", deal, facts.deals[place]?.problems ?? []),
  );
  return {
    contributions: [
      attributedContribution(facts.company, view.on),
      influencedDealContribution(facts.deals, view.on),
      firstNinetyDaysContribution(facts.company, view.on),
    ],
    problems: [...problemsOf(view, "companies", company, facts.company.problems), ...dealProblems],
  };
}

/** The same of whoever belongs to no company. */
const WITHOUT_COMPANY: Part = {
  contributions: (["attributedMrr", "influencedDealMrr", "firstNinetyDaysMrr"] as const).map(withoutCompany),
  problems: [],
};

/** What these people's Marketplace reviews add. */
function reviewPart(view: Seen, reviewers: Customer["reviewers"], facts: ContactFacts[]): Part {
  return {
    contributions: reviewContributions(facts, view.on),
    problems: reviewers.flatMap((reviewer, place) =>
      problemsOf(view, "contacts", reviewer, facts[place]?.problems ?? []),
    ),
  };
}

function joined(...parts: Part[]): Part {
  return {
    contributions: parts.flatMap((part) => part.contributions),
    problems: parts.flatMap((part) => part.problems),
  };
}

/** What a customer adds to each metric and what is wrong with its records, with the facts that both follow from. */
export function customerStanding(view: Seen, customer: Customer) {
  const facts = { ...readCustomerFacts(view.tenant, customer), reviews: customer.reviewers.map(readContactFacts) };
  const parts = joined(customerPart(view, customer, facts), reviewPart(view, customer.reviewers, facts.reviews));
  return { facts, ...parts };
}
export type KnownFacts = ReturnType<typeof customerStanding>["facts"];

/** What a record adds and what is wrong with it; what is to be filled in in it follows. */
type Told = Omit<RecordStanding, "toFill">;

async function companyStanding(view: View, companyId: string): Promise<Told | null> {
  const { portal } = view.tenant;
  const customer = await findCustomer(view.database, portal.portalId, companyId);
  if (!customer) return null;
  const link = recordLink(portal, "companies", customer.company);
  const { contributions, problems } = customerStanding(view, customer);
  return { record: link, company: link, contributions, problems };
}

/** A contact shows what its company adds, and its own Marketplace review. */
async function contactStanding(view: View, contactId: string): Promise<Told | null> {
  const { portal } = view.tenant;
  const contact = await findContact(view.database, portal.portalId, contactId);
  if (!contact) return null;
  const customer = contact.companyId ? await findCustomer(view.database, portal.portalId, contact.companyId) : null;
  return {
    record: recordLink(portal, "contacts", contact),
    company: customer && recordLink(portal, "companies", customer.company),
    ...joined(
      customer ? customerPart(view, customer, readCustomerFacts(view.tenant, customer)) : WITHOUT_COMPANY,
      reviewPart(view, [contact], [readContactFacts(contact)]),
    ),
  };
}

/** A record that cannot be read says what must be repaired. */
export async function leftOutStanding(
  { database, tenant: { portal } }: View,
  kind: FactKind,
  id: string,
): Promise<Told | null> {
  const problem = await findLeftOut(database, portal.portalId, kind, id);
  if (!problem) return null;
  return {
    record: recordLink(portal, kind, { id, name: id }),
    company: null,
    contributions: [],
    problems: [dataProblem(portal, problem)],
  };
}

/** What of the record itself is to be filled in; its other records have a page of their own. */
function missingIn(
  { tenant }: Seen,
  kind: "companies" | "contacts",
  { record, contributions, problems }: Told,
): string[] {
  const own = problems.filter((problem) => problem.record.url === record.url && isRepairedInRecord(problem));
  const isPurchaseUnknown = contributions.some(({ reason }) => reason === "purchase-date-unknown");
  const ofPurchase = kind === "companies" && isPurchaseUnknown ? [COMPANY.customerSince] : [];
  const properties = [...own.map(({ property }) => property), ...ofPurchase];
  return toFillIn(kind, properties, tenant.settings.settings.properties);
}

/** What one company or contact adds to each metric, or why nothing; null when the CRM has no such record. */
export async function recordStanding(
  view: View,
  kind: "companies" | "contacts",
  id: string,
): Promise<RecordStanding | null> {
  const known = kind === "companies" ? await companyStanding(view, id) : await contactStanding(view, id);
  const told = known ?? (await leftOutStanding(view, kind, id));
  return told && { ...told, toFill: missingIn(view, kind, told) };
}
