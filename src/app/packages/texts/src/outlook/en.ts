import type { CourseName } from "@partner-standing/contract/standing/outlook";

/** What cards, pages and tasks say alike of what lies ahead. `because` is a clause that follows "because". */
export const en = {
  title: "Outlook",
  courses: {
    known: "Known today",
    cautious: "Cautious",
    expected: "Expected (estimate)",
    assumed: "With your assumptions",
  } satisfies Record<CourseName, string>,
  actual: "So far",
  safe: {
    always: "Safe for the next 24 months",
    alwaysText: (tier: string, date: string) =>
      `No review up to ${date} takes ${tier}, even if as much MRR is lost as in this account's worst months.`,
    until: (date: string) => `Safe until ${date}`,
    falls: (from: string, because: string) => `Falls short from ${from}: ${because}`,
    fallsNow: (because: string) => `Falls short today: ${because}`,
    mayFall: (from: string, because: string) => `Could fall short from ${from}: ${because}`,
    /** From when on, and why. */
    then: (from: string, because: string) => `From ${from}: ${because}.`,
    /** The same where it takes losses that are not known yet. */
    thenIfLost: (from: string, because: string) =>
      `If as much MRR is lost as in this account's worst months, then from ${from}: ${because}.`,
    ifLost: "Only if as much MRR is lost as in this account's worst months.",
    drops: (date: string, tier: string) => `The review on ${date} would lower you to ${tier}.`,
    losesTier: (date: string) => `The review on ${date} would take the tier.`,
  },
  review: {
    promotion: (tier: string) => `Up to ${tier}`,
    pending: (tier: string, date: string) => `${tier}, once the Partner POC form is complete by ${date}`,
    demotion: (tier: string) => `Down to ${tier}`,
    demotionToNone: "Loses the tier",
    stays: (tier: string) => `Stays ${tier}`,
    staysWithout: "Stays without a tier",
    /** A course that ends otherwise than what is known. */
    otherwise: (course: string, outcome: string) => `${course}: ${outcome}`,
    otherwiseBecause: (course: string, outcome: string, because: string) => `${course}: ${outcome}, because ${because}`,
  },
  threshold: (tier: string, limit: string, from: string | null) =>
    from === null ? `${tier}: ${limit}` : `${tier}: ${limit} from ${from}`,
  leavesOn: (date: string) => `Leaves on ${date}`,
  leaves: (date: string, left: string) => `Leaves on ${date}: then ${left}`,
  /** Of several. */
  firstLeavesOn: (date: string) => `The first leaves on ${date}`,
  firstLeaves: (date: string, left: string) => `The first leaves on ${date}: then ${left}`,
  ways: {
    ideas: {
      "fewest-records": "Shortest way",
      likeliest: "Likeliest way",
      "without-new-deals": "Without new deals",
    },
    keeps: (tier: string, date: string) => `Keeps ${tier} at the review on ${date}`,
    reaches: (tier: string, date: string) => `Reaches ${tier} at the review on ${date}`,
    likely: (percent: string) => `${percent} likely by the stages of its deals`,
  },
  /** Something to do, in one sentence without an end. `name` is null where the viewer may see none. */
  actions: {
    deal: (name: string | null, date: string) => `Win ${name ?? "an open deal"} by ${date}`,
    mark: (name: string | null) => `Mark how you influenced ${name ?? "a won deal"}`,
    install: (name: string | null) => `Have ${name ?? "a HubSpot customer"} install the app`,
    coSell: "Name a sales and customer success contact in the settings",
  },
  /** What an action adds. */
  adds: {
    mrr: (amount: string) => `${amount} a month`,
    likely: (percent: string) => `${percent} likely`,
    stars: (shown: string) => `with ${shown} on average`,
    closedOn: (date: string) => `won on ${date}`,
  },
  /** What a task in the CRM says of the way that it is part of. */
  task: (tier: string, date: string) => `Part of a way to ${tier} at the review on ${date}.`,
};
export type OutlookMessages = typeof en;
