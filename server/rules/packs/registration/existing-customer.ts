import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { UnavailableReason } from "@partner-standing/contract/leads/lead";
import type { Relationship } from "@partner-standing/contract/portal/property-options";
import { latestMrr } from "../../steps/latest-mrr.ts";

/** What is known of a company as HubSpot's customer. */
export interface CustomerFacts {
  /** The day on which it first bought HubSpot, from whomever. */
  customerSince: CalendarDate | null;
  /** Changes of what it pays per month, in minor units, in any order. */
  mrr: readonly { on: CalendarDate; amountMinor: number }[];
  /** What the account itself says of it; null where it says nothing. */
  relationship: Relationship | null;
}

/**
 * What speaks against registering a company as a lead. The account's own word goes first; without one, a company that pays
 * HubSpot, or has bought of it, is its customer already (S1:399; S4:133).
 */
export function relationshipOn(
  { customerSince, mrr, relationship }: CustomerFacts,
  on: CalendarDate,
): UnavailableReason | null {
  if (relationship !== null) return relationship === "none" ? null : relationship;
  const hasBought = customerSince !== null && customerSince <= on;
  return hasBought || (latestMrr(mrr.filter((change) => change.on <= on)) ?? 0) > 0 ? "existing-customer" : null;
}
