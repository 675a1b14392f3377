import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PurchaseKind, SaleKind } from "@partner-standing/contract/commission/commission";
import type { Relationship } from "@partner-standing/contract/portal/property-options";
import type { UsdRates } from "@partner-standing/contract/settings/exchange-rates";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";

/** Days on which something holds: from the first one until the day on which it no longer does; null while it goes on. */
interface DaySpan {
  from: CalendarDate;
  until: CalendarDate | null;
}

/** A registration; `until` is the day on which it expired or was released, and on which it no longer counts. */
export interface RegistrationSpan extends DaySpan {
  /** The registrable domain that was registered. */
  domain: string;
}

/** Money that the customer did not pay for a month. */
export interface Refund {
  /** YYYY-MM. */
  month: string;
  /** In minor units, what was not paid; null for all that is left of the month. */
  refundedMinor: number | null;
  /** The day on which HubSpot took commission back for it. */
  bookedOn: CalendarDate;
}

/** A purchase of a customer: the day on which its deal was won, how it came about, and what it adds a month by its deal. */
export interface Purchase {
  on: CalendarDate;
  /** Null where nobody says. */
  kind: PurchaseKind | null;
  /** In minor units; null while it is not known. */
  mrrMinor: number | null;
}

/**
 * What is known of one customer or lead. Days are calendar dates in the portal's time zone, amounts minor units
 * of the currency (cents of the euro, yen of the yen). The order of the lists does not matter.
 */
export interface SaleFacts {
  /** The day on which the partner's sale closed, as the company says it; null while nothing is sold. */
  soldOn: CalendarDate | null;
  /** The registrable domain under which the customer bought; null while it is not known. */
  purchaseDomain: string | null;
  saleKind: SaleKind | null;
  /** The won deals that the account marks as sales of its own, or as purchases that nobody sold. */
  deals: readonly Purchase[];
  /** The day on which the company first bought HubSpot, from whomever. */
  customerSince: CalendarDate | null;
  /** What the account says of the company; null where it says nothing. */
  relationship: Relationship | null;
  /** All registrations of the company's own, and of its domains. */
  registrations: readonly RegistrationSpan[];
  /** The domain of a Best Partner Wins claim that HubSpot has granted. */
  wonClaimDomain: string | null;
  /** Which package the partner had from which day on; before the first entry, that one. At least one. */
  packages: readonly { from: CalendarDate; package: Package }[];
  /** Changes of what the customer pays per month, at most one a day, back to before the sale where they are known. */
  mrr: readonly { on: CalendarDate; amountMinor: number }[];
  /** When the partner had managed MRR credit for the customer. */
  managed: readonly DaySpan[];
  refunds: readonly Refund[];
  /** In which the customer pays, and all amounts here are. */
  currency: string;
}

/** A deal that is neither won nor lost, and would be a purchase. */
export interface OpenDeal {
  id: string;
  name: string;
  /** The day on which it is expected to be won; null where nobody says. */
  closesOn: CalendarDate | null;
  kind: PurchaseKind;
  /** Of 100; null where HubSpot says none. */
  probability: number | null;
  /** In the deal's own currency. */
  currency: string;
  /** In minor units of that, and of the currency in which the customer pays; null while they are not known. */
  mrrMinor: number | null;
  customerMrrMinor: number | null;
}

/** In which currency an account reckons, and what it has entered of others. */
export interface AccountMoney {
  currency: string;
  usdRates: UsdRates;
}

/** What the ledger of a customer follows from: its sales, what may become one, and the currency of the account. */
export interface LedgerFacts extends SaleFacts {
  openDeals: readonly OpenDeal[];
  account: AccountMoney;
}
