import * as z from "zod/mini";
import { SavingProblemSchema } from "../answers/saving-problem.ts";
import { INFLUENCES } from "../portal/property-options.ts";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { DataProblemSchema } from "./standing.ts";

export type Influence = keyof typeof INFLUENCES;
const INFLUENCE_NAMES = Object.keys(INFLUENCES) as [Influence, ...Influence[]];
export const InfluenceSchema = z.enum(INFLUENCE_NAMES, `must be one of ${INFLUENCE_NAMES.join(", ")}`);

/** Why a deal does not count today; all that holds, in the order in which it can be dealt with. */
export const DEAL_REASONS = ["no-influence", "not-won", "data-problem", "not-yet", "left-the-window"] as const;

/** What one deal adds to influenced-deal MRR, or why nothing and what it would add. */
export const DealStandingSchema = z.object({
  record: RecordLinkSchema,
  counts: z.boolean(),
  /** Empty where it counts. */
  reasons: z.array(z.enum(DEAL_REASONS)),
  /**
   * US dollars per month that it counts, or would count once nothing is in the way; null where it never will, where that is
   * not known, and where the viewer may see no amounts.
   */
  amount: z.nullable(z.number()),
  /** The first day on which it counts or would, and the first on which it no longer does; null where that is not known. */
  since: z.nullable(CalendarDateSchema),
  until: z.nullable(CalendarDateSchema),
  /** How it is marked; empty where it is not, or by something that is no influence. */
  influence: z.array(InfluenceSchema),
  /** The day on which it was submitted in HubSpot's form; null where it was not. */
  submittedOn: z.nullable(CalendarDateSchema),
  /** What it can be marked as; `label` is the account's own word, null where the property is the app's. */
  options: z.array(z.object({ influence: InfluenceSchema, label: z.nullable(z.string()) })),
  /** What the CRM must still be told of it, why it was not told yet, and what HubSpot said where it refused; null where nothing waits. */
  saving: z.nullable(
    z.object({
      influence: z.nullable(InfluenceSchema),
      submittedOn: z.nullable(CalendarDateSchema),
      problem: z.nullable(SavingProblemSchema),
      reason: z.nullable(z.string()),
    }),
  ),
  problems: z.array(DataProblemSchema),
  /** Properties of the record, by the account's names, that are missing or cannot be read and can be filled in there. */
  toFill: z._default(z.array(z.string()), []),
  amountsShown: z.boolean(),
});
export type DealStanding = z.infer<typeof DealStandingSchema>;

/** The deal that a card is open on. */
export const DealQuerySchema = z.object({ objectId: RecordIdSchema });

/** Marks how the partner influenced a deal. Answers its standing. */
export const MarkInfluenceSchema = z.object({
  objectId: RecordIdSchema,
  influence: InfluenceSchema,
  idempotencyKey: IdempotencyKeySchema,
});
