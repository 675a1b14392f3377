import { SOLUTIONS_TIERS, type SolutionsTier } from "@partner-standing/contract/programs/solutions-tier";

/** Position among the tiers of all editions, ascending from 0; no tier ranks below all of them. */
export function rankOf(tier: SolutionsTier | null): number {
  return tier === null ? -1 : SOLUTIONS_TIERS.indexOf(tier);
}

/** The lowest of these tiers above another one; null where there is none. */
export function tierAbove(tier: SolutionsTier | null, tiers: readonly SolutionsTier[]): SolutionsTier | null {
  return tiers.find((candidate) => rankOf(candidate) > rankOf(tier)) ?? null;
}
