import type {
  CommissionCondition,
  CommissionLine,
  CommissionReason,
  SaleKind,
} from "@partner-standing/contract/commission/commission";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";
import { pluralIn } from "../formats/plural-in.ts";
import { en as quarter } from "../quarters/en.ts";
import { en as sales } from "../sales/en.ts";
import { en as names } from "../property-names/en.ts";

const { own: properties } = names;

const plural = pluralIn("en");

/** The fields of the form that books a reversal, as the service names them. */
export type ReversalField = "month" | "refundedMinor" | "bookedOn";

/** What the Solutions card says about commission. */
export const en = {
  title: "Commission",
  loading: "Working out the commission",
  states: { earns: "Earns", doesNot: "Earns nothing", offer: "Not sold" },
  offer: (percent: string, duration: string) =>
    `A sale today would pay ${percent} of what the customer pays, ${duration}.`,
  existingOffer: (percent: string, duration: string, sales: string) =>
    `Already a HubSpot customer. A sale today would pay ${percent} of what the customer pays more than now, ${duration}, and only if it is ${sales}.`,
  sales: {
    "new-customer": "a sale to a new customer",
    "cross-sell": "a new product line with a confirmation link",
    "sales-to-marketing-upgrade": "an upgrade from Sales Hub to Marketing Hub Professional or Enterprise",
    "shared-deal-upsell": "a sale with a shared deal",
  } satisfies Record<SaleKind, string>,
  or: " or ",
  months: (shown: string, count: number) => `for ${shown} complete ${plural(count, "month", "months")}`,
  whileCustomer: "for as long as the customer stays",
  plan: (percent: string, date: string, byPackage: string) => `${percent} for a sale of ${date}, ${byPackage}.`,
  packages: { provider: "provider package", partner: "partner package" } satisfies Record<Package, string>,
  until: (first: string, last: string) => `From ${first} to ${last}.`,
  from: (first: string) => `From ${first}, for as long as the customer stays.`,
  payments: {
    due: (quarter: string, amount: string, date: string) => `Next payment: ${amount} for ${quarter}, on ${date}.`,
    forecast: (quarter: string, amount: string, date: string) => `${quarter}: ${amount} expected, due on ${date}.`,
  },
  routes: {
    registration: (domain: string) => `Claimed by the registration of ${domain}.`,
    "best-partner-wins": (domain: string) => `Claimed by Best Partner Wins for ${domain}.`,
  },

  /** One sentence why, with the way out where there is one. */
  why: {
    earns: "All conditions are met.",
    "not-sold": `Nothing is sold yet. Enter the day of the sale in “${properties.pp_sold_on}” once it is, or its kind in “${properties.pp_sale_kind}” of the won deal.`,
    "not-registered": `The domain was never registered. If another partner had registered it, Best Partner Wins may still pay: choose that in “${properties.pp_hubspot_relationship}”, then the lead registration card takes the claim.`,
    "registered-after-purchase": `The domain was registered on or after the day of purchase, and only an earlier registration counts. If the day is wrong, correct “${properties.pp_sold_on}”.`,
    "registration-ended-before-purchase":
      "The registration had run out or was released before the purchase. Write to partnerteam@hubspot.com if HubSpot sees it otherwise.",
    "purchase-domain-unknown": `It is not known under which domain the customer bought: fill “${properties.pp_purchase_domain}”.`,
    "purchase-domain-differs": `The customer bought under another domain than the registered one, and there are no exceptions. If it is wrong, correct “${properties.pp_purchase_domain}”.`,
    "existing-customer": `The company was a HubSpot customer before. Only a sale that the program accepts on its day pays, since November 17, 2025 one with a shared deal: if it was one, choose it in “${properties.pp_sale_kind}”.`,
    touchless:
      "Nobody sold this purchase. It pays only within twelve months of the first sale, with a shared deal: then it belongs to that.",
    "sale-kind-unknown": `The company was a HubSpot customer before: choose in “${properties.pp_sale_kind}” how the sale came about.`,
    "paid-before-unknown": `An existing customer pays commission on what it pays more than before the sale, and that is not known: enter the MRR from before the sale in “${properties.pp_hubspot_mrr}”.`,
    "partial-month": "Commission starts with the first complete month.",
    "mrr-unknown":
      "The CRM knows no MRR of this customer yet, so nothing is paid here. HubSpot's statement may say more.",
    "term-over": "All months that the package pays are over.",
    "customer-left": "The customer has left or pays nothing, so nothing is paid. It pays again when the customer does.",
    "no-longer-managed":
      "A sale before April 1, 2023 pays only while you manage the client. Activity of a partner employee in the client's account makes it pay again.",
    refunded: "The customer did not pay, so HubSpot took the commission back.",
  } satisfies Record<CommissionReason, string>,
  /** The same beside a month of the ledger. */
  reasons: {
    earns: "Earns",
    "not-sold": "Not sold",
    "not-registered": "Not registered",
    "registered-after-purchase": "Registered too late",
    "registration-ended-before-purchase": "Registration had ended",
    "purchase-domain-unknown": "Purchase domain unknown",
    "purchase-domain-differs": "Other purchase domain",
    "existing-customer": "Existing customer",
    touchless: "Bought without help",
    "sale-kind-unknown": "Kind of sale unknown",
    "paid-before-unknown": "MRR before the sale unknown",
    "partial-month": "Incomplete first month",
    "mrr-unknown": "MRR of this month unknown",
    "term-over": "After the last month",
    "customer-left": "Customer pays nothing",
    "no-longer-managed": "No longer managed",
    refunded: "Not paid by the customer",
  } satisfies Record<CommissionReason, string>,

  conditions: {
    title: "Conditions",
    names: {
      "registered-before-purchase": "Registered before the purchase",
      "best-partner-wins": "Best Partner Wins claim granted by HubSpot",
      "bought-under-registered-domain": "Bought under the registered domain",
      "sale-counts": "New customer, or a sale that the program accepts",
      "customer-pays": "The customer stays and pays",
    } satisfies Record<CommissionCondition["id"], string>,
    met: "Met",
    notMet: "Not met",
    open: "Not known",
  },

  sold: sales,
  soldTerms: {
    title: "Sales and their terms",
    term: (purchase: string, percent: string, term: string, state: string) =>
      `${purchase}: ${percent}. ${term} ${state}.`,
    within: (purchase: string, date: string) => `${purchase}: paid within the term of the sale of ${date}.`,
  },

  ledger: {
    ...quarter,
    button: "Show the ledger",
    offerButton: "Show conditions and sources",
    title: (name: string) => `Commission: ${name}`,
    ahead: "Due and forecast",
    past: "Payable already",
    nothing: "No month pays or has paid.",
    heading: (quarter: string, amount: string, status: string) => `${quarter}: ${amount} (${status})`,
    payday: {
      forecast: (date: string) => `Would be payable on ${date}.`,
      due: (date: string) => `Payable on ${date}.`,
      paid: (date: string) => `Payable since ${date}.`,
    } satisfies Record<CommissionLine["status"], (date: string) => string>,
    reversed: (amount: string) => `Reversals: ${amount}.`,
    month: "Month",
    basis: "Customer pays",
    rate: "Rate",
    amount: "Commission",
    reversal: "Reversal",
  },

  reversal: {
    title: "Book a reversal",
    intro:
      "When a customer does not pay, HubSpot takes the commission of that month back. Book it as your statement shows.",
    none: "No month has commission that could be reversed.",
    month: "Month",
    all: "All of the month",
    refunded: (currency: string) => `What the customer did not pay, in ${currency}`,
    bookedOn: "Day of the reversal",
    save: "Book the reversal",
    saved: (month: string) => `The reversal of ${month} is booked.`,
    notDone: "The reversal was not booked",
    faults: {
      month: "Choose a month that pays commission.",
      refundedMinor: "Enter an amount above 0, at most what the customer pays for the month.",
      bookedOn: "Choose the day that the statement shows.",
    } satisfies Record<ReversalField, string>,
    refusals: {
      month: "This month has no commission left to reverse.",
      refundedMinor: "That is more than is left of this month.",
      bookedOn: "This day does not fit: it lies before the month or in the future.",
    } satisfies Record<ReversalField, string>,
    /** By the code of the refusal. */
    reasons: {
      "nothing-to-reverse": "This month has no commission left to reverse.",
      "refund-too-large": "That is more than is left of this month.",
      "date-in-future": "This day has not come yet.",
      "date-too-early": "The month had not begun on this day.",
      "already-reversed": "This reversal is booked already: the same month, day and amount.",
    } as Partial<Record<string, string>>,
  },
};
export type CommissionMessages = typeof en;
