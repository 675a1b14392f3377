import type { Lead } from "@partner-standing/contract/leads/lead";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { defineParameter } from "../../define-parameter.ts";

/** Tiers of the Solutions Partner Program in the 2018 edition; null is untiered. */
type SolutionsTier2018 = "silver" | "gold" | "platinum" | "diamond";

/** Published in 2018; later numbers were only shown in pictures, so accounts enter their own in the settings. */
const CAPACITY_ARTICLE: Citation = {
  document: "knowledge.hubspot.com/articles/kcs_article/manage-registered-partner-leads-with-capacity-manager",
  lines: "2018-06-27",
};

/** How many domains may be registered at a time. */
export const registrationCapacity = defineParameter<Record<SolutionsTier2018 | "untiered", number>>({
  key: "registration.capacity",
  title: "registered domains at a time",
  unit: "domains",
  values: [
    {
      from: "2018-06-27",
      value: { untiered: 50, silver: 500, gold: 500, platinum: 500, diamond: 1000 },
      citations: [CAPACITY_ARTICLE],
    },
  ],
  confirmedOn: "2026-11-22",
});

/** The share of the limit from which the card warns (ours; B9, number 3: over the limit, commissions were withheld). */
const WARNING_SHARE = 0.8;

/** How close to the limit an account is. */
export function capacityLevel(used: number, limit: number): Lead["capacity"]["level"] {
  if (used >= limit) return "reached";
  return used >= limit * WARNING_SHARE ? "near" : "free";
}
