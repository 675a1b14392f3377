import type { FactProblem } from "../../facts/fact-problem.ts";
import { leavesWindowOn } from "../../rules/steps/rolling-window.ts";
import { shortText } from "../../process/sound-text.ts";
import type { Step } from "../../rules/steps/step.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { replaceProblems } from "../../store/steps/data-problems.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { replaceSteps } from "../../store/steps/steps.ts";

/** As much of a value as helps to find it: a property may hold 65,536 characters, and a page of problems fifty of them. */
const LONGEST_VALUE = 200;

/** What one record means: its steps and what is wrong with it. */
export interface Derived {
  objectId: string;
  steps: Step[];
  problems: FactProblem[];
}

/** Replaces what was derived of these records before. The caller holds the portal's facts (`lockFacts`). */
export async function keepDerived(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  derived: Derived[],
): Promise<void> {
  const ids = derived.map((record) => record.objectId);
  const steps = derived.flatMap(({ objectId, steps }) => steps.map((step) => ({ objectId, ...step })));
  const problems = derived.flatMap(({ objectId, problems }) =>
    problems.map(({ code, property, value, about }) => ({
      ...{ objectId, code, property },
      value: value && shortText(value, LONGEST_VALUE),
      relevantUntil: about && leavesWindowOn(about),
    })),
  );
  await replaceSteps(transaction, portalId, kind, ids, steps);
  await replaceProblems(transaction, portalId, kind, ids, problems);
}
