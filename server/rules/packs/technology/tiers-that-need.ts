import type { NeededFor } from "@partner-standing/contract/settings/point-of-contact";
import type { RequirementId } from "@partner-standing/contract/programs/scorecard";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/technology-tier";
import { askedLevel } from "./asked-level.ts";
import type { TechnologyRules } from "./rules-on.ts";

/** The tiers that ask for a requirement, ascending, by the rules of a day. */
export function tiersThatNeed(id: RequirementId, rules: TechnologyRules): NeededFor {
  return TECHNOLOGY_TIERS.flatMap((tier) => {
    const asked = askedLevel(id, tier, rules);
    return asked ? [{ tier, level: asked.level }] : [];
  });
}
