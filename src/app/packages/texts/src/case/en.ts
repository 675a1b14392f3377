import type { Doubt } from "@partner-standing/contract/standing/case-file";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What is written to HubSpot about a figure that differs; the other languages have the same keys. */
export const en = {
  subject: (metric: string, month: string) => `${metric} for ${month}: your figure and ours`,
  greeting: "Hello,",
  nothing: "nothing",
  figures: (metric: string, month: string, date: string, official: string) =>
    `For ${month} your report shows ${metric} of ${official}, as of ${date}.`,
  ours: (amount: string) => `From our CRM we add up ${amount} on that day.`,
  short: (difference: string) => `Your figure is ${difference} lower.`,
  long: (difference: string) => `Your figure is ${difference} higher.`,
  rule: "We count by these parts of the program guide:",
  behind: (shown: string, count: number) =>
    `${plural(count, "One record stands", `These ${shown} records stand`)} behind our figure, the largest first:`,
  record: (name: string, amount: string, date: string) => `${name}: ${amount}, since ${date}`,
  doubted: (line: string, doubts: string) => `${line} (${doubts})`,
  more: (shown: string, _count: number) => `and ${shown} more`,
  lacking: "Your figure may lack these:",
  doubts: {
    unsubmitted: "not submitted to you by then",
    late: "came late in the month",
    "other-currency": "in another currency than US dollars",
  } satisfies Record<Doubt, string>,
  pleaseCorrect:
    "Please check which of these records you count, and correct the figure or tell us why they do not count.",
  pleaseExplain: "Please tell us which records you count besides, so that we can complete our CRM.",
  regards: "Kind regards",
  columns: {
    record: "Record",
    address: "Address",
    amount: "Adds",
    since: "Since",
    doubts: "Why HubSpot may lack it",
  },
};
export type CaseMessages = typeof en;
