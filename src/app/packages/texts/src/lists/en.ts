import type { ListFailure, ListPage, ListedKind } from "@partner-standing/contract/lists/crm-list";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What is said of lists in HubSpot that people make of a page; the other languages have the same keys. */
export const en = {
  open: "Use in a list",
  close: "Close the list",
  intro:
    "Makes a static list in HubSpot of what this page shows now with its filter and search. The list stays as it is: what changes later is not added or removed.",
  introRestricted: "Only the records that you own go into it.",
  name: "Name of the list",
  proposal: {
    customers: (filter: string, day: string) => `Customers – ${filter} – ${day}`,
    leads: (filter: string, day: string) => `Leads – ${filter} – ${day}`,
  } satisfies Record<ListPage, (filter: string, day: string) => string>,
  /** Of a proposal: what is looked for. */
  searched: (filter: string, search: string) => `${filter} “${search}”`,
  noName: "Give the list a name.",
  kind: "What goes into it",
  kinds: {
    companies: "The companies",
    contacts: "The contacts",
  } satisfies Record<ListedKind, string>,
  make: (shown: string, count: number) => `Make a list of ${shown} ${plural(count, "row", "rows")}`,
  loading: "Looking up your lists",
  progress: "Being filled",
  working: (walked: string, total: string) => `${walked} of ${total} rows`,
  workingText: "You can leave this page: the list is filled all the same.",
  waits: "HubSpot does not take more at the moment. It goes on by itself as soon as HubSpot does.",
  done: (name: string) => `“${name}” is in HubSpot`,
  doneText: (shown: string, count: number) => `${shown} ${plural(count, "row", "rows")} went into it.`,
  leftOut: {
    companies: (shown: string, count: number) =>
      `${shown} ${plural(count, "row has", "rows have")} no company that is still in HubSpot.`,
    contacts: (shown: string, count: number) =>
      `${shown} ${plural(count, "row has", "rows have")} no contact that is still in HubSpot.`,
  } satisfies Record<ListedKind, (shown: string, count: number) => string>,
  show: "Open the list in HubSpot",
  failed: (name: string) => `“${name}” could not be finished`,
  failures: {
    "missing-scope":
      "Partner Standing may not write lists in this account. A Super Admin accepts the app's new rights under Settings > Integrations > Connected Apps; then make the list again.",
    "name-taken": "Another list of the account has this name. Make the list again with another one.",
    "no-room":
      "The account has as many lists as its HubSpot subscription allows. Delete one that nobody uses; then make the list again.",
    "list-gone": "Somebody deleted the list in HubSpot while it was being filled. Make it again if you need it.",
    refused: "HubSpot refused it, for the reason below. Make the list again once that is put right.",
  } satisfies Record<ListFailure, string>,
};
export type ListMessages = typeof en;
