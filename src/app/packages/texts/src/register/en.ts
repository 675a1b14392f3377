import type { Tone } from "@partner-standing/contract/reports/tone";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the register of the overview says: what comes and what runs out, day by day. */
export const en = {
  title: "What runs out, by day",
  columns: { day: "Day", what: "What", owner: "Owner", severity: "Severity", task: "Task" },
  severities: { bad: "Urgent", warning: "Important", plain: "Info", good: "Info" } satisfies Record<Tone, string>,
  nobody: "Nobody",
  assign: "Assign…",
  left: (shown: string, count: number) => `${shown} ${plural(count, "more entry", "more entries")}`,
  contactLeft: (role: string) => `${role}: no longer an active user of the account`,
  rollsOff: (metric: string, shown: string, count: number) =>
    `${plural(count, "A record leaves", `${shown} records leave`)} the 12-month period (${metric})`,
  andOthers: (name: string, shown: string, _count: number) => `${name} and ${shown} more`,
  leadEnds: (domain: string) => `The lead registration of ${domain} ends`,
  clientsLapse: (shown: string, count: number) =>
    `${plural(count, "A managed client stops", `${shown} managed clients stop`)} counting without new activity`,
  task: {
    subject: (what: string, date: string) => `${date}: ${what}`,
    body: (date: string) => `The day is ${date}. What it is about stands in Partner Standing under Overview.`,
  },
};
export type RegisterMessages = typeof en;
