import type { Register } from "@partner-standing/contract/reports/register";
import type { PlanDueSchema } from "@partner-standing/contract/standing/planned-step";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import type * as z from "zod/mini";
import { planTask, readerOfAccount, type TaskToPlan } from "../standing/plan-step.ts";
import type { Database } from "../store/engine/database.ts";
import type { Asked } from "../store/jobs/answer-once.ts";
import type { Tenant } from "../store/portals/portals.ts";

interface Plan extends Asked {
  wish: Omit<z.output<typeof PlanDueSchema>, "idempotencyKey">;
}

/** Without its detail: whoever reads the CRM's tasks may not be one who may see amounts. */
function taskOf(tenant: Tenant, register: Register | null, key: string): TaskToPlan | null {
  const entry = register?.entries.find((one) => one.key === key);
  if (!entry) return null;
  const reader = readerOfAccount(tenant);
  const { task } = registerMessagesFor(reader.language);
  const date = reader.date(entry.on);
  return { key: `due:${key}`, subject: task.subject(entry.what, date), body: task.body(date) };
}

/**
 * Wants a task in the CRM for an entry of the register, as whoever asks may see it.
 * @param register that of today in the account's language; null while there is none
 */
export function planDue(database: Database, tenant: Tenant, register: Register | null, plan: Plan) {
  return planTask(database, tenant, "plan-due", taskOf(tenant, register, plan.wish.entry), plan);
}
