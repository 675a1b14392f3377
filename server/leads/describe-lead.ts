import type { Lead } from "@partner-standing/contract/lead";
import { readTerm, type RegistrationTerm } from "../facts/registration-term.ts";
import { COMMISSION_PATHS } from "../rules/packs/registration/commission-paths.ts";
import { dataProtectionNote } from "../rules/packs/registration/data-protection.ts";
import { decideLead, type LeadVerdict } from "../rules/packs/registration/decide-registration.ts";
import { isBoughtUnder } from "../rules/packs/registration/domain-rule.ts";
import { domainOf, registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { daysLeft, expiresOn } from "../rules/packs/registration/registration-term.ts";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import { recordLink } from "../record-link.ts";
import { hasRead } from "../store/advice-read.ts";
import { findClaim } from "../store/claims.ts";
import { pendingCrmWrites } from "../store/crm-writes.ts";
import type { Queryable } from "../store/database.ts";
import { nameOfUser } from "../store/owners.ts";
import { contactsOfDomain, recordsOfDomains } from "../store/records-of-domain.ts";
import type { Registration } from "../store/registrations.ts";
import { capacityOf } from "./capacity-of.ts";
import { describeClaim } from "./describe-claim.ts";
import { asKnown, findRegistration } from "./find-registration.ts";
import type { LeadContext } from "./lead-context.ts";
import { leadFacts, nativeRegistrationOf, type LeadRecord } from "./lead-record.ts";

/** As many as a sidebar can show. */
const OTHERS = 3;

/** A lead as the rules see it, and the registration they saw. */
export interface JudgedLead {
  verdict: LeadVerdict;
  registration: Registration | null;
}

/** What the rules say of a lead on the day, from the ledger and the mirror. */
export async function judgeLead(database: Queryable, lead: LeadRecord, context: LeadContext): Promise<JudgedLead> {
  const { portal, on, ownDomains } = context;
  const facts = leadFacts(lead);
  const { domain } = domainOf(facts, ownDomains);
  const registration = await findRegistration(database, portal.portalId, { record: lead.record, domain, on });
  return { verdict: decideLead(facts, registration && asKnown(registration), { on, ownDomains }), registration };
}

/** The term of the registration that is shown: the account's own where its state won. */
function termOf(lead: LeadRecord, { verdict, registration }: JudgedLead): RegistrationTerm | null {
  const native = verdict.ledgerState ? readTerm(nativeRegistrationOf(lead)) : null;
  return native ?? (registration && { ...registration, expiresOn: expiresOn(registration.registeredOn) });
}

function purchaseOf({ company }: LeadRecord, registration: Registration | null): Lead["purchase"] {
  const isRegistered = registration && isBoughtUnder(registration.domain, company?.purchaseDomain ?? null);
  if (isRegistered === null) return null;
  return { domain: registrableDomain(company?.purchaseDomain ?? "").domain ?? "", isRegistered };
}

async function othersOf(
  database: Queryable,
  { record, contact }: LeadRecord,
  { portal }: LeadContext,
  domain: string | null,
): Promise<Lead["others"]> {
  if (domain === null) return { total: 0, first: [] };
  const besides = record.kind === "contacts" ? (contact?.id ?? null) : null;
  const { total, first } = await contactsOfDomain(database, portal.portalId, { domain, besides, limit: OTHERS });
  return { total, first: first.map((other) => recordLink(portal, "contacts", other)) };
}

/** Where a lead stands, what can be done about it, and what is being told to the CRM; `userId` is the one who looks. */
export async function describeLead(
  database: Queryable,
  lead: LeadRecord,
  context: LeadContext,
  userId: string,
): Promise<Lead> {
  const { portal, on } = context;
  const { portalId } = portal;
  const judged = await judgeLead(database, lead, context);
  const { state, ledgerState, domain, missing, unavailable } = judged.verdict;
  const { registration } = judged;
  const term = termOf(lead, judged);
  const records = domain ? await recordsOfDomains(database, portalId, [domain]) : [];
  const { pending, problem } = await pendingCrmWrites(database, portalId, records);
  const capacity = await capacityOf(database, context);
  const claim = domain && unavailable === "other-partner" ? await findClaim(database, portalId, domain) : null;
  const canRegister = !refusalOf(state, "register") && capacity.level !== "reached";
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
    registeredByName: registration && (await nameOfUser(database, portalId, registration.registeredBy)),
    others: await othersOf(database, lead, context, domain),
    saving: pending > 0,
    savingProblem: problem,
    purchase: purchaseOf(lead, registration),
    dataProtection: dataProtectionNote(lead.contact?.country ?? lead.company?.country ?? null, on),
    preflight: canRegister ? { expiresOn: expiresOn(on), records: records.length } : null,
    unavailable: unavailable && { reason: unavailable, ...COMMISSION_PATHS[unavailable] },
    claim: claim && describeClaim(claim),
    rulesSeen: await hasRead(database, { portalId, userId }, "registration-rules"),
    capacity,
  };
}
