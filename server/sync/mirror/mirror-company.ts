import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { CompanyRow } from "../../store/mirror/companies.ts";
import { mirrorClient } from "./mirror-client.ts";
import { mirrorDomain, mirrorOwnDomains } from "./mirror-domain.ts";
import { mirrorMrr } from "./mirror-mrr.ts";
import { mirrorName } from "./mirror-name.ts";
import { mirrorRegistration } from "./mirror-registration.ts";

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
