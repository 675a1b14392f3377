import type { Citation, Level, Metric, RequirementId, Unit } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { NeededFor } from "@partner-standing/contract/settings/point-of-contact";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { defineParameter } from "../../define-parameter.ts";
import { cite } from "./cite.ts";
import type { TechnologyRules } from "./rules-on.ts";
import { rankOf } from "./tier-rank.ts";

/** A metric against the threshold of the tier. */
export interface ThresholdTest {
  kind: "threshold";
  metric: Metric;
  unit: Unit;
}

/** Several metrics, each against its own threshold; one that reaches it is enough. */
export interface AnyOfTest {
  kind: "any-of";
  metrics: readonly Exclude<Metric, "reviewAverage">[];
  unit: Unit;
}

type YesNoFact = { [Name in keyof TechnologyFacts]: TechnologyFacts[Name] extends boolean ? Name : never };

/** Something that is there or not. */
export interface PresenceTest {
  kind: "presence";
  fact: YesNoFact[keyof TechnologyFacts];
  citations: Citation[];
}

/** How each requirement is tested; which tier asks for it, and how strictly, stands in the requirement levels. */
export const REQUIREMENTS: Record<RequirementId, ThresholdTest | AnyOfTest | PresenceTest> = {
  "attributed-mrr": { kind: "threshold", metric: "attributedMrr", unit: "usd-per-month" },
  "influenced-revenue": { kind: "any-of", metrics: ["influencedDealMrr", "firstNinetyDaysMrr"], unit: "usd-per-month" },
  "marketplace-reviews": { kind: "threshold", metric: "reviewCount", unit: "count" },
  "marketplace-rating": { kind: "threshold", metric: "reviewAverage", unit: "stars" },
  "marketplace-listing": { kind: "presence", fact: "listingLive", citations: cite("218, 293-295", "225, 287-289") },
  "app-certification": { kind: "presence", fact: "appCertified", citations: cite("219, 299-301", "226, 293-295") },
  "technical-contact": { kind: "presence", fact: "technicalContact", citations: cite("221, 323-327", "228, 317-321") },
  "partnership-owner": { kind: "presence", fact: "partnershipOwner", citations: cite("222, 331-339", "229, 325-333") },
  "executive-sponsor": { kind: "presence", fact: "executiveSponsor", citations: cite("223, 351-358", "230, 345-352") },
  "account-mapping": { kind: "presence", fact: "accountMapping", citations: cite("224, 362-369", "231, 356-364") },
  "good-standing": {
    kind: "presence",
    fact: "goodStanding",
    citations: cite("209, 251-253, 930-932", "216, 256-258, 914-916"),
  },
};

/** A cell of the guide's matrix; null is a dash, and only the facts can make a requirement exempt. */
type Cell = Exclude<Level, "exempt"> | null;
type Row = readonly [partner: Cell, rising: Cell, leading: Cell, premier: Cell];

type LevelMatrix = Readonly<Record<RequirementId, Row>>;

const NONE = null;
const PREFERRED = "preferred";
const PHASED_IN = "phased-in";
const REQUIRED = "required";

/** Which requirement a tier asks for, and how strictly: the matrix of the guide, and good standing for everyone. */
export const REQUIREMENT_LEVELS = defineParameter<LevelMatrix>({
  key: "technology.requirement-levels",
  title: "requirement matrix",
  unit: "level",
  values: [
    {
      from: "2026-01-01",
      // oxfmt-ignore
      value: {
        //                      partner    rising     leading    premier
        "attributed-mrr":      [NONE,      REQUIRED,  REQUIRED,  REQUIRED],
        "influenced-revenue":  [NONE,      REQUIRED,  REQUIRED,  REQUIRED],
        "marketplace-reviews": [NONE,      PHASED_IN, PHASED_IN, PHASED_IN],
        "marketplace-rating":  [NONE,      PHASED_IN, PHASED_IN, PHASED_IN],
        "marketplace-listing": [REQUIRED,  REQUIRED,  REQUIRED,  REQUIRED],
        "app-certification":   [NONE,      NONE,      PREFERRED, PHASED_IN],
        "technical-contact":   [PREFERRED, PREFERRED, REQUIRED,  REQUIRED],
        "partnership-owner":   [NONE,      NONE,      REQUIRED,  REQUIRED],
        "executive-sponsor":   [NONE,      NONE,      PREFERRED, REQUIRED],
        "account-mapping":     [NONE,      NONE,      PREFERRED, REQUIRED],
        "good-standing":       [REQUIRED,  REQUIRED,  REQUIRED,  REQUIRED],
      },
      citations: cite("209, 211-228", "216, 218-235"),
    },
  ],
  readings: ["C04", "C05", "C13"],
  confirmedOn: "2026-11-22",
});

/** The matrix once the transition period is over: what was phased in is required. */
export function onceRequired(levels: LevelMatrix): Record<string, Cell[]> {
  const rows = Object.entries(levels);
  return Object.fromEntries(rows.map(([id, row]) => [id, row.map((cell) => (cell === PHASED_IN ? REQUIRED : cell))]));
}

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

/** The tiers that ask for a requirement, ascending, by the rules of a day. */
export function tiersThatNeed(id: RequirementId, rules: TechnologyRules): NeededFor {
  return TECHNOLOGY_TIERS.flatMap((tier) => {
    const asked = askedLevel(id, tier, rules);
    return asked ? [{ tier, level: asked.level }] : [];
  });
}
