import type { Claim, ClaimField } from "@partner-standing/contract/leads/claim";
import type {
  CommissionStep,
  Lead,
  LeadRefusal,
  MissingField,
  RegistrationState,
  Unavailable,
} from "@partner-standing/contract/leads/lead";
import type { SaleKind } from "@partner-standing/contract/commission/commission";
import { pluralIn } from "../formats/plural-in.ts";
import { en as names } from "../property-names/en.ts";

const { own: properties } = names;

const plural = pluralIn("en");

/** What the lead registration card says; the other languages have the same keys. */
export const en = {
  states: {
    "not-registered": "Not registered",
    pending: "Pending registration",
    registered: "Registered",
    unavailable: "Unavailable",
    "invalid-data": "Invalid data",
    expired: "Expired",
    released: "Released",
  } satisfies Record<RegistrationState, string>,
  loading: "Loading the registration",
  customerSince: (date: string) => `HubSpot customer since ${date}.`,
  soldByUs: (date: string) => `Sold by you on ${date}.`,
  registerFirst: "Register before you mention HubSpot.",
  until: (date: string, days: string, count: number) => `Until ${date} (${days} ${plural(count, "day", "days")}).`,
  endsSoon: (date: string, days: string, count: number) =>
    `Ends in ${days} ${plural(count, "day", "days")}, can be registered again from ${date}.`,
  since: (date: string) => `Registered on ${date}.`,
  sinceBy: (date: string, name: string) => `Registered on ${date} by ${name}.`,
  expiredOn: (date: string) => `Expired on ${date}. You can register it again.`,
  releasedNow: "You gave this registration up. You can register it again.",
  pending: "HubSpot has not answered yet. Wait before you register again.",
  saving: "Saving to the CRM.",
  refusedRecord: (name: string, reason: string) =>
    `HubSpot does not accept it for ${name}, and is asked again later. It says: “${reason}”`,
  others: (count: string, number: number) =>
    `${count} other ${plural(number, "contact", "contacts")} on this domain${number > 0 ? ":" : "."}`,
  published: "The limit is the one of 2018, lowered in 2021 and 2022: enter yours in the settings.",
  free: (free: string, limit: string, count: number) => `${free} of ${limit} ${plural(count, "slot", "slots")} left.`,
  wouldLast: (date: string) => `A registration lasts until ${date}.`,
  preflight: (records: string, count: number) => `Registering marks ${records} ${plural(count, "record", "records")}.`,
  near: "Release in time what you no longer need.",
  full: "First release a registration that you no longer need.",
  more: { before: "Before you register", wayOut: "Ways to a commission" },
  oldestTitle: "The oldest ones that have not bought:",
  oldest: (domain: string, date: string) => `${domain}, since ${date}`,
  difference: {
    title: "Your account property differs",
    text: (own: string, ledger: string) =>
      `Your account's registration property says “${own}”, Partner Standing says “${ledger}”. Your property counts.`,
  },
  purchase: {
    title: "Bought under another domain",
    text: (purchased: string, registered: string) =>
      `The purchase domain is ${purchased}, registered is ${registered}. Commission is paid only for a purchase under the registered domain. Talk to HubSpot before the sale is final.`,
    past: (date: string, purchased: string, registered: string) =>
      `The purchase of ${date} was made under ${purchased}, registered is ${registered}. Commission is paid only for a purchase under the registered domain, without exceptions. If the domain is wrong, correct “${properties.pp_purchase_domain}”.`,
  },
  dataProtection: {
    "data-notice":
      "HubSpot sends a lead in the European Union, or of an unknown country, a notice about stored data 30 days after registration. Tell your contact beforehand.",
    "double-opt-in":
      "HubSpot asks a lead in Germany, Austria or Switzerland for consent by e-mail at once, unless it was given before. Tell your contact beforehand.",
  } satisfies Record<Exclude<Lead["dataProtection"], "none">, string>,
  rules: {
    list: [
      "Register before you mention HubSpot: HubSpot may get the lead first.",
      "Never open a free account for a client before you register it.",
      "The client must buy under the registered domain.",
      "HubSpot's sales team does not contact a registered lead.",
    ],
    understood: (register: string) => `Understood: ${register}`,
    later: "Not now",
  },
  refusals: {
    "unknown-record": {
      title: "Not registered",
      text: "This record has not arrived at Partner Standing yet. Try again in a minute.",
    },
    "already-registered": {
      title: "Already registered",
      text: "This domain has a registration, perhaps by a colleague just now. You see it here.",
    },
    unavailable: { title: "Not registered", text: "This lead is not available. What remains to you is listed here." },
    "invalid-data": { title: "Not registered", text: "Data is missing. Fill in what is listed here, then register." },
    "capacity-reached": {
      title: "Not registered",
      text: "All slots are in use. Release one of the registrations listed here first.",
    },
    pending: { title: "Not registered", text: "A registration is pending already. Wait for HubSpot's answer." },
    "not-registered": {
      title: "Not released",
      text: "This domain has no running registration any more, so there is nothing to give up.",
    },
    "kept-by-account": {
      title: "Not released",
      text: "This registration is kept in your account's own property. Give it up there.",
    },
    "not-claimable": {
      title: "Claim not saved",
      text: "A claim is for leads that another partner registered. Set that reason on the contact or company first.",
    },
  } satisfies Record<LeadRefusal, { title: string; text: string }>,
  announced: {
    registered: (domain: string, date: string) => `${domain} is registered until ${date}.`,
    released: (domain: string) => `The registration of ${domain} is released.`,
  },
  notDone: { register: "Not registered", release: "Not released", claim: "Claim not saved", understood: "Not saved" },
  register: "Register lead",
  registerAgain: "Register again",
  release: "Release registration…",
  releaseTitle: "Release this registration?",
  releaseText: (domain: string) =>
    `You give up the commission and the sold credit if ${domain} buys HubSpot, and another partner may register it.`,
  releaseConfirm: "Release",
  cancel: "Keep it",
  offer: {
    pays: (percent: string, duration: string) =>
      `A purchase pays ${percent} ${duration} if the lead is registered first and buys under this domain.`,
    paysUnder: (percent: string, duration: string, domain: string) =>
      `Pays ${percent} ${duration} if ${domain} buys under this domain.`,
    months: (shown: string, count: number) => `for ${shown} ${plural(count, "month", "months")}`,
    whileCustomer: "for as long as the customer stays",
    existing: (percent: string, duration: string, sales: string) =>
      `Only this still pays: ${sales}. ${percent} of what it adds, ${duration}.`,
    sales: {
      "new-customer": "a sale to a new customer",
      "cross-sell": "a new product line, with a confirmation link",
      "sales-to-marketing-upgrade": "an upgrade from Sales Hub to Marketing Hub Professional or Enterprise",
      "shared-deal-upsell": "a sale with a shared deal",
    } satisfies Record<SaleKind, string>,
  },
  missingTitle: "Before it can be registered:",
  missing: {
    firstName: "Add the first name on this contact.",
    lastName: "Add the last name on this contact.",
    email: "Add the e-mail address on this contact.",
    company: "Add the company on this contact.",
    domain: "Add the website on this contact.",
    relationship: "Correct the relationship with HubSpot: what stands there is none of its options.",
  } satisfies Record<MissingField["field"], string>,
  domainFault: {
    missing: "Add the website on this contact.",
    malformed: "Correct the website: it is no domain.",
    "ip-address": "Replace the IP address by the company's domain.",
    "free-mail": "A free mailbox is no company domain: add the website on this contact.",
    platform:
      "This address belongs to a social network, a link or map service, or a marketplace, not to the company: enter the company's own website.",
    "own-domain": "This is your own domain; it cannot be a lead.",
    "hubspot-domain": "This is HubSpot's own domain; it cannot be a lead.",
  } satisfies Record<Exclude<MissingField["fault"], "unknown-option">, string>,
  copyAddress: "Copy",
  copied: "Copied",
  registerForSale: "Register for such a sale",
  noReason: "Your own property says unavailable. Enter the reason on the contact to see what remains.",
  reasons: {
    "existing-customer": "Already a HubSpot customer",
    "active-sales-process": "In an active sales process with HubSpot",
    "hubspot-rep-owned": "Owned by a HubSpot rep, without an active sales process",
    "other-partner": "Registered by another partner",
  } satisfies Record<Unavailable["reason"], string>,
  steps: {
    "write-to-partner-team": "Write to partnerteam@hubspot.com, the partner team.",
    "involve-partner-development-manager": "Involve your Partner Development Manager.",
    "sell-another-product-line": "Sell a product line that the customer does not have yet.",
    "send-confirmation-link": "Send the customer a confirmation link: it proves that the sale is yours.",
    "upgrade-sales-to-marketing-hub": "Or upgrade from Sales Hub to Marketing Hub Professional or Enterprise.",
    "create-shared-deal": "Make the sale a shared deal with HubSpot before it closes.",
    "register-before-the-sale": "Register the domain before the sale: without a registration it pays nothing.",
    "work-with-hubspot-rep": "Work with the HubSpot rep on the deal.",
    "tell-hubspot-before-signing": "Tell HubSpot before the customer signs up.",
    "get-payment-link-from-rep": "Let the rep send the customer the payment link.",
    "prove-services": "Prove your services: a confirmation signed by the client, or a signed contract.",
    "send-payment-link": "Let the client buy through the payment link that HubSpot sends you.",
  } satisfies Record<CommissionStep, string>,
  certainty: {
    conditional: "It is possible under conditions.",
    possible: "It is possible, not guaranteed.",
    "if-notified-first": "It is possible if HubSpot hears of it first.",
    "with-both-conditions": "Both conditions have to be met.",
  } satisfies Record<Unavailable["certainty"], string>,
  claim: {
    open: "Open a claim…",
    change: "Change the claim…",
    title: "Best Partner Wins",
    intro: "HubSpot pays you the commission when both conditions are met.",
    states: { incomplete: "Claim incomplete", ready: "Claim complete" } satisfies Record<Claim["state"], string>,
    conditions: {
      "proof-of-services": "Services proven",
      "purchase-through-payment-link": "Purchase through HubSpot's payment link",
    } satisfies Record<Claim["conditions"][number]["id"], string>,
    part: (name: string, value: string) => `${name}: ${value}`,
    met: "✓",
    missing: (fields: string) => `still to enter (${fields})`,
    grantedOn: {
      label: "Granted on",
      help: "The day on which HubSpot granted the claim. From then on it pays commission like a registration of your own.",
    },
    fields: {
      proofOfServices: "Proof of services",
      paymentLink: "Payment link",
      productsOfInterest: "Products of interest",
      hubId: "Hub ID",
      buyerEmail: "Buyer's e-mail address",
    } satisfies Record<ClaimField, string>,
    help: {
      proofOfServices: "A confirmation signed by the client, or a signed contract: which document, of which day?",
      paymentLink: "The client buys through the payment link that HubSpot sent you.",
      productsOfInterest: "Separated by commas.",
      hubId: "The number of the account that the client will use.",
      buyerEmail: "The person who buys.",
    } satisfies Record<ClaimField, string>,
    save: "Save the claim",
    saved: "Claim saved",
    invalid: { hubId: "Digits only.", buyerEmail: "This is no e-mail address." },
    copyMessage: "Copy the message to the partner team",
    message: (domain: string, lines: string) => `Best Partner Wins claim for ${domain}\n\n${lines}`,
    close: "Close",
  },
};

export type LeadMessages = typeof en;
