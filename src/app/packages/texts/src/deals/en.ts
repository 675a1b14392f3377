import type { DealStanding } from "@partner-standing/contract/standing/deal-standing";
import { en as influences } from "../influences/en.ts";

/** Of data to repair the problems speak for themselves. */
export type ReasonInWords = Exclude<DealStanding["reasons"][number], "data-problem">;

/** Nothing for whoever may see no amounts. */
const perMonth = (amount: string | null) => (amount === null ? "" : ` ${amount} a month`);

/** What the deal card says; the other languages have the same keys. Amounts are per month. */
export const en = {
  loading: "Loading this deal",
  states: {
    counts: "Counts",
    later: "Counts later",
    not: "Does not count",
    never: "Counts no more",
  },
  counts: (amount: string | null, date: string) =>
    `Counts${perMonth(amount)} toward influenced-deal MRR until it leaves the window on ${date}.`,
  whyNot: {
    "no-influence": "Nobody has marked how you influenced it.",
    "not-won": "It is not won.",
    "not-yet": "Its close date lies ahead.",
    "left-the-window": "It was won more than 12 months ago.",
  } satisfies Record<ReasonInWords, string>,
  left: (date: string) => `It left the window on ${date}.`,
  onceMarked: (amount: string | null, until: string) =>
    `Once that is marked, it counts${perMonth(amount)} until it leaves the window on ${until}.`,
  onceMarkedFrom: (amount: string | null, since: string, until: string) =>
    `Once that is marked, it counts${perMonth(amount)} from ${since} until it leaves the window on ${until}.`,
  ifWon: (amount: string | null, on: string, until: string) =>
    `If it is won on ${on}, it counts${perMonth(amount)} until it leaves the window on ${until}.`,
  ifMarkedAndWon: (amount: string | null, on: string, until: string) =>
    `If that is marked and it is won on ${on}, it counts${perMonth(amount)} until it leaves the window on ${until}.`,
  willCount: (amount: string | null, since: string, until: string) =>
    `It will count${perMonth(amount)} from ${since} until it leaves the window on ${until}.`,
  ask: "How did you influence it?",
  askAgain: "Influence",
  choose: "Choose",
  influences,
  markedAs: "Marked as",
  save: "Save",
  noOption: "None of the options of your own property for it is an influence. Map another property in the settings.",
  saving: (influence: string) => `${influence} is being saved to the CRM. It counts as soon as HubSpot has it.`,
  savingSomething: "A change is being saved to the CRM.",
  refused: (reason: string) => `HubSpot does not accept it, and is asked again later. It says: “${reason}”`,
  notSaved: "Not saved",
  announced: (influence: string) => `Marked as ${influence}.`,
  unchanged: (influence: string) => `It is marked as ${influence} already.`,
  rule: "Deals count that you sourced or directly supported, from the day they are won, for 12 months.",
  outside: {
    title: "Not in the Technology Partner Program",
    text: "Only that program counts influenced deals. An administrator names your programs in the settings.",
  },
};
export type DealMessages = typeof en;
