import type { CrmObject } from "../hubspot/crm-object.ts";
import type { CompanyRow } from "../store/companies.ts";
import { mirrorDomain } from "./mirror-domain.ts";
import { mirrorRegistration } from "./mirror-registration.ts";

/** HubSpot answers only so many of a company's most recent values (reported for companies and deals). */
const MOST_RECENT_VALUES = 20;

function mrrHistory(company: CrmObject): CompanyRow["mrr"] {
  const entries = company.propertiesWithHistory?.["pp_hubspot_mrr"] ?? [];
  const current = company.properties["pp_hubspot_mrr"];
  if (entries.length === 0 && current) return [{ changedAt: company.createdAt, value: current }];
  return entries
    .map((entry) => ({ changedAt: new Date(entry.timestamp).toISOString(), value: entry.value ?? "" }))
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

/** What to keep of a company. */
export function mirrorCompany(company: CrmObject): CompanyRow {
  const { id, properties } = company;
  const mrr = mrrHistory(company);
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
    historyFull: mrr.length >= MOST_RECENT_VALUES,
    mrr,
  };
}
