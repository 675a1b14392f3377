import type { PlanStepSchema, PlannedStep } from "@partner-standing/contract/standing/planned-step";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { stepText } from "@partner-standing/texts/standing/step-text";
import type * as z from "zod/mini";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { isActiveOwner } from "../store/mirror/owners.ts";
import { wantTasks } from "../store/outbox/crm-tasks.ts";
import type { Tenant } from "../store/portals/portals.ts";

export type PlanRefusal = "conflict" | "invalid-data";

interface Plan extends Asked {
  wish: Omit<z.output<typeof PlanStepSchema>, "idempotencyKey">;
}

/** The task of a step, in the language that the account has chosen for what is written in the CRM. */
function taskOf(step: NextStep, { portal, settings }: Tenant): { subject: string; body: string } {
  const { language } = settings.settings;
  const reader = createReader(localeOf({ language: language ?? "en" }), portal.timeZone);
  const { steps, tiers } = reader.messages;
  return {
    subject: stepText(step, reader),
    body: steps.task[step.purpose](tiers[step.tier], reader.date(step.by)),
  };
}

async function want(
  transaction: Queryable,
  tenant: Tenant,
  steps: NextStep[],
  { wish }: Plan,
): Promise<PlannedStep | { refusal: PlanRefusal }> {
  const { portalId } = tenant.portal;
  const { purpose, requirement, ownerId, dueOn } = wish;
  const step = steps.find((known) => known.purpose === purpose && known.requirement === requirement);
  if (!step) return { refusal: "conflict" };
  if (ownerId !== null && !(await isActiveOwner(transaction, portalId, ownerId))) return { refusal: "invalid-data" };
  const task = taskOf(step, tenant);
  // Planned again, by whomever, it is the same task: its owner and day move.
  const key = `step:${purpose}:${step.tier}:${requirement}:${step.by}`;
  await wantTasks(transaction, portalId, [{ key, ...task, dueOn, ownerId, about: null }]);
  return { subject: task.subject, dueOn };
}

/**
 * Wants a task in the CRM for one of the steps, as whoever asks may see it.
 * @param steps the standing's next steps of today
 */
export function planStep(database: Database, tenant: Tenant, steps: NextStep[], plan: Plan) {
  const { wish, ...by } = plan;
  const request = { write: "plan-step", ...by, body: wish } as const;
  return answerOnce(database, tenant.portal.portalId, request, (transaction) => want(transaction, tenant, steps, plan));
}
