import type { Branch, Gap } from "@partner-standing/contract/programs/scorecard";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { missingShown } from "./gap-phrases.ts";

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
