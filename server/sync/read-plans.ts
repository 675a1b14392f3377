import type { PropertyMapping } from "@partner-standing/contract/property-mapping";
import type { CrmObject } from "../hubspot/crm-object.ts";
import type { ReadPlan } from "../hubspot/read-page.ts";
import type { FactKind } from "../store/backfills.ts";

/** The account's registration properties that are not the app's; read only where the settings map them. */
const NATIVE_REGISTRATION = [
  "native_registration_status",
  "native_registered_domain",
  "native_registered_on",
  "native_registration_expires_on",
];

/** What the service itself writes; read to see when somebody else changed it. */
const OWN_REGISTRATION = [
  "pp_registration_status",
  "pp_registered_domain",
  "pp_registered_on",
  "pp_registration_expires_on",
];

/** What the rules read of each kind of record, and nothing else. */
const READ_PLANS: Record<FactKind, ReadPlan> = {
  companies: {
    objectType: "companies",
    properties: [
      "name",
      "domain",
      "country",
      "hubspot_owner_id",
      "pp_hubspot_mrr",
      "pp_hubspot_customer_since",
      "pp_app_installed_on",
      "pp_app_uninstalled_on",
      "pp_hubspot_relationship",
      "pp_purchase_domain",
      ...OWN_REGISTRATION,
      ...NATIVE_REGISTRATION,
    ],
    history: ["pp_hubspot_mrr"],
    associations: [],
  },
  deals: {
    objectType: "deals",
    properties: [
      "dealname",
      "pp_influence",
      "pp_deal_mrr",
      "hs_mrr",
      "deal_currency_code",
      "closedate",
      "hs_is_closed_won",
    ],
    history: [],
    associations: ["companies"],
  },
  contacts: {
    objectType: "contacts",
    properties: [
      "firstname",
      "lastname",
      "email",
      "company",
      "website",
      "country",
      "hubspot_owner_id",
      "associatedcompanyid",
      "pp_reviewed_on",
      "pp_review_rating",
      "pp_unavailable_reason",
      ...OWN_REGISTRATION,
      ...NATIVE_REGISTRATION,
    ],
    history: [],
    associations: [],
  },
};

/** How a property of the app is called in this account; null for one that the account has only when it is mapped. */
function accountName(name: string, mapped: Record<string, string>): string | null {
  return mapped[name] ?? (name.startsWith("native_") ? null : name);
}

/** What to read of a kind of record, in the account's own names. */
export function readPlan(kind: FactKind, mapping: PropertyMapping): ReadPlan {
  const plan = READ_PLANS[kind];
  const inAccount = (names: string[]) => names.flatMap((name) => accountName(name, mapping[kind]) ?? []);
  return { ...plan, properties: [...new Set(inAccount(plan.properties))], history: inAccount(plan.history) };
}

/** A record in the app's names, whatever the account calls its properties. */
export function inAppNames(kind: FactKind, record: CrmObject, mapping: PropertyMapping): CrmObject {
  const mapped = Object.entries(mapping[kind]);
  if (mapped.length === 0) return record;
  const { properties, propertiesWithHistory = {} } = record;
  const renamed = mapped.map(([name, own]) => [name, properties[own] ?? null] as const);
  const histories = mapped.map(([name, own]) => [name, propertiesWithHistory[own] ?? []] as const);
  return {
    ...record,
    properties: { ...properties, ...Object.fromEntries(renamed) },
    propertiesWithHistory: { ...propertiesWithHistory, ...Object.fromEntries(histories) },
  };
}
