import type { PurchaseKind, SaleKind } from "../commission/commission.ts";
import type { RegistrationState, UnavailableReason } from "../leads/lead.ts";

/** The options of an enumeration property: their values, with the labels that HubSpot shows. */
export type Options<Value extends string> = Readonly<Record<Value, string>>;

/** How the partner influenced a deal. */
export const INFLUENCES = {
  "co-sell": "Co-sell",
  "co-service": "Co-service",
  "sales-cycle": "Joined the sales cycle",
  referral: "Referral",
};

/** Why a lead is unavailable. */
export const UNAVAILABLE_OPTIONS: Options<UnavailableReason> = {
  "existing-customer": "Existing customer",
  "active-sales-process": "Active sales process",
  "hubspot-rep-owned": "Owned by a HubSpot rep",
  "other-partner": "Registered by another partner",
};

/** What a company is to HubSpot; `none` says that nothing speaks against registering it. */
export const RELATIONSHIPS: Options<UnavailableReason | "none"> = { none: "None", ...UNAVAILABLE_OPTIONS };
export type Relationship = keyof typeof RELATIONSHIPS;

/** How a sale came about: an existing customer pays commission only in some of these (facts C33). */
export const SALE_KIND_OPTIONS: Options<SaleKind> = {
  "new-customer": "New customer",
  "cross-sell": "Cross-sell",
  "sales-to-marketing-upgrade": "Upgrade from Sales to Marketing",
  "shared-deal-upsell": "Upsell of a shared deal",
};

/** The same of a deal, which may also be a purchase that nobody sold. */
export const PURCHASE_KIND_OPTIONS: Options<PurchaseKind> = { ...SALE_KIND_OPTIONS, touchless: "Bought without help" };

/** What a sale is credited as: points are counted by it (facts B4, 27 February 2024). */
export const SALE_CREDITS = { sourced: "Partner sourced", assisted: "Partner assisted" };
export type SaleCredit = keyof typeof SALE_CREDITS;

/** The market of a customer: points count more in growth markets. */
export const MARKETS = { standard: "Standard market", growth: "Growth market" };

/** What a registration can be, as the app's own property says it. */
export const REGISTRATION_OPTIONS: Options<RegistrationState> = {
  "not-registered": "Not registered",
  pending: "Pending",
  registered: "Registered",
  unavailable: "Unavailable",
  "invalid-data": "Invalid data",
  expired: "Expired",
  released: "Released",
};

/** Letters and digits alone: `existing_customer`, "Existing customer" and `EXISTING-CUSTOMER` are one spelling. */
function spelling(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const spelled = new WeakMap<object, Map<string, string>>();

/** What each spelling means; a statement reads a hundred thousand of them. */
function meanings(options: Options<string>): Map<string, string> {
  const known = spelled.get(options);
  if (known) return known;
  const names = Object.entries(options).flatMap(([value, label]) =>
    [value, label].map((name) => [spelling(name), value]),
  );
  const made = new Map(names as [string, string][]);
  spelled.set(options, made);
  return made;
}

/** The option that a text means, by value or label, whatever its spelling; null where it is none. */
export function readOption<Value extends string>(
  options: Options<Value>,
  text: string | null | undefined,
): Value | null {
  return text ? ((meanings(options).get(spelling(text)) as Value | undefined) ?? null) : null;
}
