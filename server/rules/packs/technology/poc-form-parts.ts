import type { FormPart, NeededFor } from "@partner-standing/contract/settings/point-of-contact";
import type { Citation, RequirementId } from "@partner-standing/contract/programs/scorecard";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { cite } from "./cite.ts";
import { REQUIREMENTS } from "./requirements.ts";
import type { TechnologyRules } from "./rules-on.ts";
import { tiersThatNeed } from "./tiers-that-need.ts";

/** The requirement that a part of the form fulfils; the sales and customer success contact is asked for by the form alone. */
const REQUIREMENT_OF: Record<FormPart, RequirementId | null> = {
  technical: "technical-contact",
  partnershipOwner: "partnership-owner",
  coSell: null,
  executiveSponsor: "executive-sponsor",
  accountMapping: "account-mapping",
};

/** "The same or another person" as the owner, but named (lines 341 and 335). */
const CO_SELL_CITATIONS = cite("341", "335");

/** Which tier asks for a part of the form, ascending, and where that is printed. */
export interface NeededPart {
  neededFor: NeededFor;
  citations: Citation[];
}

/** The levels of one part by the rules of a day. */
export function neededPart(part: FormPart, rules: TechnologyRules): NeededPart {
  const id = REQUIREMENT_OF[part];
  if (id === null) {
    const tiers = TECHNOLOGY_TIERS.filter((tier) => rules.pocFormTiers.value.includes(tier));
    return { neededFor: tiers.map((tier) => ({ tier, level: "required" })), citations: CO_SELL_CITATIONS };
  }
  const test = REQUIREMENTS[id];
  return { neededFor: tiersThatNeed(id, rules), citations: test.kind === "presence" ? test.citations : [] };
}

/** The parts without which the form does not open a tier (000_767800270b4ee6ef.txt, lines 311-369). */
export function requiredParts(parts: readonly FormPart[], tier: TechnologyTier, rules: TechnologyRules): FormPart[] {
  return parts.filter((part) =>
    neededPart(part, rules).neededFor.some((needed) => needed.tier === tier && needed.level === "required"),
  );
}
