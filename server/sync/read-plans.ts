import type { ReadPlan } from "../hubspot/read-page.ts";
import type { FactKind } from "../store/backfills.ts";

/** What the rules read of each kind of record, and nothing else. */
export const READ_PLANS: Record<FactKind, ReadPlan> = {
  companies: {
    objectType: "companies",
    properties: [
      "name",
      "domain",
      "pp_hubspot_mrr",
      "pp_hubspot_customer_since",
      "pp_app_installed_on",
      "pp_app_uninstalled_on",
      "pp_hubspot_relationship",
      "pp_purchase_domain",
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
      "associatedcompanyid",
      "pp_reviewed_on",
      "pp_review_rating",
      "pp_unavailable_reason",
    ],
    history: [],
    associations: [],
  },
};
