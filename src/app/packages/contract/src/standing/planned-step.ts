import * as z from "zod/mini";
import { TechnologyTierSchema } from "../programs/program.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { ProblemFilterSchema } from "./data-problem-list.ts";
import { NextStepSchema } from "./standing.ts";

const OwnerIdSchema = z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id of an owner"));

const task = {
  /** Whose task it is: an owner of the account; null for nobody. */
  ownerId: z.nullable(OwnerIdSchema),
  /** Calendar date in the account's time zone. */
  dueOn: CalendarDateSchema,
  idempotencyKey: IdempotencyKeySchema,
};

/** One of the steps of the standing as a task in the CRM. */
export const PlanStepSchema = z.object({
  purpose: NextStepSchema.shape.purpose,
  requirement: NextStepSchema.shape.requirement,
  ...task,
});

/** One action of a way to a tier as a task in the CRM. */
export const PlanActionSchema = z.object({
  /** The tier that the way leads to, and the review at which it does. */
  target: TechnologyTierSchema,
  review: CalendarDateSchema,
  /** What `actionKey` calls it. */
  action: z.string().check(z.regex(/^[a-z]+(:[A-Za-z0-9-]{1,40})?$/, "must be an action of the way")),
  ...task,
});

/** What there is to repair in the CRM, as one task. */
export const PlanRepairSchema = z.object({ ...ProblemFilterSchema.shape, ...task });

/** What runs out, as one task. */
export const PlanDueSchema = z.object({
  /** The `key` of an entry of the register. */
  entry: z.string().check(z.minLength(1), z.maxLength(300)),
  ...task,
});

/** The task as the CRM will show it, in the account's language. */
export const PlannedStepSchema = z.object({ subject: z.string(), dueOn: CalendarDateSchema });
export type PlannedStep = z.infer<typeof PlannedStepSchema>;

/** Whom a task can be given to: the account's active owners by name, at most 500, and which of them asks. */
export const ColleaguesSchema = z.object({
  people: z.array(z.object({ ownerId: OwnerIdSchema, name: z.string() })),
  you: z.nullable(OwnerIdSchema),
});
export type Colleagues = z.infer<typeof ColleaguesSchema>;
