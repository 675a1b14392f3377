import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { CitationSchema, OutcomeSchema } from "../programs/scorecard.ts";
import { TechnologyTierSchema } from "../programs/program.ts";

const Tier = z.nullable(TechnologyTierSchema);

/** A review that was held, or one to come as it would end with what is known now. */
export const ReviewEventSchema = z.object({
  kind: z.literal("review"),
  on: CalendarDateSchema,
  held: z.boolean(),
  tierBefore: Tier,
  qualifiedTier: Tier,
  outcome: OutcomeSchema,
  pocFormDue: z.nullable(CalendarDateSchema),
});

export const TierEventSchema = z.object({
  kind: z.literal("tier-change"),
  on: CalendarDateSchema,
  /** False where it would follow from a review to come. */
  held: z.boolean(),
  tierBefore: Tier,
  tierAfter: Tier,
  because: z.enum(["promotion", "demotion", "form-in-time"]),
});

/** The last day for a form, and whether it came. */
export const FormEventSchema = z.object({
  kind: z.literal("form-due"),
  on: CalendarDateSchema,
  tier: TechnologyTierSchema,
  reviewOn: CalendarDateSchema,
  state: z.enum(["awaited", "in-time", "late"]),
});

/** Something to be done by a day. `assumed`: the guide names the interval, not the day it starts from. */
export const DutyEventSchema = z.object({
  kind: z.enum(["certification-review", "quality-review", "sponsor-meeting"]),
  on: CalendarDateSchema,
  app: z.optional(z.string()),
  assumed: z.boolean(),
  citations: z.array(CitationSchema),
});

export const TimelineEventSchema = z.union([ReviewEventSchema, TierEventSchema, FormEventSchema, DutyEventSchema]);
export type TimelineEvent = z.infer<typeof TimelineEventSchema>;

/** A promotion that a review granted and that waits for the point-of-contact form until a day, that day included. */
export const PendingPromotionSchema = z.object({
  tier: TechnologyTierSchema,
  reviewOn: CalendarDateSchema,
  dueOn: CalendarDateSchema,
});

/** The tier as it stands on a date, what was, and what is ahead in the year after it. */
export const TimelineSchema = z.object({
  on: CalendarDateSchema,
  creditedTier: Tier,
  creditedSince: z.nullable(CalendarDateSchema),
  /** Null until the first reading of the CRM is complete too: no half sums. */
  qualifiedTier: Tier,
  pending: z.nullable(PendingPromotionSchema),
  /** In order of date. */
  events: z.array(TimelineEventSchema),
});
export type Timeline = z.infer<typeof TimelineSchema>;
