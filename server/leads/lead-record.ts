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
import { type ContactRow, readContacts, speakersOf } from "../store/mirror/contacts.ts";
import type { MirroredClient } from "../store/mirror/partner-clients.ts";
import type { RegistrationText } from "../store/mirror/registration-text.ts";

/** The lead behind a record: a contact with its company, or a company with the contact that speaks for it. */
export interface LeadRecord {
  record: RecordId;
  contact: ContactRow | null;
  company: MirroredCompany | null;
}

/** The companies of these ids, by id; unknown ones are left out. */
export async function companiesById(
  database: Queryable,
  portalId: number,
  ids: string[],
): Promise<Map<string, MirroredCompany>> {
  const companies = ids.length > 0 ? await readCompanies(database, portalId, [...new Set(ids)]) : [];
  return new Map(companies.map((company) => [company.id, company]));
}

/** As a key of a map. */
export const keyOfRecord = ({ kind, id }: RecordId) => `${kind} ${id}`;

/**
 * The leads behind records, by `keyOfRecord`; one that the CRM does not have is left out. For a company the first contact with
 * a name and an e-mail address speaks.
 */
export async function readLeadRecords(
  database: Queryable,
  portalId: number,
  records: RecordId[],
): Promise<Map<string, LeadRecord>> {
  const idsOf = (kind: RecordId["kind"]) => records.filter((record) => record.kind === kind).map(({ id }) => id);
  const [contactIds, companyIds] = [idsOf("contacts"), idsOf("companies")];
  const contacts = contactIds.length > 0 ? await readContacts(database, portalId, contactIds) : [];
  const speakers = companyIds.length > 0 ? await speakersOf(database, portalId, companyIds) : [];
  const ofContacts = contacts.flatMap(({ companyId }) => companyId ?? []);
  const companies = await companiesById(database, portalId, [...companyIds, ...ofContacts]);
  const contact = new Map(contacts.map((one) => [one.id, one]));
  const speaker = new Map(speakers.map((one) => [one.companyId, one]));
  const leads = records.flatMap((record): LeadRecord[] => {
    const own = contact.get(record.id);
    if (record.kind === "contacts")
      return own ? [{ record, contact: own, company: companies.get(own.companyId ?? "") ?? null }] : [];
    const company = companies.get(record.id);
    return company ? [{ record, company, contact: speaker.get(company.id) ?? null }] : [];
  });
  return new Map(leads.map((lead) => [keyOfRecord(lead.record), lead]));
}

/** Null when the CRM has no such record. */
export async function readLeadRecord(
  database: Queryable,
  portalId: number,
  record: RecordId,
): Promise<LeadRecord | null> {
  return (await readLeadRecords(database, portalId, [record])).get(keyOfRecord(record)) ?? null;
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
