// How the texts of a record are called: in its row, and in the CRM. What is read of the CRM, kept of it, told of where it is
// damaged and exported follows from these.

type Names = Record<string, string>;

export const COMPANY = {
  domain: "domain",
  additionalDomains: "hs_additional_domains",
  customerSince: "pp_hubspot_customer_since",
  installedOn: "pp_app_installed_on",
  uninstalledOn: "pp_app_uninstalled_on",
  relationship: "pp_hubspot_relationship",
  purchaseDomain: "pp_purchase_domain",
  mrrCurrency: "pp_mrr_currency",
};

/** What makes a record a client of the Solutions program. */
export const CLIENT = {
  soldOn: "pp_sold_on",
  firstActivityOn: "pp_first_managed_activity_on",
  lastActivityOn: "pp_last_managed_activity_on",
  managedBy: "pp_managed_by",
  appsUsed: "pp_apps_used",
  saleCredit: "pp_sale_credit",
  market: "pp_market",
  mrrCurrency: "pp_mrr_currency",
};

/** What is read of companies besides, where the account takes part in the Solutions program. */
export const COMPANY_AS_CLIENT = { ...CLIENT, saleKind: "pp_sale_kind" };

export const CONTACT = {
  firstName: "firstname",
  lastName: "lastname",
  email: "email",
  companyName: "company",
  website: "website",
  reviewedOn: "pp_reviewed_on",
  reviewRating: "pp_review_rating",
  unavailableReason: "pp_unavailable_reason",
};

/** Of companies and contacts alike. */
export const PLACE_AND_OWNER = { country: "country", ownerId: "hubspot_owner_id" };

export const DEAL = {
  influence: "pp_influence",
  submittedOn: "pp_influence_submitted_on",
  saleKind: "pp_sale_kind",
  closedAt: "closedate",
  dealMrr: "pp_deal_mrr",
  nativeMrr: "hs_mrr",
  currency: "deal_currency_code",
  isClosed: "hs_is_closed",
  stageProbability: "hs_deal_stage_probability",
};

/** What the service itself writes; read to see when somebody else changed it. */
export const OWN_REGISTRATION = {
  status: "pp_registration_status",
  domain: "pp_registered_domain",
  registeredOn: "pp_registered_on",
  expiresOn: "pp_registration_expires_on",
};

/** The account's registration properties that are not the app's; read only where the settings map them. */
export const NATIVE_REGISTRATION = {
  status: "native_registration_status",
  domain: "native_registered_domain",
  registeredOn: "native_registered_on",
  expiresOn: "native_registration_expires_on",
};

/** All texts that are kept of a record. */
export const TEXTS = {
  companies: { ...COMPANY, ...PLACE_AND_OWNER, ...COMPANY_AS_CLIENT },
  contacts: { ...CONTACT, ...PLACE_AND_OWNER },
  deals: DEAL,
  partner_clients: CLIENT,
};

type Texts<Of extends Names> = Record<keyof Of, string | null>;

/** What a record's properties say; null where they say nothing. */
export function textsIn<Of extends Names>(properties: Partial<Record<string, string | null>>, names: Of): Texts<Of> {
  return Object.fromEntries(
    Object.entries(names).map(([field, name]) => [field, properties[name] || null]),
  ) as Texts<Of>;
}

/** The properties that say what a row holds. */
export function propertiesOf<Of extends Names>(row: Texts<Of>, names: Of): Record<string, string | null> {
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [name, row[field] ?? null]));
}
