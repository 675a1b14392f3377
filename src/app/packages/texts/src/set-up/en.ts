import type { SetUp } from "@partner-standing/contract/standing/standing";

/** What an account still has to tell, and where; the other languages have the same keys. */
export const en = {
  title: (done: string, all: string) => `Not set up: ${done} of ${all}`,
  heading: "The app does not know your tier yet",
  text: "Enter this in its settings:",
  /** Where each part is entered, and what. */
  enter: {
    connection: "Connection: the CRM is read completely once. That happens by itself.",
    programs: "Programs: which apps are listed on the Marketplace, and your own check of good standing.",
    tier: "Programs: the tier that HubSpot credits to you.",
    data: "Data: the CRM properties that hold MRR, installs, influenced deals and Marketplace reviews.",
    contacts: "Points of contact: who your contacts for HubSpot are.",
    rates: "Data: a rate for each currency that your amounts are in.",
  } satisfies Record<SetUp["missing"][number], string>,
  where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings.",
};

export type SetUpMessages = typeof en;
