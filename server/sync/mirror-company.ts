import type { CrmObject } from "../hubspot/crm-object.ts";
import type { CompanyRow } from "../store/companies.ts";
import { mirrorDomain } from "./mirror-domain.ts";
import { mirrorRegistration } from "./mirror-registration.ts";

/** HubSpot answers only so many of a company's most recent values (reported for companies and deals). */
const MOST_RECENT_VALUES = 20;

const entriesOf = (company: CrmObject) => company.propertiesWithHistory?.["pp_hubspot_mrr"] ?? [];

function mrrHistory(company: CrmObject): CompanyRow["mrr"] {
  const entries = entriesOf(company);
  const current = company.properties["pp_hubspot_mrr"];
  if (entries.length === 0 && current) return [{ changedAt: company.createdAt, value: current }];
  // HubSpot lists the newest first: of two values in one millisecond that one holds.
  const byInstant = new Map(
    entries.toReversed().map((entry) => [new Date(entry.timestamp).toISOString(), entry.value ?? ""]),
  );
  return [...byInstant]
    .map(([changedAt, value]) => ({ changedAt, value }))
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

/** What to keep of a company. */
export function mirrorCompany(company: CrmObject): CompanyRow {
  const { id, properties } = company;
  return {
    id,
    name: properties["name"] || properties["domain"] || id,
    domain: properties["domain"] || null,
    customerSince: properties["pp_hubspot_customer_since"] || null,
    installedOn: properties["pp_app_installed_on"] || null,
    uninstalledOn: properties["pp_app_uninstalled_on"] || null,
    relationship: properties["pp_hubspot_relationship"] || null,
    purchaseDomain: properties["pp_purchase_domain"] || null,
    registrableDomain: mirrorDomain(properties["domain"]),
    country: properties["country"] || null,
    ownerId: properties["hubspot_owner_id"] || null,
    ...mirrorRegistration(company),
    historyFull: entriesOf(company).length >= MOST_RECENT_VALUES,
    mrr: mrrHistory(company),
  };
}
