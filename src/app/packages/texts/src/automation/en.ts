import type { ActionReason } from "@partner-standing/contract/automation/action-reason";
import { en as leads } from "../leads/en.ts";

/** What is said to a workflow or an agent of HubSpot; the other languages have the same keys. */
export const en = {
  registered: leads.announced.registered,
  alreadyUntil: (domain: string, date: string) => `${domain} is registered already, until ${date}.`,
  unavailable: (reason: string) => `This lead is not available: ${reason}.`,
  toFill: (todo: string) => `Data is missing. ${todo}`,
  /** Why something was not done or told. */
  reasons: {
    "unknown-record": "The CRM has no such record, or it was not read yet.",
    "already-registered": "This domain is registered already.",
    unavailable: "This lead is not available.",
    "invalid-data": "Data is missing or cannot be read.",
    "capacity-reached": "All slots are in use. Give up a registration that you no longer need.",
    pending: leads.pending,
    "existing-customer": `${leads.reasons["existing-customer"]}.`,
    "active-sales-process": `${leads.reasons["active-sales-process"]}.`,
    "hubspot-rep-owned": `${leads.reasons["hubspot-rep-owned"]}.`,
    "other-partner": `${leads.reasons["other-partner"]}.`,
    "not-connected": "This account is not connected to Partner Standing.",
    "being-erased": "All data of this account is being erased.",
    "first-sync-running": "The CRM is being read for the first time. There are no figures yet.",
    deriving: "The figures are being derived anew, because settings have changed.",
    "outside-program": "The settings say that the account takes no part in this program.",
    "not-allowed":
      "The settings show portfolio amounts to named people only. Open Partner Standing in HubSpot to see them.",
    "key-reused": "This execution was decided before, for something else.",
  } satisfies Record<ActionReason, string>,
  noRecord: (name: string) =>
    `No contact or company of the CRM stands for “${name}”. Make one first: a lead is registered by its record.`,
  marked: (deal: string, influence: string) =>
    `“${deal}” is marked as ${influence}. It counts once the CRM has it and the deal is won.`,
  noOption: "The account's own property has no option for this influence.",
  /** How a tool's answer is put together. */
  named: (name: string, value: string) => `${name}: ${value}`,
  clause: (place: string) => `[${place}]`,
  asOf: (day: string) => `As of ${day}.`,
  printed: "Where the rules are printed",
  withoutAmounts: "Amounts are left out: the settings show them to named people only.",
  allRecords: (shown: string) => `and ${shown} more`,
  /** The tier, the next day that decides, and what it would decide. */
  standing: (tier: string, day: string, decides: string) => `${tier}. ${day}: ${decides}`,
};

export type AutomationMessages = typeof en;
