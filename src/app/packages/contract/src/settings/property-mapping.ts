import * as z from "zod/mini";

/**
 * The properties that an account may map to its own, by kind of record. `native_…` are registration properties that
 * the account has besides the app's; without a mapping there are none. Partner clients are HubSpot's own object: they have
 * none of the app's properties, so without a mapping there is nothing to read of them.
 */
export const MAPPABLE_PROPERTIES = {
  companies: [
    "pp_hubspot_mrr",
    "pp_hubspot_customer_since",
    "pp_app_installed_on",
    "pp_app_uninstalled_on",
    "pp_hubspot_relationship",
    "pp_purchase_domain",
    "pp_sold_on",
    "pp_first_managed_activity_on",
    "pp_last_managed_activity_on",
    "pp_managed_by",
    "pp_apps_used",
    "pp_sale_kind",
    "pp_sale_credit",
    "pp_market",
    "pp_mrr_currency",
    "native_registration_status",
    "native_registered_domain",
    "native_registered_on",
    "native_registration_expires_on",
  ],
  contacts: [
    "pp_reviewed_on",
    "pp_review_rating",
    "pp_unavailable_reason",
    "native_registration_status",
    "native_registered_domain",
    "native_registered_on",
    "native_registration_expires_on",
  ],
  deals: ["pp_influence", "pp_influence_submitted_on", "pp_deal_mrr", "pp_sale_kind"],
  partner_clients: [
    "pp_hubspot_mrr",
    "pp_sold_on",
    "pp_first_managed_activity_on",
    "pp_last_managed_activity_on",
    "pp_managed_by",
    "pp_apps_used",
    "pp_sale_credit",
    "pp_market",
    "pp_mrr_currency",
  ],
} as const;

type MappableName = (typeof MAPPABLE_PROPERTIES)[keyof typeof MAPPABLE_PROPERTIES][number];

const TEXT = ["string", "enumeration"];

/** HubSpot's types of properties that may stand for one of the app's. */
export const MAPPABLE_TYPES: Record<MappableName, readonly string[]> = {
  pp_hubspot_mrr: ["number"],
  pp_hubspot_customer_since: ["date"],
  pp_app_installed_on: ["date"],
  pp_app_uninstalled_on: ["date"],
  pp_hubspot_relationship: ["enumeration"],
  pp_purchase_domain: ["string"],
  pp_sold_on: ["date", "datetime"],
  pp_first_managed_activity_on: ["date", "datetime"],
  pp_last_managed_activity_on: ["date", "datetime"],
  pp_managed_by: ["string"],
  pp_apps_used: ["enumeration"],
  pp_sale_kind: ["enumeration"],
  pp_sale_credit: TEXT,
  pp_market: TEXT,
  pp_mrr_currency: TEXT,
  pp_reviewed_on: ["date"],
  pp_review_rating: ["number"],
  pp_unavailable_reason: ["enumeration"],
  pp_influence: TEXT,
  pp_influence_submitted_on: ["date"],
  pp_deal_mrr: ["number"],
  native_registration_status: TEXT,
  native_registered_domain: ["string"],
  native_registered_on: ["date"],
  native_registration_expires_on: ["date"],
};

const ownName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,99}$/, "must be a property's internal name"));

function mappingOf<const Name extends string>(names: readonly Name[]) {
  return z._default(z.partialRecord(z.enum(names), ownName), {});
}

/** The account's own property in place of one of the app's, by the app's name. */
export const PropertyMappingSchema = z.object({
  companies: mappingOf(MAPPABLE_PROPERTIES.companies),
  contacts: mappingOf(MAPPABLE_PROPERTIES.contacts),
  deals: mappingOf(MAPPABLE_PROPERTIES.deals),
  partner_clients: mappingOf(MAPPABLE_PROPERTIES.partner_clients),
});
export type PropertyMapping = z.infer<typeof PropertyMappingSchema>;
