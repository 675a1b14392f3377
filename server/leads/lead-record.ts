import { UNAVAILABLE_REASONS, type UnavailableReason } from "@partner-standing/contract/lead";
import type { RecordId } from "../facts/record-id.ts";
import type { LeadFacts } from "../rules/packs/registration/decide-registration.ts";
import { nativeStatus } from "../rules/packs/registration/native-status.ts";
import { readCompanies, type CompanyRow } from "../store/companies.ts";
import { contactsOf, findContact, type ContactRow } from "../store/contacts.ts";
import type { Queryable } from "../store/database.ts";
import type { RegistrationText } from "../store/registration-text.ts";

/** The lead behind a record: a contact with its company, or a company with the contact that speaks for it. */
export interface LeadRecord {
  record: RecordId;
  contact: ContactRow | null;
  company: CompanyRow | null;
}

async function companyOf(database: Queryable, portalId: number, id: string | null): Promise<CompanyRow | null> {
  const [company] = id ? await readCompanies(database, portalId, [id]) : [];
  return company ?? null;
}

const isComplete = (contact: ContactRow) => Boolean(contact.firstName && contact.lastName && contact.email);

/** Null when the CRM has no such record. For a company the first contact with a name and an e-mail address speaks. */
export async function readLeadRecord(
  database: Queryable,
  portalId: number,
  record: RecordId,
): Promise<LeadRecord | null> {
  if (record.kind === "contacts") {
    const contact = await findContact(database, portalId, record.id);
    return contact && { record, contact, company: await companyOf(database, portalId, contact.companyId) };
  }
  const company = await companyOf(database, portalId, record.id);
  if (!company) return null;
  const contacts = await contactsOf(database, portalId, company.id);
  return { record, company, contact: contacts.find(isComplete) ?? contacts[0] ?? null };
}

function asReason(text: string | null | undefined): UnavailableReason | null {
  return UNAVAILABLE_REASONS.find((reason) => reason === text) ?? null;
}

/** What the account's own properties say of the lead: the open record's, else those of the other of the two. */
export function nativeRegistrationOf({ record, contact, company }: LeadRecord): RegistrationText | null {
  const [first, second] = record.kind === "contacts" ? [contact, company] : [company, contact];
  return first?.nativeRegistration ?? second?.nativeRegistration ?? null;
}

/** What the rules judge. The contact's own reason goes before what is known of its company. */
export function leadFacts(lead: LeadRecord): LeadFacts {
  const { contact, company } = lead;
  return {
    firstName: contact?.firstName ?? null,
    lastName: contact?.lastName ?? null,
    email: contact?.email ?? null,
    website: contact?.website ?? null,
    companyName: contact?.companyName || company?.name || null,
    companyDomain: company?.domain ?? null,
    relationship: asReason(contact?.unavailableReason) ?? asReason(company?.relationship),
    nativeState: nativeStatus(nativeRegistrationOf(lead)?.status),
  };
}
