import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Branch, Gap, Requirement, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { NextStep, Standing } from "@partner-standing/contract/standing/standing";
import type { Reader } from "@partner-standing/texts/standing/reader";
import {
  type RequirementViewModel,
  firstToBreak,
  missingShown,
  requirementViewModel,
} from "./requirement-view-model.ts";

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

export interface StepViewModel {
  id: string;
  text: string;
  purpose: string;
  /** Customers to start with, and how many more there are. */
  candidates: { links: RecordLink[]; more: string | null } | null;
}

/** For whoever may see no amounts: which threshold to reach, which is public. */
function towardsText(gap: Gap, reader: Reader): string | null {
  const { steps, metrics } = reader.messages;
  const { towards } = steps;
  const limitOf = ({ threshold }: Pick<Gap, "threshold">) =>
    threshold === undefined ? null : reader.measure(threshold, "usd-per-month");
  const [one, other] = (gap.anyOf ?? []).map((branch) => {
    const limit = limitOf(branch);
    return limit && towards.branch(metrics[branch.metric], limit);
  });
  if (one && other) return towards.eitherOr(one, other);
  const limit = limitOf(gap);
  return limit && towards.attributed(limit);
}

function textOf({ requirement, gap }: NextStep, reader: Reader): string {
  const { steps, metrics } = reader.messages;
  if (requirement === "poc-form" || !gap) return steps.pocForm;
  const towards = towardsText(gap, reader);
  if (towards) return towards;
  const [one, other] = gap.anyOf ?? [];
  if (!one || !other) return steps.do[requirement](missingShown(gap, reader), gap.missing);
  const shown = ({ missing }: Branch) => missingShown({ missing, unit: gap.unit }, reader);
  return steps.eitherOr(shown(one), metrics[one.metric], shown(other), metrics[other.metric]);
}

function candidatesOf({ candidates }: NextStep, reader: Reader): StepViewModel["candidates"] {
  if (!candidates || candidates.records.length === 0) return null;
  const more = candidates.total - candidates.records.length;
  return { links: candidates.records, more: more > 0 ? reader.messages.andMore(reader.count(more)) : null };
}

/** What to do, what it is for, and whom to start with. */
export function stepViewModel(step: NextStep, reader: Reader): StepViewModel {
  const { steps, tiers } = reader.messages;
  const alone = step.of === 1 ? steps[step.purpose] : null;
  const [tier, by] = [tiers[step.tier], reader.date(step.by)];
  return {
    id: `${step.purpose} ${step.requirement}`,
    text: textOf(step, reader),
    purpose: alone ? alone(tier, by) : steps.oneOf[step.purpose](reader.count(step.of), tier, by),
    candidates: candidatesOf(step, reader),
  };
}
