import { RecordIdSchema } from "@partner-standing/contract/portal/record-link";
import { NATIVE_REGISTRATION, OWN_REGISTRATION, TEXTS, textsIn } from "../../facts/property-names.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import { shortText } from "../../process/sound-text.ts";
import { isFreeMail } from "../../rules/packs/registration/free-mail.ts";
import { registrableDomain } from "../../rules/packs/registration/registrable-domain.ts";
import type { CompanyRow } from "../../store/mirror/companies.ts";
import type { ContactRow } from "../../store/mirror/contacts.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import type { PartnerClientRow } from "../../store/mirror/partner-clients.ts";
import type { RegistrationText } from "../../store/mirror/registration-text.ts";

/** HubSpot answers only so many of a record's most recent values (reported for companies and deals). */
const MOST_RECENT_VALUES = 20;

const entriesOf = (record: CrmObject) => record.propertiesWithHistory?.["pp_hubspot_mrr"] ?? [];

function historyOf(record: CrmObject): CompanyRow["mrr"] {
  const entries = entriesOf(record);
  const current = record.properties["pp_hubspot_mrr"];
  if (entries.length === 0 && current) return [{ changedAt: record.createdAt, value: current }];
  // HubSpot lists the newest first: of two values in one millisecond that one holds.
  const byInstant = new Map(
    entries.toReversed().map((entry) => [new Date(entry.timestamp).toISOString(), entry.value ?? ""]),
  );
  return [...byInstant]
    .map(([changedAt, value]) => ({ changedAt, value }))
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

/** The MRR values to keep of a record, and whether older ones may exist. */
function mirrorMrr(record: CrmObject): Pick<CompanyRow, "mrr" | "historyFull"> {
  return { mrr: historyOf(record), historyFull: entriesOf(record).length >= MOST_RECENT_VALUES };
}

/** As much as a list shows of a name; a property may hold 65,536 characters, and an answer fifty of them. */
const LONGEST = 250;

/** How a record is called: by the first of these texts that says something, else by its id. */
function mirrorName(id: string, ...texts: (string | null | undefined)[]): string {
  return shortText(texts.find((text) => text?.trim()) ?? id, LONGEST);
}

/** What to keep of a record of HubSpot's own object of clients. */
export function mirrorPartnerClient(client: CrmObject): PartnerClientRow {
  const { id, properties, associations } = client;
  return {
    id,
    name: mirrorName(id, properties["name"], properties["domain"]),
    companyId: associations?.["companies"]?.results[0]?.id ?? null,
    ...textsIn(properties, TEXTS.partner_clients),
    ...mirrorMrr(client),
  };
}

/** The registrable domain of what a record holds: null where it holds nothing, '' where it holds no domain. */
function mirrorDomain(text: string | null | undefined): string | null {
  return text?.trim() ? (registrableDomain(text).domain ?? "") : null;
}

/** HubSpot's list of a company's further domains has semicolons between them. */
function ownDomain(text: string): string | [] {
  const { domain } = registrableDomain(text);
  return domain !== null && !isFreeMail(domain, domain) ? domain : [];
}

/** All registrable domains of a company that has several, its own first; none where it has only one. */
function mirrorOwnDomains(own: string | null | undefined, additional: string | null | undefined): string[] {
  if (!additional?.trim()) return [];
  const domains = [...new Set([own ?? "", ...additional.split(";")].flatMap(ownDomain))];
  return domains.length > 1 ? domains : [];
}

function registrationIn({ properties }: CrmObject, names: typeof OWN_REGISTRATION): RegistrationText | null {
  const text = textsIn(properties, names);
  return Object.values(text).some(Boolean) ? text : null;
}

/** What a record says of its registration: null where it says nothing. */
function mirrorRegistration(record: CrmObject) {
  return {
    registration: registrationIn(record, OWN_REGISTRATION),
    nativeRegistration: registrationIn(record, NATIVE_REGISTRATION),
  };
}

/** What to keep of a company. */
export function mirrorCompany(company: CrmObject): CompanyRow {
  const { id, properties } = company;
  return {
    id,
    name: mirrorName(id, properties["name"], properties["domain"]),
    ...textsIn(properties, TEXTS.companies),
    registrableDomain: mirrorDomain(properties["domain"]),
    ownDomains: mirrorOwnDomains(properties["domain"], properties["hs_additional_domains"]),
    ...mirrorRegistration(company),
    ...mirrorMrr(company),
  };
}

/** What to keep of a contact. */
export function mirrorContact(contact: CrmObject): ContactRow {
  const { id, properties } = contact;
  const fullName = [properties["firstname"], properties["lastname"]].filter(Boolean).join(" ");
  return {
    id,
    name: mirrorName(id, fullName, properties["email"]),
    companyId: RecordIdSchema.safeParse(properties["associatedcompanyid"]).data ?? null,
    ...textsIn(properties, TEXTS.contacts),
    websiteDomain: mirrorDomain(properties["website"]),
    emailDomain: mirrorDomain(properties["email"]),
    ...mirrorRegistration(contact),
  };
}

/** HubSpot lists a primary association twice: once plainly, once as `…_unlabeled`. */
function primaryCompany(deal: CrmObject): string | null {
  const companies = deal.associations?.["companies"]?.results ?? [];
  const primary = companies.find((company) => !company.type.endsWith("_unlabeled"));
  return (primary ?? companies[0])?.id ?? null;
}

/** What to keep of a deal. */
export function mirrorDeal(deal: CrmObject): DealRow {
  const { id, properties } = deal;
  return {
    id,
    name: mirrorName(id, properties["dealname"]),
    companyId: primaryCompany(deal),
    won: properties["hs_is_closed_won"] === "true",
    ...textsIn(properties, TEXTS.deals),
  };
}
