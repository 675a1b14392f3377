import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { isDeepStrictEqual } from "node:util";
import { clientSourceOf } from "../../facts/client-facts.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { ReadPlan } from "../../hubspot/read-records.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";

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

/** What makes a record a client of the Solutions program. */
const CLIENT = [
  "pp_sold_on",
  "pp_first_managed_activity_on",
  "pp_last_managed_activity_on",
  "pp_managed_by",
  "pp_apps_used",
];

/** What is read of companies besides, where the account takes part in the Solutions program. */
const SOLUTIONS_COMPANY = [...CLIENT, "pp_sale_kind"];

/** What the rules read of each kind of record, and nothing else. */
const READ_PLANS: Record<FactKind, ReadPlan> = {
  companies: {
    objectType: "companies",
    properties: [
      "name",
      "domain",
      "hs_additional_domains",
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
  partner_clients: {
    objectType: "partner_clients",
    properties: ["name", "domain", "pp_hubspot_mrr", ...CLIENT],
    history: ["pp_hubspot_mrr"],
    associations: ["companies"],
  },
};

/** Those of the app's names that the account has no property of unless it is mapped. */
function isOnlyMapped(kind: FactKind, name: string): boolean {
  return name.startsWith("native_") || (kind === "partner_clients" && name.startsWith("pp_"));
}

/** How a property of the app is called in this account; null where it has none. */
function accountName(kind: FactKind, name: string, mapping: PropertyMapping): string | null {
  const mapped: Record<string, string> = mapping[kind];
  return mapped[name] ?? (isOnlyMapped(kind, name) ? null : name);
}

/** What decides what is read of an account. */
export type ReadSettings = Pick<PortalSettings, "programs" | "solutions" | "properties">;

/** What to read of a kind of record, in the account's own names. */
export function readPlan(kind: FactKind, settings: ReadSettings): ReadPlan {
  const plan = READ_PLANS[kind];
  const more = kind === "companies" && clientSourceOf(settings) ? SOLUTIONS_COMPANY : [];
  const inAccount = (names: string[]) => names.flatMap((name) => accountName(kind, name, settings.properties) ?? []);
  const properties = [...new Set(inAccount([...plan.properties, ...more]))];
  return { ...plan, properties, history: inAccount(plan.history) };
}

/** Whether records of a kind are read by the same names under both: else what was read under one is none of the other's. */
export function readsAlike(kind: FactKind, one: ReadSettings, other: ReadSettings): boolean {
  const namesIn = (settings: ReadSettings) => [readPlan(kind, settings), settings.properties[kind]];
  return isDeepStrictEqual(namesIn(one), namesIn(other));
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
