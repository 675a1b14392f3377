import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Contribution, DataProblem, RecordStanding } from "@partner-standing/contract/standing";
import { readCompanyFacts, type CompanyFacts } from "../facts/company-facts.ts";
import { readContactFacts } from "../facts/contact-facts.ts";
import { readDealFacts } from "../facts/deal-facts.ts";
import type { FactProblem } from "../facts/fact-problem.ts";
import { windowAfter } from "../rules/packs/technology/metrics/rolling-window.ts";
import type { FactKind } from "../store/backfills.ts";
import { readCompanies, type CompanyRow } from "../store/companies.ts";
import { findContact, reviewersOf, type ContactRow } from "../store/contacts.ts";
import type { Queryable } from "../store/database.ts";
import { influencedDealsOf, type DealRow } from "../store/deals.ts";
import type { StoredPortal } from "../store/portals.ts";
import type { StoredSettings } from "../store/settings.ts";
import { attributedContribution, firstNinetyDaysContribution } from "./mrr-contributions.ts";
import { recordLink } from "./record-link.ts";
import { influencedDealContribution, reviewContributions } from "./windowed-contributions.ts";

/** Where and when the record is looked at. */
interface View {
  database: Queryable;
  portal: StoredPortal;
  settings: StoredSettings;
  on: CalendarDate;
}

function problemsOf(
  view: View,
  kind: FactKind,
  record: { id: string; name: string },
  problems: FactProblem[],
): DataProblem[] {
  const hidden = (problem: FactProblem) =>
    problem.code === "history-cut-off" && (problem.value ?? "") <= windowAfter(view.on);
  return problems
    .filter((problem) => !hidden(problem))
    .map((problem) => ({ ...problem, record: recordLink(view.portal, kind, record) }));
}

function withoutCompany(metric: Contribution["metric"]): Contribution {
  return { metric, unit: "usd-per-month", amount: 0, reason: "no-company", since: null, until: null };
}

interface Parts {
  company: { row: CompanyRow; facts: CompanyFacts } | null;
  deals: DealRow[];
  contacts: ContactRow[];
}

function describe(view: View, { company, deals, contacts }: Parts): Pick<RecordStanding, "contributions" | "problems"> {
  const { portal, settings, on } = view;
  const dealFacts = deals.map((deal) => readDealFacts(deal, { ...portal, settings: settings.settings }));
  const contactFacts = contacts.map((contact) => readContactFacts(contact));
  const fromCompany = company
    ? [
        attributedContribution(company.facts, on),
        influencedDealContribution(dealFacts, on),
        firstNinetyDaysContribution(company.facts, on),
      ]
    : (["attributedMrr", "influencedDealMrr", "firstNinetyDaysMrr"] as const).map(withoutCompany);
  return {
    contributions: [...fromCompany, ...reviewContributions(contactFacts, on)],
    problems: [
      ...(company ? problemsOf(view, "companies", company.row, company.facts.problems) : []),
      ...deals.flatMap((deal, index) => problemsOf(view, "deals", deal, dealFacts[index]?.problems ?? [])),
      ...contacts.flatMap((contact, index) =>
        problemsOf(view, "contacts", contact, contactFacts[index]?.problems ?? []),
      ),
    ],
  };
}

async function readCompany(view: View, companyId: string): Promise<Parts["company"]> {
  const [row] = await readCompanies(view.database, view.portal.portalId, [companyId]);
  return row ? { row, facts: readCompanyFacts(row, view.portal.timeZone) } : null;
}

async function companyStanding(view: View, companyId: string): Promise<RecordStanding | null> {
  const { database, portal } = view;
  const company = await readCompany(view, companyId);
  if (!company) return null;
  const deals = await influencedDealsOf(database, portal.portalId, companyId);
  const contacts = await reviewersOf(database, portal.portalId, companyId);
  const link = recordLink(portal, "companies", company.row);
  return { record: link, company: link, ...describe(view, { company, deals, contacts }) };
}

/** A contact shows what its company adds, and its own Marketplace review. */
async function contactStanding(view: View, contactId: string): Promise<RecordStanding | null> {
  const { database, portal } = view;
  const contact = await findContact(database, portal.portalId, contactId);
  if (!contact) return null;
  const company = contact.companyId ? await readCompany(view, contact.companyId) : null;
  const deals = company ? await influencedDealsOf(database, portal.portalId, company.row.id) : [];
  return {
    record: recordLink(portal, "contacts", contact),
    company: company && recordLink(portal, "companies", company.row),
    ...describe(view, { company, deals, contacts: [contact] }),
  };
}

/** What one company or contact adds to each metric, or why nothing; null when the CRM has no such record. */
export function recordStanding(view: View, kind: "companies" | "contacts", id: string): Promise<RecordStanding | null> {
  return kind === "companies" ? companyStanding(view, id) : contactStanding(view, id);
}
