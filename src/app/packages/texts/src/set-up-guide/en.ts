import type { SetUp } from "@partner-standing/contract/standing/standing";
import { en as setUp } from "../set-up/en.ts";

interface PartText {
  name: string;
  enter: string;
  /** What the app says once it is there. */
  unlocks: string;
}

/** The steps of setting up an account, and what each is for; the other languages have the same keys. */
export const en = {
  parts: {
    connection: {
      name: "Connection",
      enter: setUp.enter.connection,
      unlocks: "your figures, and the records behind them",
    },
    programs: {
      name: "Programs",
      enter: setUp.enter.programs,
      unlocks: "which requirements you meet and which are open",
    },
    tier: {
      name: "Tier",
      enter: setUp.enter.tier,
      unlocks: "the next review, what it would change, and the way to the next tier",
    },
    data: {
      name: "CRM properties",
      enter: setUp.enter.data,
      unlocks: "attributed MRR, influenced revenue and Marketplace reviews",
    },
    contacts: {
      name: "Points of contact",
      enter: setUp.enter.contacts,
      unlocks: "the Partner POC form, without which no promotion takes effect",
    },
    rates: { name: "Exchange rates", enter: setUp.enter.rates, unlocks: "amounts in other currencies than US dollars" },
  } satisfies Record<SetUp["missing"][number], PartText>,
  guide: {
    title: (done: string, all: string) => `Set up: ${done} of ${all}`,
    done: "Done",
    open: "Open",
    unlocks: (what: string) => `Unlocks ${what}.`,
    columns: { step: "Step", status: "Status", enter: "What to enter, and what for" },
  },
};

export type SetUpGuideMessages = typeof en;
