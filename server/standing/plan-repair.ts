import type { PlanRepairSchema } from "@partner-standing/contract/standing/planned-step";
import { problemMessagesFor } from "@partner-standing/texts/problems/problem-messages-for";
import type * as z from "zod/mini";
import type { Database } from "../store/engine/database.ts";
import type { Asked } from "../store/jobs/answer-once.ts";
import { dataProblemPage } from "./data-problem.ts";
import { type TaskToPlan, planTask, readerOfAccount } from "./plan-step.ts";
import type { View } from "./record-standing.ts";

interface Plan extends Asked {
  wish: Omit<z.output<typeof PlanRepairSchema>, "idempotencyKey">;
}

/** Records that a task names: whoever does it finds the others on the page. */
const NAMED = 10;

/** What is wrong and where, without what the properties hold: whoever reads the CRM's tasks may not be one who may see amounts. */
async function taskOf(view: View, plan: Plan, amounts: boolean): Promise<TaskToPlan | null> {
  const { code, owner } = plan.wish;
  const asked = { filter: { code, owner }, userId: plan.actor, amounts };
  const page = await dataProblemPage(view, asked, "");
  const counted = page?.counts?.codes.filter((one) => code === undefined || one.code === code) ?? [];
  const total = counted.reduce((sum, { problems }) => sum + problems, 0);
  if (!page || total === 0) return null;
  const reader = readerOfAccount(view.tenant);
  const { task, kinds, whereIs } = problemMessagesFor(reader.language);
  const what = code ? kinds[code] : null;
  const named = page.problems.slice(0, NAMED).map((problem) => task.line(problem.record.name, kinds[problem.code]));
  const left = total - named.length;
  return {
    key: `repair:${code ?? "all"}:${owner ?? "all"}`,
    subject: task.subject(reader.count(total), total, what),
    body: [...named, ...(left > 0 ? [reader.messages.andMore(reader.count(left), left)] : []), whereIs].join("\n"),
  };
}

/** Wants one task in the CRM for what there is to repair of a kind, of an owner, or of both. */
export async function planRepair(
  view: View & { database: Database },
  { amounts, plan }: { amounts: boolean; plan: Plan },
) {
  return planTask(view.database, view.tenant, "plan-repair", await taskOf(view, plan, amounts), plan);
}
