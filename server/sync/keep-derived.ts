import type { FactProblem } from "../facts/fact-problem.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";
import type { Step } from "../rules/steps/step.ts";
import type { FactKind } from "../store/backfills.ts";
import { replaceProblems } from "../store/data-problems.ts";
import type { Queryable } from "../store/database.ts";
import { replaceSteps } from "../store/steps.ts";

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
    problems.map(({ about, ...problem }) => ({ objectId, ...problem, relevantUntil: about && leavesWindowOn(about) })),
  );
  await replaceSteps(transaction, portalId, kind, ids, steps);
  await replaceProblems(transaction, portalId, kind, ids, problems);
}
