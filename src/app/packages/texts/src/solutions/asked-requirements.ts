import type { SolutionsRequirementId } from "@partner-standing/contract/programs/solutions-scorecard";

/** What tiers ask for since January 2026. A card shows the day, and no earlier edition. */
export const ASKED_REQUIREMENTS = [
  "total-points",
  "sourced-points",
  "gross-retention",
  "certification",
] as const satisfies SolutionsRequirementId[];
export type AskedRequirement = (typeof ASKED_REQUIREMENTS)[number];
