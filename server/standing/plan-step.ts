import type { PlanStepSchema, PlannedStep } from "@partner-standing/contract/standing/planned-step";
import type { NextStep } from "@partner-standing/contract/standing/standing";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { type Reader, createReader } from "@partner-standing/texts/standing/reader";
import { stepText } from "@partner-standing/texts/standing/step-text";
import type * as z from "zod/mini";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { isActiveOwner } from "../store/mirror/owners.ts";
import { wantTasks } from "../store/outbox/crm-tasks.ts";
import type { Tenant } from "../store/portals/portals.ts";

export type PlanRefusal = "conflict" | "invalid-data";

/** A task that somebody wants, before anybody has said whose it is and by when. */
export interface TaskToPlan {
  /** Planned again, by whomever, it is the same task: its owner and day move. */
  key: string;
  subject: string;
  body: string;
}

interface Wish {
  ownerId: string | null;
  dueOn: string;
}

interface Plan extends Asked {
  wish: Omit<z.output<typeof PlanStepSchema>, "idempotencyKey">;
}

/** Reads in the language that the account has chosen for what is written in the CRM. */
export function readerOfAccount({ portal, settings }: Tenant): Reader {
  return createReader(localeOf({ language: settings.settings.language ?? "en" }), portal.timeZone);
}

async function want(
  transaction: Queryable,
  portalId: number,
  task: TaskToPlan | null,
  { ownerId, dueOn }: Wish,
): Promise<PlannedStep | { refusal: PlanRefusal }> {
  if (!task) return { refusal: "conflict" };
  if (ownerId !== null && !(await isActiveOwner(transaction, portalId, ownerId))) return { refusal: "invalid-data" };
  await wantTasks(transaction, portalId, [{ ...task, dueOn, ownerId, about: null }]);
  return { subject: task.subject, dueOn };
}

/** Wants a task in the CRM, the same one for the same key; `task` is null where what is planned is nothing to do any more. */
export function planTask(
  database: Database,
  { portal: { portalId } }: Tenant,
  write: "plan-step" | "plan-action" | "plan-repair" | "plan-due",
  task: TaskToPlan | null,
  { wish, ...by }: Asked & { wish: Wish },
) {
  const request = { write, ...by, body: wish } as const;
  return answerOnce(database, portalId, request, (transaction) => want(transaction, portalId, task, wish));
}

function taskOf(step: NextStep, reader: Reader): TaskToPlan {
  const { steps, tiers } = reader.messages;
  return {
    key: `step:${step.purpose}:${step.tier}:${step.requirement}:${step.by}`,
    subject: stepText(step, reader),
    body: steps.task[step.purpose](tiers[step.tier], reader.date(step.by)),
  };
}

/**
 * Wants a task in the CRM for one of the steps, as whoever asks may see it.
 * @param steps the standing's next steps of today
 */
export function planStep(database: Database, tenant: Tenant, steps: NextStep[], plan: Plan) {
  const { purpose, requirement } = plan.wish;
  const step = steps.find((known) => known.purpose === purpose && known.requirement === requirement);
  return planTask(database, tenant, "plan-step", step ? taskOf(step, readerOfAccount(tenant)) : null, plan);
}
