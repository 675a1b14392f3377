import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { TierTargets } from "@partner-standing/contract/programs/solutions-facts";
import type {
  ClientSource,
  CommissionInvoice,
  Package,
} from "@partner-standing/contract/settings/solutions-membership";

/** What the section about the Solutions program says; the other languages have the same keys. */
export const en = {
  membership: "Membership",
  tiers: {
    silver: "Silver",
    gold: "Gold",
    platinum: "Platinum",
    diamond: "Diamond",
    elite: "Elite",
  } satisfies Record<SolutionsTier, string>,
  packages: { provider: "Solutions Provider", partner: "Solutions Partner" } satisfies Record<Package, string>,
  tracks: {
    soldMrr: "sold MRR",
    managedMrr: "managed MRR",
    totalPoints: "total points",
    soldPoints: "sold points",
    sourcedPoints: "sourced points",
    managedPoints: "managed points",
    grossRetention: "GRR in percent",
  } satisfies Record<keyof TierTargets, string>,
  hints: {
    currentTier: "The tier that HubSpot lists for you: the refresh on the next 15th starts from it.",
    creditedSince: "A tier just earned is safe for a while. Without this day it counts as not protected.",
    certifiedUntil: "The last day on which one certification holds. Without it the certification counts as missing.",
    joinedOn: "A partner without a tier is to reach Gold within 24 months of this day.",
    ownSubscription: "A provider has to keep and use one. Until then that obligation stays open.",
    membershipUntil: "The last day for which the yearly membership is paid. It is asked for since July 15, 2026.",
    membershipWaived: "HubSpot waives it for an own subscription of at least $400 a month.",
    papersOn: "Without them the commission of a sale is forfeited after six months.",
    commissionInvoice: "Your agreement says whether your country asks for one.",
    invoiceSentOn: "Due every quarter, the day before its payday.",
    thresholds:
      "Points, sourced points and GRR as your agreement prints them. The program publishes none in readable form: while a tier has no thresholds here, it is not judged.",
    clientSource: "You choose the properties under “Data”. Without clients there are no points.",
    partnerEmployees:
      "E-mail addresses, one on a line. Activity in a client's account counts only by these people, with an address at one of your own domains. Without them nothing counts as managed.",
    packages:
      "The commission of a sale follows from the package on its day. Without an entry it is always the present one.",
  },
  threshold: (tier: string, track: string) => `${tier}: ${track}`,
  thresholdFaults: {
    half: "Enter all numbers of the tier, or none. Where the agreement asks for none, write 0.",
    amount: "Write a number such as 10000, without a sign between the thousands.",
    percent: "Write at most 100 percent.",
  },
  commission: "Commission",
  invoices: { none: "None", "vat-gst": "VAT or GST" } satisfies Record<CommissionInvoice, string>,
  clients: "Clients",
  sources: {
    companies: "Properties of companies",
    partner_clients: "HubSpot's own object, partner clients",
  } satisfies Record<ClientSource, string>,
  window: "Days in which a user must have been active in a client's account",
  windowHint: "Managed MRR goes by it. From 1 to 366.",
  daysFault: "Write a whole number from 1 to 366.",
  employeeFault: (addresses: string) => `No e-mail address: ${addresses}.`,
  package: "Package",
  packageFrom: (name: string, date: string) => `${name} from ${date}`,
  addPackage: "Add a package",
  packageDateFault: "Each package needs a day of its own.",
};
