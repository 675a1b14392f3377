import {
  type Branch,
  type Gap,
  PRESENCE_IDS,
  type PresenceId,
  type RequirementId,
} from "@partner-standing/contract/programs/scorecard";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import { missingShown } from "../gaps/lacking-text.ts";
import type { Reader } from "./reader.ts";

/** Whether something is there or not, so that there is nothing to count. */
function isPresence(id: RequirementId): id is PresenceId {
  return (PRESENCE_IDS as readonly RequirementId[]).includes(id);
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
export function stepText({ requirement, gap }: Pick<NextStep, "requirement" | "gap">, reader: Reader): string {
  const { steps, metrics, provide } = reader.messages;
  if (requirement === "poc-form" || !gap) return provide["poc-form"];
  if (isPresence(requirement)) return provide[requirement];
  const towards = towardsText(gap, reader);
  if (towards) return towards;
  const [one, other] = gap.anyOf ?? [];
  if (!one || !other) return steps.do[requirement](missingShown(gap, reader), gap.missing);
  const shown = ({ missing }: Branch) => missingShown({ missing, unit: gap.unit }, reader);
  return steps.eitherOr(shown(one), metrics[one.metric], shown(other), metrics[other.metric]);
}
