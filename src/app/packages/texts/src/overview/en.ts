import type { ChangeSide } from "@partner-standing/contract/standing/changes";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the Overview says of the tier aimed at and of what changed, besides what it shares with the outlook. */
export const en = {
  loading: "Working out what the tier asks for",
  columns: { requirement: "Requirement", now: "Today", missing: "Missing" },
  or: (metric: string) => `or ${metric}`,
  notThere: "Not there",
  check: "Enter your own check in the settings",
  held: (tier: string) => `You hold ${tier}. This is what it asks for.`,
  above: (held: string, tier: string) => `You hold ${held}, which is above ${tier}.`,
  allMet: (tier: string) => `Nothing that ${tier} asks for is missing today.`,
  met: (names: string) => `Met: ${names}.`,
  never: (names: string) => `Never in the way: ${names}.`,
  /** `inDays`: "in 54 days". */
  review: (date: string, inDays: string) => `The next review that can decide it is on ${date}, ${inDays}.`,
  thenShort: (because: string) => `With what is known today, it falls short on that day: ${because}.`,
  thenMet: "With what is known today, nothing is missing on that day.",
  more: (tier: string) => `Everything about the way to ${tier}`,

  changes: {
    title: "What changed",
    intro: "As the app counts it from the CRM, both days alike.",
    since: "Since",
    metric: "Figure",
    loading: "Fetching what changed",
    values: (metric: string, before: string, date: string, now: string) =>
      `${metric}: ${before} on ${date}, ${now} today.`,
    none: "nothing",
    change: (change: string) => `Change: ${change}`,
    same: "No change",
    average: "A rating is an average: listed are the stars that came in and went out.",
    sides: { gained: "Gained", lost: "Lost" } satisfies Record<ChangeSide, string>,
    records: (shown: string, count: number) => `${shown} ${plural(count, "record", "records")}`,
    nobody: "None",
  },
};
export type OverviewMessages = typeof en;
