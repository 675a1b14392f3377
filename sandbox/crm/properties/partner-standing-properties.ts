import type { StoredType } from "../records/object-kinds.ts";
import { type PropertyRow, choice } from "./property-definition.ts";

export const PARTNER_STANDING_GROUP = { name: "partner_standing", label: "Partner Standing" };

const RELATIONSHIPS = {
  "existing-customer": "Existing customer",
  "active-sales-process": "Active sales process",
  "hubspot-rep-owned": "Owned by a HubSpot rep",
  "other-partner": "Registered by another partner",
};
const SALE_KINDS = {
  "new-customer": "New customer",
  "cross-sell": "Cross-sell",
  "sales-to-marketing-upgrade": "Upgrade from Sales to Marketing",
  "shared-deal-upsell": "Upsell of a shared deal",
};
const REGISTRATION: PropertyRow[] = [
  choice("pp_registration_status", "Lead registration", {
    "not-registered": "Not registered",
    pending: "Pending",
    registered: "Registered",
    unavailable: "Unavailable",
    "invalid-data": "Invalid data",
    expired: "Expired",
    released: "Released",
  }),
  ["pp_registered_domain", "Registered domain", "string", "text"],
  ["pp_registered_on", "Registered on", "date", "date"],
  ["pp_registration_expires_on", "Registration expires on", "date", "date"],
];

/** The app's own properties. An account has them only once the app was installed: see load-definitions.ts. */
export const PARTNER_STANDING_PROPERTIES: Partial<Record<StoredType, PropertyRow[]>> = {
  companies: [
    ["pp_hubspot_mrr", "HubSpot MRR", "number", "number"],
    ["pp_mrr_currency", "Currency of the HubSpot MRR", "string", "text"],
    ["pp_hubspot_customer_since", "HubSpot customer since", "date", "date"],
    ["pp_app_installed_on", "App installed on", "date", "date"],
    ["pp_app_uninstalled_on", "App uninstalled on", "date", "date"],
    choice("pp_hubspot_relationship", "Relationship with HubSpot", { none: "None", ...RELATIONSHIPS }),
    ["pp_purchase_domain", "Purchase domain", "string", "text"],
    ["pp_sold_on", "Sold on", "date", "date"],
    ["pp_first_managed_activity_on", "First managed activity on", "date", "date"],
    ["pp_last_managed_activity_on", "Last managed activity on", "date", "date"],
    ["pp_managed_by", "Managed by (e-mail)", "string", "text"],
    ["pp_apps_used", "Apps used", "enumeration", "checkbox"],
    choice("pp_sale_kind", "Kind of sale", SALE_KINDS),
    choice("pp_sale_credit", "Sale credited as", { sourced: "Partner sourced", assisted: "Partner assisted" }),
    choice("pp_market", "Market", { standard: "Standard market", growth: "Growth market" }),
    ...REGISTRATION,
  ],
  contacts: [
    ...REGISTRATION,
    choice("pp_unavailable_reason", "Unavailable because", RELATIONSHIPS),
    ["pp_reviewed_on", "Marketplace review on", "date", "date"],
    ["pp_review_rating", "Marketplace review rating", "number", "number"],
  ],
  deals: [
    choice("pp_influence", "Partner influence", {
      "co-sell": "Co-sell",
      "co-service": "Co-service",
      "sales-cycle": "Joined the sales cycle",
      referral: "Referral",
    }),
    ["pp_influence_submitted_on", "Influence submitted on", "date", "date"],
    ["pp_deal_mrr", "Deal MRR", "number", "number"],
    choice("pp_sale_kind", "Kind of sale", { ...SALE_KINDS, touchless: "Bought without help" }),
  ],
};
