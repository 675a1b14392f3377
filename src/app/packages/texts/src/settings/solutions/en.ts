import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { TrackTargets } from "@partner-standing/contract/programs/solutions-facts";
import type { ClientSource, Package } from "@partner-standing/contract/settings/solutions-membership";

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
  tracks: { soldMrr: "sold MRR", managedMrr: "managed MRR" } satisfies Record<keyof TrackTargets, string>,
  hints: {
    currentTier: "The tier that HubSpot lists for you: what the next 15th changes is counted from it.",
    creditedSince: "A tier just earned is safe for a while. Without this day it counts as not protected.",
    certifiedUntil: "The last day on which one certification holds. Without it the certification counts as missing.",
    joinedOn: "For your records: no verdict depends on it.",
    ownSubscription: "A provider has to keep and use one. Until then that obligation stays open.",
    thresholds:
      "US dollars a month. The program publishes none: while a tier has no thresholds here, its verdict stays unknown.",
    clientSource: "You choose the properties under “Data”. Without clients there is no sold and no managed MRR.",
    partnerEmployees:
      "E-mail addresses, one on a line. Activity in a client's account counts only by these people, with an address at one of your own domains. Without them managed MRR stays at zero.",
    packages:
      "The commission of a sale follows from the package on its day. Without an entry it is always the present one.",
  },
  threshold: (tier: string, track: string) => `${tier}: ${track}`,
  thresholdFaults: {
    half: "Enter both amounts of the tier, or neither.",
    amount: "Write an amount such as 10000, without a sign between the thousands.",
  },
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
