import * as contract from "@partner-standing/contract/operations/tasks";
import {
  PlanActionSchema,
  PlanDueSchema,
  PlanRepairSchema,
  PlanStepSchema,
  type PlannedStep,
} from "@partner-standing/contract/standing/planned-step";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { planAction } from "../../outlook/plan-action.ts";
import { planDue } from "../../reports/plan-due.ts";
import { planRepair } from "../../standing/plan-repair.ts";
import { type PlanRefusal, planStep, readerOfAccount } from "../../standing/plan-step.ts";
import { withoutAmounts } from "../../standing/without-amounts.ts";
import { colleaguesOf } from "../../store/mirror/owners.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { outlookOf } from "./outlook.ts";

const NO_OWNER = { message: "The account has no such active owner.", field: "ownerId" };
const NO_STEP = { message: "This step is no longer one of the standing's next steps.", field: "requirement" };
const NO_ACTION = { message: "This is no longer part of a way to that tier at that review.", field: "action" };
const NOTHING = { message: "There is nothing of this kind to repair any more.", field: "code" };
const NOT_DUE = { message: "This no longer runs out.", field: "entry" };

type Outcome = PlannedStep | { refusal: PlanRefusal };

function planned(call: Call, outcome: Outcome, gone: typeof NO_OWNER): PlannedStep {
  call.wake(call.tenant.portal.portalId, "outbox");
  if ("subject" in outcome) return outcome;
  const { message, field } = outcome.refusal === "conflict" ? gone : NO_OWNER;
  throw new ProblemError(outcome.refusal, message, { field });
}

/** What is to be done as tasks in the CRM. */
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
      const plan = { wish, actor: by.userId, idempotencyKey };
      return planned(call, await planStep(database, tenant, nextSteps, plan), NO_STEP);
    },
  }),

  defineOperation(contract.planAction, {
    summary: "Makes a task in the CRM of one action of a way to a tier",
    input: PlanActionSchema,
    permission: "anyone",
    async answer(call) {
      const { database, tenant, by, input } = call;
      const { idempotencyKey, ...wish } = input;
      const { ways } = await outlookOf(call, { tier: wish.target }, null);
      const plan = { wish, actor: by.userId, idempotencyKey };
      return planned(call, await planAction(database, tenant, ways, plan), NO_ACTION);
    },
  }),

  defineOperation(contract.planRepair, {
    summary: "Makes a task in the CRM of what there is to repair in it",
    input: PlanRepairSchema,
    permission: "anyone",
    async answer(call) {
      const { database, permissions, tenant, by, today: on, input } = call;
      const { idempotencyKey, ...wish } = input;
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const plan = { wish, actor: by.userId, idempotencyKey };
      return planned(call, await planRepair({ database, tenant, on }, { amounts, plan }), NOTHING);
    },
  }),

  defineOperation(contract.planDue, {
    summary: "Makes a task in the CRM of something that runs out",
    input: PlanDueSchema,
    permission: "anyone",
    async answer(call) {
      const { database, permissions, reports, tenant, by, today, input } = call;
      const { idempotencyKey, ...wish } = input;
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const { language } = readerOfAccount(tenant);
      const register = await reports.register(tenant, { on: today, today, language, amounts });
      const plan = { wish, actor: by.userId, idempotencyKey };
      return planned(call, await planDue(database, tenant, register, plan), NOT_DUE);
    },
  }),
];
