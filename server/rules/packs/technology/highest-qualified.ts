import type { TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";

/** The highest qualified tier. The tiers below need not be: the Premier exception passes them by. */
export function highestQualified(verdicts: TierVerdict[]): TechnologyTier | null {
  return verdicts.findLast(({ qualified }) => qualified)?.tier ?? null;
}
