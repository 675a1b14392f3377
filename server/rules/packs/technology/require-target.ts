import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import type { TierTargets } from "./parameters.ts";

/** The threshold of a tier. @throws Error when the requirement levels ask a tier for one that the guide does not print */
export function requireTarget(metric: Metric, targets: TierTargets, tier: TechnologyTier): number {
  const target = targets[tier];
  if (target === undefined) throw new Error(`${metric} has no threshold for tier ${tier}`);
  return target;
}
