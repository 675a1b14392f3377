import type { Branch, Gap, RequirementId, Scorecard } from "@partner-standing/contract/scorecard";
import type { RecordLink } from "@partner-standing/contract/record-link";
import type { FormStanding, NextStep, Standing } from "@partner-standing/contract/standing";
import type { Reader } from "@partner-standing/extension-kit/reader";
import { missingShown } from "./gap-phrases.ts";

export interface StepViewModel {
  id: RequirementId | "poc-form";
  text: string;
  purpose: string;
  /** Customers to start with, and how many more there are. */
  candidates: { links: RecordLink[]; more: string | null } | null;
}

function textOf(requirement: RequirementId, gap: Gap, reader: Reader): string {
  const { steps, metrics } = reader.messages;
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

/** What a promotion waits for: the one that was granted already, else the one that the next review would grant. */
function awaitedForm({ nextReview }: Scorecard, form: FormStanding | null) {
  if (form?.pending && form.state !== "filed") return form.pending;
  const { outcome, qualifiedTier, pocFormDue, date } = nextReview;
  if (outcome !== "promotion-pending-poc-form" || !qualifiedTier) return null;
  return { tier: qualifiedTier, dueOn: pocFormDue ?? date };
}

/** A promotion can wait for nothing but a form, which no requirement asks for. */
function pocFormStep(scorecard: Scorecard, form: FormStanding | null, reader: Reader): StepViewModel[] {
  const awaited = awaitedForm(scorecard, form);
  if (!awaited) return [];
  const { steps, tiers } = reader.messages;
  const purpose = steps.reach(tiers[awaited.tier], reader.date(awaited.dueOn));
  return [{ id: "poc-form", text: steps.pocForm, purpose, candidates: null }];
}

function stepViewModel(step: NextStep, reader: Reader): StepViewModel {
  const { steps, tiers } = reader.messages;
  return {
    id: step.requirement,
    text: textOf(step.requirement, step.gap, reader),
    purpose: steps[step.purpose](tiers[step.tier], reader.date(step.by)),
    candidates: candidatesOf(step, reader),
  };
}

/** What to do, what it is for, and whom to start with; the most effective first. */
export function stepViewModels(
  scorecard: Scorecard,
  { nextSteps, pocForm }: Pick<Standing, "nextSteps" | "pocForm">,
  reader: Reader,
): StepViewModel[] {
  return [...pocFormStep(scorecard, pocForm, reader), ...nextSteps.map((step) => stepViewModel(step, reader))];
}
