import type { Requirement, Scorecard, TierVerdict } from "@partner-standing/contract/programs/scorecard";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { lackingClause } from "./gap-phrases.ts";
import { marginShown } from "./requirement-view-model.ts";

interface Margin {
  requirement: Requirement;
  actual: number;
  target: number;
  /** Distance to the limit in parts of it, so that dollars and stars can be compared. */
  share: number;
}

function margin(requirement: Requirement, actual: number, target: number): Margin {
  return { requirement, actual, target, share: (actual - target) / target };
}

/** Where one branch of several is enough, the best one holds the requirement. */
function marginOf(requirement: Requirement): Margin[] {
  if (requirement.kind === "presence" || !requirement.met || requirement.level === "exempt") return [];
  // In percent nothing is more than reached: how far above is an amount.
  if (requirement.unit === "percent") return [];
  if (requirement.kind === "threshold") return [margin(requirement, requirement.actual ?? 0, requirement.target)];
  const branches = requirement.anyOf.map(({ actual, target }) => margin(requirement, actual, target));
  return branches.sort((a, b) => b.share - a.share).slice(0, 1);
}

/** What would cost the tier first: whatever the next review already misses, else the smallest margin. */
export function firstToBreak(scorecard: Scorecard, verdict: TierVerdict, reader: Reader): string | null {
  const { gaps, requirements } = reader.messages;
  const missed = scorecard.nextReview.because.slice(0, 1);
  if (missed.length > 0) return gaps.firstToBreak(lackingClause(missed, reader));
  const closest = verdict.requirements.flatMap(marginOf).sort((a, b) => a.share - b.share)[0];
  if (!closest) return null;
  const { requirement, actual, target } = closest;
  return gaps.closest(requirements[requirement.id], marginShown(actual, target, requirement.unit, reader));
}
