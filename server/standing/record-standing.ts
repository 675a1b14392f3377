import type { Contribution, DataProblem, RecordStanding } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { readCompanyFacts } from "../facts/company-facts.ts";
import { readContactFacts } from "../facts/contact-facts.ts";
import { readDealFacts } from "../facts/deal-facts.ts";
import type { FactProblem } from "../facts/fact-problem.ts";
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

type Part = Pick<RecordStanding, "contributions" | "problems">;

/** What is wrong with a record as far as it matters on the day. */
export function problemsOf(
  view: View,
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

/** What a customer's subscription and deals add. */
function customerPart(view: View, customer: Customer | null): Part {
  if (!customer) {
    const metrics = ["attributedMrr", "influencedDealMrr", "firstNinetyDaysMrr"] as const;
    return { contributions: metrics.map(withoutCompany), problems: [] };
  }
  const { company, deals } = customer;
  const { portal, settings } = view.tenant;
  const facts = readCompanyFacts(company, { timeZone: portal.timeZone, usdRates: settings.settings.usdRates });
  const dealFacts = deals.map((deal) => readDealFacts(deal, { ...portal, settings: settings.settings }));
  const dealProblems = deals.flatMap((deal, place) =>
    problemsOf(view, "deals", deal, dealFacts[place]?.problems ?? []),
  );
  return {
    contributions: [
      attributedContribution(facts, view.on),
      influencedDealContribution(dealFacts, view.on),
      firstNinetyDaysContribution(facts, view.on),
    ],
    problems: [...problemsOf(view, "companies", company, facts.problems), ...dealProblems],
  };
}

/** What these people's Marketplace reviews add. */
function reviewPart(view: View, reviewers: Customer["reviewers"]): Part {
  const facts = reviewers.map((reviewer) => ({ reviewer, facts: readContactFacts(reviewer) }));
  return {
    contributions: reviewContributions(
      facts.map((known) => known.facts),
      view.on,
    ),
    problems: facts.flatMap((known) => problemsOf(view, "contacts", known.reviewer, known.facts.problems)),
  };
}

function joined(...parts: Part[]): Part {
  return {
    contributions: parts.flatMap((part) => part.contributions),
    problems: parts.flatMap((part) => part.problems),
  };
}

async function companyStanding(view: View, companyId: string): Promise<RecordStanding | null> {
  const { portal } = view.tenant;
  const customer = await findCustomer(view.database, portal.portalId, companyId);
  if (!customer) return null;
  const link = recordLink(portal, "companies", customer.company);
  return { record: link, company: link, ...joined(customerPart(view, customer), reviewPart(view, customer.reviewers)) };
}

/** A contact shows what its company adds, and its own Marketplace review. */
async function contactStanding(view: View, contactId: string): Promise<RecordStanding | null> {
  const { portal } = view.tenant;
  const contact = await findContact(view.database, portal.portalId, contactId);
  if (!contact) return null;
  const customer = contact.companyId ? await findCustomer(view.database, portal.portalId, contact.companyId) : null;
  return {
    record: recordLink(portal, "contacts", contact),
    company: customer && recordLink(portal, "companies", customer.company),
    ...joined(customerPart(view, customer), reviewPart(view, [contact])),
  };
}

/** A record that cannot be read says what must be repaired. */
export async function leftOutStanding(
  { database, tenant: { portal } }: View,
  kind: FactKind,
  id: string,
): Promise<RecordStanding | null> {
  const problem = await findLeftOut(database, portal.portalId, kind, id);
  if (!problem) return null;
  return {
    record: recordLink(portal, kind, { id, name: id }),
    company: null,
    contributions: [],
    problems: [dataProblem(portal, problem)],
  };
}

/** What one company or contact adds to each metric, or why nothing; null when the CRM has no such record. */
export async function recordStanding(
  view: View,
  kind: "companies" | "contacts",
  id: string,
): Promise<RecordStanding | null> {
  const known = kind === "companies" ? await companyStanding(view, id) : await contactStanding(view, id);
  return known ?? leftOutStanding(view, kind, id);
}
