import type { Action } from "./action.ts";
import { markNamedDeal } from "./deal-tool.ts";
import { registerNamedLead, tellLead } from "./lead-tools.ts";
import { registerEnrolled } from "./register-action.ts";
import { checkStanding } from "./standing-action.ts";
import { explainFigure, tellOutlook, tellStanding } from "./told-tools.ts";

/** Everything that HubSpot's workflows and agents can ask, by the last part of its address. */
export const ACTIONS = {
  "register-lead": registerEnrolled,
  "check-standing": checkStanding,
  "tell-standing": tellStanding,
  "explain-figure": explainFigure,
  "tell-outlook": tellOutlook,
  "tell-lead": tellLead,
  "register-named-lead": registerNamedLead,
  "mark-influence": markNamedDeal,
} satisfies Record<string, Action>;
export type ActionName = keyof typeof ACTIONS;
