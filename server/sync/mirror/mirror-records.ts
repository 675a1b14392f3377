import type { CrmObject } from "../../hubspot/crm-object.ts";
import { shortText } from "../../process/sound-text.ts";
import { isFreeMail } from "../../rules/packs/registration/free-mail.ts";
import { registrableDomain } from "../../rules/packs/registration/registrable-domain.ts";
import type { CompanyRow } from "../../store/mirror/companies.ts";
import type { ContactRow } from "../../store/mirror/contacts.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import type { ClientText, PartnerClientRow } from "../../store/mirror/partner-clients.ts";
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

/** What a record says that makes it a client of the Solutions program. */
function mirrorClient({ properties }: CrmObject): ClientText {
  return {
    soldOn: properties["pp_sold_on"] || null,
    firstActivityOn: properties["pp_first_managed_activity_on"] || null,
    lastActivityOn: properties["pp_last_managed_activity_on"] || null,
    managedBy: properties["pp_managed_by"] || null,
    appsUsed: properties["pp_apps_used"] || null,
  };
}

/** What to keep of a record of HubSpot's own object of clients. */
export function mirrorPartnerClient(client: CrmObject): PartnerClientRow {
  const { id, properties, associations } = client;
  return {
    id,
    name: mirrorName(id, properties["name"], properties["domain"]),
    companyId: associations?.["companies"]?.results[0]?.id ?? null,
    ...mirrorClient(client),
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

type Names = Record<keyof RegistrationText, string>;

/** The properties that the service writes, and those that the account may have besides. */
const OWN: Names = {
  status: "pp_registration_status",
  domain: "pp_registered_domain",
  registeredOn: "pp_registered_on",
  expiresOn: "pp_registration_expires_on",
};
const NATIVE: Names = {
  status: "native_registration_status",
  domain: "native_registered_domain",
  registeredOn: "native_registered_on",
  expiresOn: "native_registration_expires_on",
};

function read({ properties }: CrmObject, names: Names): RegistrationText | null {
  const status = properties[names.status] || null;
  const domain = properties[names.domain] || null;
  const registeredOn = properties[names.registeredOn] || null;
  const expiresOn = properties[names.expiresOn] || null;
  return status || domain || registeredOn || expiresOn ? { status, domain, registeredOn, expiresOn } : null;
}

/** What a record says of its registration: null where it says nothing. */
function mirrorRegistration(record: CrmObject) {
  return { registration: read(record, OWN), nativeRegistration: read(record, NATIVE) };
}

/** What to keep of a company. */
export function mirrorCompany(company: CrmObject): CompanyRow {
  const { id, properties } = company;
  return {
    id,
    name: mirrorName(id, properties["name"], properties["domain"]),
    domain: properties["domain"] || null,
    customerSince: properties["pp_hubspot_customer_since"] || null,
    installedOn: properties["pp_app_installed_on"] || null,
    uninstalledOn: properties["pp_app_uninstalled_on"] || null,
    relationship: properties["pp_hubspot_relationship"] || null,
    purchaseDomain: properties["pp_purchase_domain"] || null,
    registrableDomain: mirrorDomain(properties["domain"]),
    additionalDomains: properties["hs_additional_domains"] || null,
    ownDomains: mirrorOwnDomains(properties["domain"], properties["hs_additional_domains"]),
    country: properties["country"] || null,
    ownerId: properties["hubspot_owner_id"] || null,
    ...mirrorRegistration(company),
    saleKind: properties["pp_sale_kind"] || null,
    ...mirrorClient(company),
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
    companyId: properties["associatedcompanyid"] || null,
    reviewedOn: properties["pp_reviewed_on"] || null,
    reviewRating: properties["pp_review_rating"] || null,
    firstName: properties["firstname"] || null,
    lastName: properties["lastname"] || null,
    email: properties["email"] || null,
    companyName: properties["company"] || null,
    website: properties["website"] || null,
    unavailableReason: properties["pp_unavailable_reason"] || null,
    websiteDomain: mirrorDomain(properties["website"]),
    emailDomain: mirrorDomain(properties["email"]),
    country: properties["country"] || null,
    ownerId: properties["hubspot_owner_id"] || null,
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
    influence: properties["pp_influence"] || null,
    won: properties["hs_is_closed_won"] === "true",
    closedAt: properties["closedate"] || null,
    dealMrr: properties["pp_deal_mrr"] || null,
    nativeMrr: properties["hs_mrr"] || null,
    currency: properties["deal_currency_code"] || null,
  };
}
