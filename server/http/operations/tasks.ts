import * as contract from "@partner-standing/contract/operations/tasks";
import { PlanStepSchema } from "@partner-standing/contract/standing/planned-step";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { type PlanRefusal, planStep } from "../../standing/plan-step.ts";
import { withoutAmounts } from "../../standing/without-amounts.ts";
import { colleaguesOf } from "../../store/mirror/owners.ts";
import { defineOperation } from "./define-operation.ts";

const SENTENCES: Record<PlanRefusal, { message: string; field: string }> = {
  conflict: { message: "This step is no longer one of the standing's next steps.", field: "requirement" },
  "invalid-data": { message: "The account has no such active owner.", field: "ownerId" },
};

/** Steps of the standing as tasks in the CRM. */
export const TASK_OPERATIONS = [
  defineOperation(contract.listColleagues, {
    summary: "Whom a task can be given to",
    input: z.object({}),
    permission: "anyone",
    answer: ({ database, tenant, by }) => colleaguesOf(database, tenant.portal.portalId, by.userId),
  }),

  defineOperation(contract.planStep, {
    summary: "Makes a task in the CRM of one of the standing's next steps",
    input: PlanStepSchema,
    permission: "anyone",
    async answer(call) {
      const { database, standing, permissions, tenant, by, today, input } = call;
      const { idempotencyKey, ...wish } = input;
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const whole = await standing.portal(tenant, today);
      const { nextSteps } = amounts ? whole : withoutAmounts(whole);
      const planned = await planStep(database, tenant, nextSteps, { wish, actor: by.userId, idempotencyKey });
      call.wake(tenant.portal.portalId, "outbox");
      if ("subject" in planned) return planned;
      const { message, field } = SENTENCES[planned.refusal];
      throw new ProblemError(planned.refusal, message, { field });
    },
  }),
];
