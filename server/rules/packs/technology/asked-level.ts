import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Citation, Level, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import type { TechnologyRules } from "./rules-on.ts";
import { rankOf } from "./tier-rank.ts";

/** How strictly a tier asks for a requirement, and what the guide says about that besides its matrix. */
export interface AskedLevel {
  level: Level;
  /** The first day it blocks, while it is phased in. */
  requiredFrom?: CalendarDate;
  citations: Citation[];
}

/** The level of a requirement in a tier; null where the tier does not ask for it. */
export function askedLevel(id: RequirementId, tier: TechnologyTier, rules: TechnologyRules): AskedLevel | null {
  const cell = rules.levels.value[id][rankOf(tier)];
  if (!cell) return null;
  if (cell !== "phased-in") return { level: cell, citations: [] };
  const { value: requiredFrom, citations } = rules.phaseIn;
  return requiredFrom === null ? { level: "required", citations } : { level: cell, requiredFrom, citations };
}
