import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { NextStepSchema } from "./standing.ts";

const OwnerIdSchema = z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id of an owner"));

/** One of the steps of the standing as a task in the CRM. */
export const PlanStepSchema = z.object({
  purpose: NextStepSchema.shape.purpose,
  requirement: NextStepSchema.shape.requirement,
  /** Whose task it is: an owner of the account; null for nobody. */
  ownerId: z.nullable(OwnerIdSchema),
  /** Calendar date in the account's time zone. */
  dueOn: CalendarDateSchema,
  idempotencyKey: IdempotencyKeySchema,
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
