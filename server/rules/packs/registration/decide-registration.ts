import type { MissingField, RegistrationState, UnavailableReason } from "@partner-standing/contract/leads/lead";
import type { Relationship } from "@partner-standing/contract/portal/property-options";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { latestMrr } from "../../steps/mrr-steps.ts";
import { type DomainSources, domainOf } from "./lead-domain.ts";
import { isExpired } from "./registration-term.ts";

/** What is known of a company as HubSpot's customer. */
export interface CustomerFacts {
  /** The day on which it first bought HubSpot, from whomever. */
  customerSince: CalendarDate | null;
  /** Changes of what it pays per month, in minor units, in any order. */
  mrr: readonly { on: CalendarDate; amountMinor: number }[];
  /** What the account itself says of it; null where it says nothing. */
  relationship: Relationship | null;
}

/**
 * What speaks against registering a company as a lead. The account's own word goes first; without one, a company that pays
 * HubSpot, or has bought of it, is its customer already (S1:399; S4:133).
 */
export function relationshipOn(
  { customerSince, mrr, relationship }: CustomerFacts,
  on: CalendarDate,
): UnavailableReason | null {
  if (relationship !== null) return relationship === "none" ? null : relationship;
  const hasBought = customerSince !== null && customerSince <= on;
  return hasBought || (latestMrr(mrr.filter((change) => change.on <= on)) ?? 0) > 0 ? "existing-customer" : null;
}

/** What the CRM says of a lead. Names and e-mail are the contact's; the company is the contact's primary one. */
export interface LeadFacts extends DomainSources {
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  /** What is known of the company as HubSpot's customer, and what the account says of it. */
  customer: CustomerFacts;
  /** Where the account says something of it that is none of the options; null where it does not. */
  unknownOption: Pick<MissingField, "objectTypeId" | "property"> | null;
  /** What the account's own registration property says; null where there is none or it says nothing known. */
  nativeState: RegistrationState | null;
}

/** What the ledger says of a lead: the registration that the record itself has, else the newest one of its domain. */
export interface KnownRegistration {
  domain: string;
  /** The day it runs out, as the ledger notes it. */
  expiresOn: CalendarDate;
  /** The day it was given up; null while it was not. */
  releasedOn: CalendarDate | null;
}

export interface LeadVerdict {
  state: RegistrationState;
  /** What the ledger says where the account's own property says something else; null where both agree. */
  ledgerState: RegistrationState | null;
  domain: string | null;
  missing: MissingField[];
  unavailable: UnavailableReason | null;
}

const CONTACT_FIELDS = [
  ["firstName", "firstname"],
  ["lastName", "lastname"],
  ["email", "email"],
] as const;

function emptyFields(lead: LeadFacts): MissingField[] {
  const contact = CONTACT_FIELDS.filter(([field]) => !lead[field]?.trim()).map(([field, property]): MissingField => ({
    field,
    fault: "missing",
    objectTypeId: "0-1",
    property,
  }));
  const company: MissingField[] = lead.companyName?.trim()
    ? []
    : [{ field: "company", fault: "missing", objectTypeId: "0-1", property: "company" }];
  const unknown = lead.unknownOption
    ? [{ field: "relationship" as const, fault: "unknown-option" as const, ...lead.unknownOption }]
    : [];
  return [...contact, ...company, ...unknown];
}

/** Everything to fill in or correct before a lead can be registered. */
function missingIn(lead: LeadFacts, ownDomains: string[]): { domain: string | null; missing: MissingField[] } {
  const found = domainOf(lead, ownDomains);
  if (found.domain !== null) return { domain: found.domain, missing: emptyFields(lead) };
  const { fault, objectTypeId, property } = found;
  return { domain: null, missing: [...emptyFields(lead), { field: "domain", fault, objectTypeId, property }] };
}

function stateInLedger(
  known: KnownRegistration | null,
  on: CalendarDate,
): "registered" | "expired" | "released" | null {
  if (!known) return null;
  if (known.releasedOn) return "released";
  return isExpired(known, on) ? "expired" : "registered";
}

type OwnVerdict = Omit<LeadVerdict, "ledgerState">;

/**
 * A registration that is active stands whatever the record says now: its domain was frozen. Otherwise what speaks
 * against registering comes first, then what is missing, then what has been.
 */
function decideByLedger(
  lead: LeadFacts,
  known: KnownRegistration | null,
  context: { on: CalendarDate; ownDomains: string[] },
): OwnVerdict {
  const { domain, missing } = missingIn(lead, context.ownDomains);
  const ledger = stateInLedger(known, context.on);
  const verdict = { domain, missing, unavailable: null };
  if (known && ledger === "registered") return { ...verdict, domain: known.domain, state: "registered", missing: [] };
  const unavailable = relationshipOn(lead.customer, context.on);
  if (unavailable) return { ...verdict, state: "unavailable", unavailable };
  if (missing.length > 0) return { ...verdict, state: "invalid-data" };
  return { ...verdict, state: ledger ?? "not-registered" };
}

/** Where a lead stands on a date. Where the account keeps registrations in properties of its own, those win. */
export function decideLead(
  lead: LeadFacts,
  known: KnownRegistration | null,
  context: { on: CalendarDate; ownDomains: string[] },
): LeadVerdict {
  const own = decideByLedger(lead, known, context);
  const { nativeState } = lead;
  if (!nativeState || nativeState === own.state) return { ...own, ledgerState: null };
  const unavailable = nativeState === "unavailable" ? relationshipOn(lead.customer, context.on) : null;
  return { ...own, state: nativeState, unavailable, ledgerState: own.state };
}

/** Whether an existing customer can be registered for a sale that pays all the same: nothing else is in the way. */
export function mayRegisterDespite({ unavailable, domain, missing, ledgerState }: LeadVerdict): boolean {
  return unavailable === "existing-customer" && ledgerState === null && domain !== null && missing.length === 0;
}
