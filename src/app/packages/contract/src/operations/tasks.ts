import type * as z from "zod/mini";
import {
  ColleaguesSchema,
  type PlanActionSchema,
  type PlanDueSchema,
  type PlanRepairSchema,
  type PlanStepSchema,
  PlannedStepSchema,
} from "../standing/planned-step.ts";
import { get, post } from "./operation.ts";

export const listColleagues = get<object>()("/api/colleagues", ColleaguesSchema);

export const planStep = post<z.input<typeof PlanStepSchema>>()("/api/tasks", PlannedStepSchema);

export const planAction = post<z.input<typeof PlanActionSchema>>()("/api/tasks/action", PlannedStepSchema);

export const planRepair = post<z.input<typeof PlanRepairSchema>>()("/api/tasks/repair", PlannedStepSchema);

export const planDue = post<z.input<typeof PlanDueSchema>>()("/api/tasks/due", PlannedStepSchema);
