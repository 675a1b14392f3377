import type { RecordFault } from "@partner-standing/contract/leads/many-leads";
import { pluralIn } from "../formats/plural-in.ts";
import { en as list } from "../lead-import/en.ts";

const plural = pluralIn("en");
const { register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing } = list;
const { unavailable, unavailableBecause } = list;

/** What registering the leads of selected records says; the other languages have the same keys. */
export const en = {
  ...{ register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing },
  ...{ unavailable, unavailableBecause },
  loading: (shown: string, count: number) => `Looking at ${shown} ${plural(count, "record", "records")}`,
  tooMany: {
    title: "Too many records",
    text: (most: string) => `Select at most ${most} records at once. Nothing was registered.`,
  },
  summary: (ready: string, all: string) => `Can be registered: ${ready} of ${all}`,
  none: "None of them can be registered",
  refused: (shown: string, count: number) => `${shown} ${plural(count, "record", "records")} cannot be registered`,
  reason: (why: string, shown: string) => `${shown} · ${why}`,
  because: {
    "unknown-record": "The record has not arrived at Partner Standing yet.",
    doubled: "It is the lead of another selected record.",
    "already-registered": "It is registered already.",
    pending: "A registration is pending already.",
    "capacity-reached": "All slots are in use by then.",
    other: "It could not be registered any more.",
  } satisfies Record<Exclude<RecordFault, "unavailable" | "invalid-data"> | "other", string>,
  copy: "Copy the result as CSV",
  copied: "Copied. Paste it into a file or a spreadsheet.",
  copyFailed: "Your browser does not allow copying.",
  csv: { record: "Record", domain: "Domain", result: "Result", registered: "Registered", ready: "Can be registered" },
};
export type ManyLeadsMessages = typeof en;
