import type { Requirement, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { Standing } from "@partner-standing/contract/standing/standing";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { firstToBreak } from "./first-to-break.ts";
import { requirementViewModel, type RequirementViewModel } from "./requirement-view-model.ts";

export interface GapsViewModel {
  title: string;
  met: string;
  /** Only at the top, where there is nothing to reach. */
  keep: { text: string; firstToBreak: string | null } | null;
  requirements: RequirementViewModel[];
}

/** Phased-in ones count as required: the next review may already ask for them. */
function isRequired({ level }: Requirement): boolean {
  return level === "required" || level === "phased-in";
}

/** What is missing comes first, then what would be good to have or to look at, then what is done. */
function urgency(requirement: Requirement, isChecked: boolean): number {
  if (!isChecked) return 1;
  if (requirement.met || requirement.level === "exempt") return 2;
  return isRequired(requirement) ? 0 : 1;
}

/** The verdict, and what it is said with. */
export type Judged = Pick<Standing, "figures" | "evidence" | "notChecked"> & { scorecard: Scorecard };

/** Every requirement of the next tier, or of the tier held where there is none above; null without a verdict on it. */
export function gapsViewModel(judged: Judged, reader: Reader): GapsViewModel | null {
  const { scorecard, figures, evidence, notChecked } = judged;
  const { gaps, tiers } = reader.messages;
  const { nextTier, currentTier } = scorecard;
  const tier = nextTier ?? currentTier;
  const verdict = scorecard.tiers.find((candidate) => candidate.tier === tier);
  if (!verdict) return null;
  const keep = nextTier === null;
  const required = verdict.requirements.filter(isRequired);
  const isChecked = ({ id }: Requirement) => !notChecked.includes(id);
  const met = required.filter((requirement) => requirement.met && isChecked(requirement)).length;
  const name = tiers[verdict.tier];
  return {
    title: keep ? gaps.titleKeep(name) : gaps.title(name),
    met: gaps.met(reader.count(met), reader.count(required.length)),
    keep: keep ? { text: gaps.top, firstToBreak: firstToBreak(scorecard, verdict, reader) } : null,
    requirements: [...verdict.requirements]
      .sort((a, b) => urgency(a, isChecked(a)) - urgency(b, isChecked(b)))
      .map((requirement) =>
        requirementViewModel(requirement, { tier: verdict.tier, keep, reader, figures, evidence, notChecked }),
      ),
  };
}
