import * as z from "zod/mini";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { TechnologyTierSchema } from "../programs/program.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { InfluenceSchema } from "./deal-standing.ts";

/** Won deals of the window: that could be marked and are not, that are marked, and those of them that were submitted to HubSpot. */
export const INFLUENCE_STATES = ["unmarked", "unsubmitted", "submitted"] as const;
export const InfluenceStateSchema = z.enum(INFLUENCE_STATES, `must be one of ${INFLUENCE_STATES.join(", ")}`);
export type InfluenceState = z.infer<typeof InfluenceStateSchema>;

/** The two kinds of submission that HubSpot's form knows. */
export const SUBMISSIONS = ["helped-close", "referred"] as const;

export const InfluencedDealSchema = z.object({
  record: RecordLinkSchema,
  company: z.nullable(RecordLinkSchema),
  /** Null where the deal says no day that can be read. */
  closedOn: z.nullable(CalendarDateSchema),
  /** US dollars per month that it counts, or would once it is marked; null where that is not known. */
  amount: z.nullable(z.number()),
  /** Tiers, the one held or the next, whose influenced revenue it would reach alone. */
  closes: z.array(TechnologyTierSchema),
  /** Why the partner may have had a part in it: the customer had the app, or was a registered lead. */
  because: z.array(z.enum(["installed", "registered"])),
  influence: z.array(InfluenceSchema),
  /** Null while it is not marked. */
  submission: z.nullable(z.enum(SUBMISSIONS)),
  submittedOn: z.nullable(CalendarDateSchema),
  /** Who noted it here; null where it was noted in the CRM. */
  submittedBy: z.nullable(z.string()),
});
export type InfluencedDeal = z.infer<typeof InfluencedDealSchema>;

/** A page of such deals, those that add most first. Whoever may see no amounts sees how many there are. */
export const InfluenceListSchema = z.object({
  state: InfluenceStateSchema,
  deals: z.array(InfluencedDealSchema),
  total: z.int(),
  /** `after` asks for the next page, null at the end. */
  after: z.nullable(z.string()),
  amountsShown: z.boolean(),
});
export type InfluenceList = z.infer<typeof InfluenceListSchema>;

/** Marks how the partner influenced a deal, and when that was submitted in HubSpot's form. Answers the deal's standing. */
export const NoteInfluenceSchema = z.object({
  dealId: RecordIdSchema,
  influence: z.optional(InfluenceSchema),
  /** Null: it was not submitted after all. */
  submittedOn: z.optional(z.nullable(CalendarDateSchema)),
  idempotencyKey: IdempotencyKeySchema,
});
