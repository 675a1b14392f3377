import { RELATIONSHIPS, type Relationship, readOption } from "@partner-standing/contract/portal/property-options";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { readSaleDays } from "../facts/client-facts.ts";
import { readMrr } from "../facts/company-facts.ts";
import { readDateProperty } from "../facts/plain-date.ts";
import type { RecordId } from "../facts/record-id.ts";
import type { CustomerFacts, LeadFacts } from "../rules/packs/registration/decide-registration.ts";
import type { DomainSources } from "../rules/packs/registration/lead-domain.ts";
import { nativeStatus } from "../rules/packs/registration/native-status.ts";
import { saleDays } from "../rules/packs/solutions/metrics/client-history.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type MirroredCompany, readCompanies } from "../store/mirror/companies.ts";
import { type ContactRow, contactsOf, findContact } from "../store/mirror/contacts.ts";
import type { MirroredClient } from "../store/mirror/partner-clients.ts";
import type { RegistrationText } from "../store/mirror/registration-text.ts";

/** The lead behind a record: a contact with its company, or a company with the contact that speaks for it. */
export interface LeadRecord {
  record: RecordId;
  contact: ContactRow | null;
  company: MirroredCompany | null;
}

/** The company of an id; null where the mirror has none. */
export async function companyOf(
  database: Queryable,
  portalId: number,
  id: string | null,
): Promise<MirroredCompany | null> {
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

/** What the account's own properties say of the lead: the open record's, else those of the other of the two. */
export function nativeRegistrationOf({ record, contact, company }: LeadRecord): RegistrationText | null {
  const [first, second] = record.kind === "contacts" ? [contact, company] : [company, contact];
  return first?.nativeRegistration ?? second?.nativeRegistration ?? null;
}

type Said = { relationship: Relationship | null; unknownOption: LeadFacts["unknownOption"] };

/** The contact's own reason goes before what is known of its company. */
function saidOf({ contact, company }: LeadRecord): Said {
  const places = [
    { text: contact?.unavailableReason, objectTypeId: "0-1", property: "pp_unavailable_reason" },
    { text: company?.relationship, objectTypeId: "0-2", property: "pp_hubspot_relationship" },
  ] as const;
  const filled = places.find(({ text }) => text?.trim());
  if (!filled) return { relationship: null, unknownOption: null };
  const { text, ...place } = filled;
  const relationship = readOption(RELATIONSHIPS, text);
  return { relationship, unknownOption: relationship === null ? place : null };
}

/** What the CRM says of the lead's company as HubSpot's customer, and of our sale to it. */
export interface LeadCustomer extends CustomerFacts {
  /** The days of our sales to it, ascending. */
  soldOn: CalendarDate[];
}

/** `client` is the client that stands for the company, where the account keeps clients beside companies. */
export function leadCustomer(
  lead: LeadRecord,
  client: Pick<MirroredClient, "soldOn" | "mrr" | "deals"> | null,
  timeZone: string,
): LeadCustomer {
  const { company } = lead;
  const { mrr = [] } = client && client.mrr.length > 0 ? client : (company ?? {});
  const seller = client ?? company;
  return {
    customerSince: company?.customerSince ? readDateProperty(company.customerSince) : null,
    // What cannot be read was told when the record was; whether it pays is the same in every currency.
    mrr: readMrr({ mrr, historyFull: false, mrrCurrency: null }, { timeZone, usdRates: {} }, []),
    relationship: saidOf(lead).relationship,
    soldOn: seller ? saleDays(readSaleDays(seller, timeZone, [])) : [],
  };
}

/** Where the lead's domain may stand. */
export function domainSources({ contact, company }: LeadRecord): DomainSources {
  return {
    website: contact?.website ?? null,
    companyDomain: company?.domain ?? null,
    email: contact?.email ?? null,
  };
}

/** What the rules judge. */
export function leadFacts(lead: LeadRecord, customer: CustomerFacts): LeadFacts {
  const { contact, company } = lead;
  return {
    firstName: contact?.firstName ?? null,
    lastName: contact?.lastName ?? null,
    companyName: contact?.companyName || company?.name || null,
    ...domainSources(lead),
    customer,
    unknownOption: saidOf(lead).unknownOption,
    nativeState: nativeStatus(nativeRegistrationOf(lead)?.status),
  };
}
