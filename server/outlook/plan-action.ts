import { type Way, actionKey } from "@partner-standing/contract/standing/outlook";
import type { PlanActionSchema } from "@partner-standing/contract/standing/planned-step";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { actionText } from "@partner-standing/texts/outlook/outlook-sentences";
import type * as z from "zod/mini";
import { planTask, readerOfAccount, type TaskToPlan } from "../standing/plan-step.ts";
import type { Database } from "../store/engine/database.ts";
import type { Asked } from "../store/jobs/answer-once.ts";
import type { Tenant } from "../store/portals/portals.ts";

interface Plan extends Asked {
  wish: Omit<z.output<typeof PlanActionSchema>, "idempotencyKey">;
}

/** Without any amount: whoever reads the CRM's tasks may not be one who may see it. */
function taskOf(tenant: Tenant, ways: Way[], { target, review, action }: Plan["wish"]): TaskToPlan | null {
  const found = ways
    .filter((way) => way.target === target && way.review === review)
    .flatMap(({ actions }) => actions)
    .find((candidate) => actionKey(candidate) === action);
  if (!found) return null;
  const reader = outlookReader(readerOfAccount(tenant));
  const { tiers, outlook } = reader.messages;
  return {
    key: `way:${target}:${review}:${action}`.toLowerCase(),
    subject: actionText(found, reader),
    body: outlook.task(tiers[target], reader.date(review)),
  };
}

/**
 * Wants a task in the CRM for one action of the ways to a tier, as whoever asks may see them.
 * @param ways those of today
 */
export function planAction(database: Database, tenant: Tenant, ways: Way[], plan: Plan) {
  return planTask(database, tenant, "plan-action", taskOf(tenant, ways, plan.wish), plan);
}
