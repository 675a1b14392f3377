import type { SetUp } from "@partner-standing/contract/standing/standing";

interface PartText {
  name: string;
  /** Where it is entered, and what. */
  enter: string;
  /** What the app says once it is there. */
  unlocks: string;
}

/** What an account still has to tell, what for and where; the other languages have the same keys. */
export const en = {
  title: (done: string, all: string) => `Not set up: ${done} of ${all}`,
  heading: "The app does not know your tier yet",
  text: "Enter this in its settings:",
  parts: {
    connection: {
      name: "Connection",
      enter: "Connection: the CRM is read completely once. That happens by itself.",
      unlocks: "your figures, and the records behind them",
    },
    programs: {
      name: "Programs",
      enter: "Programs: which apps are listed on the Marketplace, and your own check of good standing.",
      unlocks: "which requirements you meet and which are open",
    },
    tier: {
      name: "Tier",
      enter: "Programs: the tier that HubSpot credits to you.",
      unlocks: "the next review, what it would change, and the way to the next tier",
    },
    data: {
      name: "CRM properties",
      enter: "Data: the CRM properties that hold MRR, installs, influenced deals and Marketplace reviews.",
      unlocks: "attributed MRR, influenced revenue and Marketplace reviews",
    },
    contacts: {
      name: "Points of contact",
      enter: "Points of contact: who your contacts for HubSpot are.",
      unlocks: "the Partner POC form, without which no promotion takes effect",
    },
    rates: {
      name: "Exchange rates",
      enter: "Data: a rate for each currency that your amounts are in.",
      unlocks: "amounts in other currencies than US dollars",
    },
  } satisfies Record<SetUp["missing"][number], PartText>,
  where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings.",

  guide: {
    title: (done: string, all: string) => `Set up: ${done} of ${all}`,
    done: "Done",
    open: "Open",
    unlocks: (what: string) => `Unlocks ${what}.`,
    columns: { step: "Step", status: "Status", enter: "What to enter", unlocks: "What it unlocks" },
  },
};

export type SetUpMessages = typeof en;
