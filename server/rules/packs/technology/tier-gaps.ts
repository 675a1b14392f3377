import type { Gap, Requirement, TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { isBlocking } from "./is-blocking.ts";

function gapOf(requirement: Requirement): Gap {
  const { id, unit } = requirement;
  if (requirement.kind !== "any-of") return { id, missing: requirement.missing, unit };
  const { anyOf } = requirement;
  return { id, missing: Math.min(...anyOf.map((branch) => branch.missing)), unit, anyOf };
}

/** What a tier still lacks; nothing for no tier. */
export function tierGaps(verdicts: TierVerdict[], tier: TechnologyTier | null): Gap[] {
  const verdict = verdicts.find((candidate) => candidate.tier === tier);
  return verdict ? verdict.requirements.filter(isBlocking).map(gapOf) : [];
}
