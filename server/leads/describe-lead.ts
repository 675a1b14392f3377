import type { Claim } from "@partner-standing/contract/leads/claim";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type RecordId, recordLink } from "../facts/record-id.ts";
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
import { type Registration, registrationOfDomain, runningRegistrationOf } from "../store/leads/registrations.ts";
import { companyOfDomain } from "../store/mirror/companies.ts";
import { contactNames } from "../store/mirror/contacts.ts";
import { nameOfUser } from "../store/mirror/owners.ts";
import { partnerClientsOf } from "../store/mirror/partner-clients.ts";
import { contactsOfDomain, recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import { pendingCrmWrites, refusedCrmWrites } from "../store/outbox/crm-writes.ts";
import { type LeadContext, capacityOf } from "./lead-context.ts";
import {
  type LeadCustomer,
  type LeadRecord,
  companyOf,
  domainSources,
  leadCustomer,
  leadFacts,
  nativeRegistrationOf,
} from "./lead-record.ts";

/**
 * What the ledger knows of a record: the running registration of its own, because its domain was frozen then, else the
 * one of the domain that it stands for now, or of another domain of the same company.
 */
async function findRegistration(
  database: Queryable,
  portalId: number,
  { record, domain, on }: { record: RecordId; domain: string | null; on: CalendarDate },
): Promise<Registration | null> {
  const own = await runningRegistrationOf(database, portalId, record, on);
  return own ?? (domain ? registrationOfDomain(database, portalId, { domain, on }) : null);
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
};

/** A lead as the rules see it, and the registration they saw. */
export interface JudgedLead {
  verdict: LeadVerdict;
  registration: Registration | null;
  customer: LeadCustomer;
}

/** The company that a lead stands for as HubSpot's customer: its own, else the one that owns its domain. */
async function customerOf(
  database: Queryable,
  lead: LeadRecord,
  { portal, clientSource }: LeadContext,
  domain: string | null,
): Promise<LeadCustomer> {
  const { portalId, timeZone } = portal;
  const owner = lead.company === null && domain !== null ? await companyOfDomain(database, portalId, domain) : null;
  const company = lead.company ?? (await companyOf(database, portalId, owner));
  const hasClients = company !== null && clientSource === "partner_clients";
  const [client] = hasClients ? await partnerClientsOf(database, portalId, company.id) : [];
  return leadCustomer({ ...lead, company }, client ?? null, timeZone);
}

/** What the rules say of a lead on the day, from the ledger and the mirror. */
export async function judgeLead(database: Queryable, lead: LeadRecord, context: LeadContext): Promise<JudgedLead> {
  const { portal, on, ownDomains } = context;
  const { domain } = domainOf(domainSources(lead), ownDomains);
  const customer = await customerOf(database, lead, context, domain);
  const registration = await findRegistration(database, portal.portalId, { record: lead.record, domain, on });
  const known = registration && asKnown(registration);
  return { verdict: decideLead(leadFacts(lead, customer), known, { on, ownDomains }), registration, customer };
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
    registeredBy: registration?.registeredBy ?? null,
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
  const { domain, unavailable, registeredBy } = state;
  const first = await contactNames(database, portalId, state.others.first);
  const isClaimed = domain !== null && unavailable?.reason === "other-partner";
  const claim = isClaimed ? await findClaim(database, portalId, domain) : null;
  return {
    ...state,
    others: { total: state.others.total, first: first.map((other) => recordLink(portal, "contacts", other)) },
    registeredByName: registeredBy === null ? null : await nameOfUser(database, portalId, registeredBy),
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
