import type { CommissionStep, MissingField, RegistrationState, Unavailable } from "@partner-standing/contract/lead";
import { pluralIn } from "../plural-in.ts";

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
  registerFirst: "Register before you mention HubSpot.",
  until: (date: string, days: string, count: number) => `Until ${date} (${days} ${plural(count, "day", "days")}).`,
  since: (date: string) => `Registered on ${date}.`,
  expiredOn: (date: string) => `Expired on ${date}. You can register it again.`,
  releasedNow: "You gave this registration up. You can register it again.",
  saving: "Saving to the CRM.",
  capacity: (used: string, limit: string) => `Capacity: ${used} of ${limit} in use.`,
  free: (free: string, limit: string) => `Free: ${free} of ${limit} slots left. Nothing speaks against it.`,
  full: "All slots are in use. Release a registration that you no longer need first.",
  register: "Register lead",
  registerAgain: "Register again",
  release: "Release…",
  releaseTitle: "Release this registration?",
  releaseText: (domain: string) =>
    `You give up the commission and the sold credit if ${domain} buys HubSpot, and another partner may register it.`,
  releaseConfirm: "Release",
  cancel: "Keep it",
  missingTitle: "Before it can be registered:",
  missing: {
    firstName: "Add the first name on this contact.",
    lastName: "Add the last name on this contact.",
    email: "Add the e-mail address on this contact.",
    company: "Add the company on this contact.",
    domain: "Add the website on this contact.",
  } satisfies Record<MissingField["field"], string>,
  domainFault: {
    missing: "Add the website on this contact.",
    malformed: "Correct the website: it is no domain.",
    "ip-address": "Replace the IP address by the company's domain.",
    "free-mail": "A free mailbox is no company domain: add the website on this contact.",
    "own-domain": "This is your own domain; it cannot be a lead.",
    "hubspot-domain": "This is HubSpot's own domain; it cannot be a lead.",
  } satisfies Record<MissingField["fault"], string>,
  reasons: {
    "existing-customer": "Already a HubSpot customer",
    "active-sales-process": "In an active sales process with HubSpot",
    "hubspot-rep-owned": "Owned by a HubSpot rep, without an active sales process",
    "other-partner": "Registered by another partner",
  } satisfies Record<Unavailable["reason"], string>,
  stillEarn: "You may still earn commission:",
  steps: {
    "write-to-partner-team": "Write to partnerteam@hubspot.com.",
    "involve-partner-development-manager": "Involve your Partner Development Manager.",
    "sell-another-product-line": "Sell a product line that the customer does not have yet.",
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
};

export type LeadMessages = typeof en;
