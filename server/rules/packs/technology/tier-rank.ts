import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";

/** Position among the tiers, ascending from 0; no tier ranks below all of them. */
export function rankOf(tier: TechnologyTier | null): number {
  return tier === null ? -1 : TECHNOLOGY_TIERS.indexOf(tier);
}

/** The next higher tier; null above the highest. */
export function tierAbove(tier: TechnologyTier | null): TechnologyTier | null {
  return TECHNOLOGY_TIERS[rankOf(tier) + 1] ?? null;
}

/** The next lower tier; null below the lowest. */
export function tierBelow(tier: TechnologyTier): TechnologyTier | null {
  return TECHNOLOGY_TIERS[rankOf(tier) - 1] ?? null;
}
