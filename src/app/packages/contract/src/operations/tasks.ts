import type * as z from "zod/mini";
import { ColleaguesSchema, type PlanStepSchema, PlannedStepSchema } from "../standing/planned-step.ts";
import { get, post } from "./operation.ts";

export const listColleagues = get<object>()("/api/colleagues", ColleaguesSchema);

export const planStep = post<z.input<typeof PlanStepSchema>>()("/api/tasks", PlannedStepSchema);
