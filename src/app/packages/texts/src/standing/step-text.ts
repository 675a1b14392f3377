import type { Branch, Gap } from "@partner-standing/contract/programs/scorecard";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import type { Reader } from "./reader.ts";

/** How much is missing, never rounded down. */
export function missingShown({ missing, unit }: Pick<Gap, "missing" | "unit">, reader: Reader): string {
  return reader.measure(missing, unit, "up");
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

/** What to do, in one sentence without an end. */
export function stepText({ requirement, gap }: NextStep, reader: Reader): string {
  const { steps, metrics } = reader.messages;
  if (requirement === "poc-form" || !gap) return steps.pocForm;
  const towards = towardsText(gap, reader);
  if (towards) return towards;
  const [one, other] = gap.anyOf ?? [];
  if (!one || !other) return steps.do[requirement](missingShown(gap, reader), gap.missing);
  const shown = ({ missing }: Branch) => missingShown({ missing, unit: gap.unit }, reader);
  return steps.eitherOr(shown(one), metrics[one.metric], shown(other), metrics[other.metric]);
}
