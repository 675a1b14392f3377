import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { MissingField, RegistrationState, UnavailableReason } from "@partner-standing/contract/lead";
import { domainOf, type DomainSources } from "./registrable-domain.ts";
import { isExpired } from "./registration-term.ts";

/** What the CRM says of a lead. Names and e-mail are the contact's; the company is the contact's primary one. */
export interface LeadFacts extends DomainSources {
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  /** What is known of the customer's relationship with HubSpot; null when nothing speaks against the lead. */
  relationship: UnavailableReason | null;
}

/** What the ledger says of the lead's domain; null when it was never registered. */
export interface KnownRegistration {
  registeredOn: CalendarDate;
  /** The day it was given up; null while it was not. */
  releasedOn: CalendarDate | null;
}

export interface LeadVerdict {
  state: RegistrationState;
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
  return [...contact, ...company];
}

function ledgerState(known: KnownRegistration | null, on: CalendarDate): "registered" | "expired" | "released" | null {
  if (!known) return null;
  if (known.releasedOn) return "released";
  return isExpired(known.registeredOn, on) ? "expired" : "registered";
}

/**
 * Where a lead stands on a date. A registration that is active stands whatever the record says now: its domain was
 * frozen. Otherwise what speaks against registering comes first, then what is missing, then what has been.
 */
export function decideLead(
  lead: LeadFacts,
  known: (domain: string) => KnownRegistration | null,
  context: { on: CalendarDate; ownDomains: string[] },
): LeadVerdict {
  const found = domainOf(lead, context.ownDomains);
  const missing = emptyFields(lead);
  if (found.domain === null) {
    const { fault, objectTypeId, property } = found;
    missing.push({ field: "domain", fault, objectTypeId, property });
  }
  const ledger = found.domain === null ? null : ledgerState(known(found.domain), context.on);
  const verdict = { domain: found.domain, missing, unavailable: null };
  if (ledger === "registered") return { ...verdict, state: "registered", missing: [] };
  if (lead.relationship) return { ...verdict, state: "unavailable", unavailable: lead.relationship };
  if (missing.length > 0) return { ...verdict, state: "invalid-data" };
  return { ...verdict, state: ledger ?? "not-registered" };
}
