import type { Claim } from "@partner-standing/contract/leads/claim";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { toFillIn } from "../facts/account-name.ts";
import { COMPANY, CONTACT } from "../facts/property-names.ts";
import { OBJECT_TYPE_IDS, type RecordId, recordLink } from "../facts/record-id.ts";
import { type RegistrationTerm, readTerm } from "../facts/registration-term.ts";
import { commissionPath } from "../rules/packs/commission/commission-paths.ts";
import { BEST_PARTNER_WINS, judgeClaim } from "../rules/packs/registration/best-partner-wins.ts";
import { dataProtectionNote } from "../rules/packs/registration/data-protection.ts";
import {
  type KnownRegistration,
  type LeadVerdict,
  decideLead,
  mayRegisterDespite,
  relationshipOn,
} from "../rules/packs/registration/decide-registration.ts";
import { domainOf } from "../rules/packs/registration/lead-domain.ts";
import { isBoughtUnder, registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { daysLeft, expiresOn } from "../rules/packs/registration/registration-term.ts";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import type { Queryable } from "../store/engine/database.ts";
import { hasReadRules } from "../store/leads/advice-read.ts";
import { type StoredClaim, findClaim } from "../store/leads/claims.ts";
import { type Registration, registrationsOfDomains, runningRegistrationsOf } from "../store/leads/registrations.ts";
import { companiesOfDomains } from "../store/mirror/companies.ts";
import { contactNames } from "../store/mirror/contacts.ts";
import { nameOfUser } from "../store/mirror/owners.ts";
import { clientsOfCompanies } from "../store/mirror/partner-clients.ts";
import { contactsOfDomain, recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import { pendingCrmWrites, refusedCrmWrites } from "../store/outbox/crm-writes.ts";
import { doorOf } from "../store/jobs/door.ts";
import { type LeadContext, capacityOf } from "./lead-context.ts";
import {
  type LeadCustomer,
  type LeadRecord,
  companiesById,
  domainSources,
  keyOfRecord,
  leadCustomer,
  leadFacts,
  nativeRegistrationOf,
} from "./lead-record.ts";

/**
 * What the ledger knows of records: the running registration of their own, because its domain was frozen then, else the
 * one of the domain that each stands for now, or of another domain of the same company.
 */
async function findRegistrations(
  database: Queryable,
  { portal: { portalId }, on }: LeadContext,
  leads: { record: RecordId; domain: string | null }[],
): Promise<(Registration | null)[]> {
  const running = await runningRegistrationsOf(
    database,
    portalId,
    leads.map(({ record }) => record),
    on,
  );
  // The newest stands last, so that it is the one that is found.
  const own = new Map<string, Registration>(
    running
      .toReversed()
      .flatMap((one) => [[`contacts ${one.contactId}`, one] as const, [`companies ${one.companyId}`, one] as const]),
  );
  const ownOf = (record: RecordId) => own.get(keyOfRecord(record));
  const domains = leads.flatMap(({ record, domain }) => (domain === null || ownOf(record) ? [] : domain));
  const others =
    domains.length > 0 ? await registrationsOfDomains(database, portalId, { domains: [...new Set(domains)], on }) : [];
  const byDomain = new Map(others.map(({ asked, ...registration }) => [asked, registration]));
  return leads.map(({ record, domain }) => ownOf(record) ?? byDomain.get(domain ?? "") ?? null);
}

/** As much of it as the rules judge by. */
function asKnown({ domain, expiresOn, endedOn, endedBecause }: Registration): KnownRegistration {
  return { domain, expiresOn, releasedOn: endedBecause === "released" ? endedOn : null };
}

/** As many as a sidebar can show. */
const OTHERS = 3;

/** A claim with what it still lacks. */
export function describeClaim({ claim, claimedOn, claimedBy }: StoredClaim): Claim {
  return { ...claim, ...judgeClaim(claim), claimedOn, claimedBy, citations: BEST_PARTNER_WINS };
}

/**
 * A lead without what belongs to people, which is looked up whenever it is told: this much may be kept. `others` are ids
 * of contacts.
 */
export type LeadState = Omit<Lead, "others" | "registeredByName" | "claim" | "refusedRecord"> & {
  others: { total: number; first: string[] };
  /** HubSpot's id of the user for whom a workflow or an agent registered it. Answers that an older version kept have none. */
  registeredFor?: string | null;
};

/** A lead as the rules see it, and the registration they saw. */
export interface JudgedLead {
  verdict: LeadVerdict;
  registration: Registration | null;
  customer: LeadCustomer;
}

/** The companies that leads stand for as HubSpot's customers: their own, else those that own their domains. */
async function customersOf(
  database: Queryable,
  { portal: { portalId, timeZone }, clientSource }: LeadContext,
  leads: { lead: LeadRecord; domain: string | null }[],
): Promise<LeadCustomer[]> {
  const without = leads.flatMap(({ lead, domain }) => (lead.company === null && domain !== null ? domain : []));
  const owners = without.length > 0 ? await companiesOfDomains(database, portalId, without) : [];
  const ownerOf = new Map(owners.map(({ domain, id }) => [domain, id]));
  const companies = await companiesById(
    database,
    portalId,
    owners.map(({ id }) => id),
  );
  const known = leads.map(({ lead, domain }) => ({
    ...lead,
    company: lead.company ?? companies.get(ownerOf.get(domain ?? "") ?? "") ?? null,
  }));
  const ids = clientSource === "partner_clients" ? known.flatMap(({ company }) => company?.id ?? []) : [];
  const clients = ids.length > 0 ? await clientsOfCompanies(database, portalId, ids) : [];
  // Usually one stands for a company; of several it is the first by its id.
  const first = clients.toSorted((a, b) => b.id.length - a.id.length || (a.id < b.id ? 1 : -1));
  const clientOf = new Map(first.map((client) => [client.companyId, client]));
  return known.map((lead) => leadCustomer(lead, clientOf.get(lead.company?.id ?? "") ?? null, timeZone));
}

/** What the rules say of leads on the day, from the ledger and the mirror; in as many queries for many as for one. */
export async function judgeLeads(
  database: Queryable,
  leads: LeadRecord[],
  context: LeadContext,
): Promise<JudgedLead[]> {
  const { on, ownDomains } = context;
  const standing = leads.map((lead) => ({ lead, domain: domainOf(domainSources(lead), ownDomains).domain }));
  const customers = await customersOf(database, context, standing);
  const registrations = await findRegistrations(
    database,
    context,
    standing.map(({ lead: { record }, domain }) => ({ record, domain })),
  );
  return standing.map(({ lead }, place) => {
    const registration = registrations[place] ?? null;
    const customer = customers[place] as LeadCustomer;
    const known = registration && asKnown(registration);
    return { verdict: decideLead(leadFacts(lead, customer), known, { on, ownDomains }), registration, customer };
  });
}

/** What the rules say of a lead on the day. */
export async function judgeLead(database: Queryable, lead: LeadRecord, context: LeadContext): Promise<JudgedLead> {
  const [judged] = await judgeLeads(database, [lead], context);
  return judged as JudgedLead;
}

/** Since when the company is HubSpot's customer, and by our sale; null while it is none. */
function describeCustomer({ verdict, customer }: JudgedLead, on: CalendarDate): Lead["customer"] {
  const isCustomer =
    relationshipOn(customer, on) === "existing-customer" || verdict.unavailable === "existing-customer";
  const { customerSince, soldOn } = customer;
  const soldByUsOn = soldOn.findLast((day) => day <= on) ?? null;
  const since = customerSince !== null && customerSince <= on ? customerSince : null;
  return isCustomer || soldByUsOn !== null ? { since, soldByUsOn } : null;
}

/** The term of the registration that is shown: the account's own where its state won. */
function termOf(lead: LeadRecord, { verdict, registration }: JudgedLead): RegistrationTerm | null {
  const native = verdict.ledgerState ? readTerm(nativeRegistrationOf(lead)) : null;
  return native ?? registration;
}

function purchaseOf(
  { company }: LeadRecord,
  registration: Registration | null,
  customer: Lead["customer"],
): Lead["purchase"] {
  const isRegistered = registration && isBoughtUnder(registration.domain, company?.purchaseDomain ?? null);
  if (isRegistered === null) return null;
  const boughtOn = customer?.soldByUsOn ?? customer?.since ?? null;
  return { domain: registrableDomain(company?.purchaseDomain ?? "").domain ?? "", isRegistered, boughtOn };
}

/**
 * What of the open record is to be filled in before the lead can be registered, or before a way to a commission can be named.
 * Where no record says a domain, the company's is as good as the contact's website.
 */
function missingIn({ kind }: RecordId, verdict: LeadVerdict, { properties: mapping }: LeadContext): string[] {
  const { state, missing, unavailable } = verdict;
  const isUnexplained = state === "unavailable" && unavailable === null;
  if (isUnexplained && kind === "contacts") return toFillIn(kind, [CONTACT.unavailableReason], mapping);
  if (state !== "invalid-data") return [];
  const isWithoutDomain = missing.some(({ field, fault }) => field === "domain" && fault === "missing");
  const own = missing.filter(({ objectTypeId }) => objectTypeId === OBJECT_TYPE_IDS[kind]);
  const properties = own.map(({ property }) => property);
  return toFillIn(
    kind,
    isWithoutDomain && kind === "companies" ? [...properties, COMPANY.domain] : properties,
    mapping,
  );
}

async function othersOf(
  database: Queryable,
  { record, contact }: LeadRecord,
  { portal }: LeadContext,
  domain: string | null,
): Promise<LeadState["others"]> {
  if (domain === null) return { total: 0, first: [] };
  const besides = record.kind === "contacts" ? (contact?.id ?? null) : null;
  return contactsOfDomain(database, portal.portalId, { domain, besides, limit: OTHERS });
}

/** Where a lead stands, what can be done about it, and what is being told to the CRM; `userId` is the one who looks. */
export async function leadState(
  database: Queryable,
  lead: LeadRecord,
  context: LeadContext,
  userId: string,
): Promise<LeadState> {
  const { portal, on } = context;
  const { portalId } = portal;
  const judged = await judgeLead(database, lead, context);
  const { state, ledgerState, domain, missing, unavailable } = judged.verdict;
  const { registration } = judged;
  const term = termOf(lead, judged);
  const records = domain ? await recordsOfDomains(database, portalId, [domain]) : [];
  const { pending, problem } = await pendingCrmWrites(database, portalId, records);
  const capacity = await capacityOf(database, context);
  const isRoom = capacity.level !== "reached";
  const canRegister = isRoom && !refusalOf(state, "register");
  const customer = describeCustomer(judged, on);
  return {
    state,
    ledgerState,
    domain,
    contactId: lead.contact?.id ?? null,
    registeredOn: term?.registeredOn ?? null,
    expiresOn: term?.expiresOn ?? null,
    daysLeft: state === "registered" && term ? daysLeft(term.expiresOn, on) : null,
    missing,
    toFill: missingIn(lead.record, judged.verdict, context),
    registeredBy: registration?.registeredBy ?? null,
    registeredFor: registration?.registeredFor ?? null,
    through: doorOf(registration?.registeredBy ?? null),
    others: await othersOf(database, lead, context, domain),
    saving: pending > 0,
    savingProblem: problem,
    customer,
    purchase: purchaseOf(lead, registration, customer),
    dataProtection: dataProtectionNote(lead.contact?.country ?? lead.company?.country ?? null, on),
    preflight: canRegister ? { expiresOn: expiresOn(on), records: records.length } : null,
    unavailable: unavailable && {
      reason: unavailable,
      ...commissionPath(unavailable, on),
      canRegister: isRoom && mayRegisterDespite(judged.verdict),
    },
    rulesSeen: await hasReadRules(database, portalId, userId),
    capacity,
  };
}

/** The record of a domain that HubSpot refuses, with its sentence. */
async function refusedRecordOf(
  database: Queryable,
  portal: LeadContext["portal"],
  domain: string | null,
): Promise<Lead["refusedRecord"]> {
  const { portalId } = portal;
  const records = domain ? await recordsOfDomains(database, portalId, [domain]) : [];
  const [refused] = await refusedCrmWrites(database, portalId, 1, records);
  if (!refused) return null;
  const { kind, objectId: id, name, reason } = refused;
  return { record: recordLink(portal, kind, { id, name }), reason };
}

/** A lead with the people that it is about: as the CRM names them now, without those who are gone. */
export async function nameLead(database: Queryable, { portal }: LeadContext, state: LeadState): Promise<Lead> {
  const { portalId } = portal;
  const { registeredFor, ...told } = state;
  const { domain, unavailable, registeredBy } = told;
  const byUser = registeredFor ?? registeredBy;
  const first = await contactNames(database, portalId, state.others.first);
  const isClaimed = domain !== null && unavailable?.reason === "other-partner";
  const claim = isClaimed ? await findClaim(database, portalId, domain) : null;
  return {
    ...told,
    others: { total: state.others.total, first: first.map((other) => recordLink(portal, "contacts", other)) },
    registeredByName: byUser === null ? null : await nameOfUser(database, portalId, byUser),
    claim: claim && describeClaim(claim),
    refusedRecord: state.savingProblem === "refused" ? await refusedRecordOf(database, portal, domain) : null,
  };
}

/** A lead with the people that it is about; `userId` is the one who looks. */
export async function describeLead(
  database: Queryable,
  lead: LeadRecord,
  context: LeadContext,
  userId: string,
): Promise<Lead> {
  return nameLead(database, context, await leadState(database, lead, context, userId));
}
