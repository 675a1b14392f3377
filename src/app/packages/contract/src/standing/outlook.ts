import * as z from "zod/mini";
import { RecordIdSchema, RecordLinkSchema } from "../portal/record-link.ts";
import { TechnologyTierSchema } from "../programs/program.ts";
import {
  GapSchema,
  MetricSchema,
  OutcomeSchema,
  RequirementIdSchema,
  RequirementSchema,
  UnitSchema,
} from "../programs/scorecard.ts";
import { ContactRoleSchema } from "../settings/point-of-contact.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";

/** How far ahead anybody looks, in months, and how many reviews lie in that time. */
export const MOST_MONTHS_AHEAD = 24;
export const REVIEWS_AHEAD = 8;
/** How many things are thought of at once. */
export const MOST_ASSUMPTIONS = 50;

const on = CalendarDateSchema;
/** A hundred million US dollars a month: what more than that would be is no customer. */
const MOST_USD = 100_000_000;
const usdPerMonth = z
  .number()
  .check(z.nonnegative("must not be negative"), z.lte(MOST_USD, `must be at most ${MOST_USD}`));

/** What the settings say by a yes. */
export const ASSUMED_SETTINGS = ["marketplace-listing", "account-mapping", "good-standing"] as const;

/** Something that is not in the CRM or in the settings, thought of as if it were. Amounts are US dollars per month. */
export const AssumptionSchema = z.discriminatedUnion("kind", [
  /** A deal that is won and influenced. `dealId`: a deal of the CRM as it would be then, not one more. */
  z.object({ kind: z.literal("deal"), mrr: usdPerMonth, on, dealId: z.optional(RecordIdSchema) }),
  z.object({
    kind: z.literal("reviews"),
    count: z.int().check(z.gte(1, "must be at least 1"), z.lte(100, "must be at most 100")),
    stars: z.number().check(z.gte(1, "must lie between 1 and 5 stars"), z.lte(5, "must lie between 1 and 5 stars")),
    on,
  }),
  /** A customer that installs the app; `boughtOn`: the day on which it bought HubSpot. `companyId`: one of the CRM. */
  z.object({
    kind: z.literal("install"),
    mrr: usdPerMonth,
    on,
    boughtOn: z.nullable(CalendarDateSchema),
    companyId: z.optional(RecordIdSchema),
  }),
  z.object({ kind: z.literal("loss"), companyId: RecordIdSchema, on }),
  z.object({ kind: z.literal("mrr"), companyId: RecordIdSchema, mrr: usdPerMonth, on }),
  z.object({ kind: z.literal("certification"), on }),
  z.object({ kind: z.literal("contact"), role: ContactRoleSchema, on }),
  z.object({ kind: z.literal("form"), on }),
  z.object({
    kind: z.literal("setting"),
    requirement: z.enum(ASSUMED_SETTINGS),
    on,
  }),
]);
export type Assumption = z.infer<typeof AssumptionSchema>;

/**
 * What is known today and nothing new; less what the account may lose by then; with open deals and the account's own pace; and with
 * what is thought of. Only the first two decide a notice.
 */
export const COURSES = ["known", "cautious", "expected", "assumed"] as const;
export type CourseName = (typeof COURSES)[number];

/** How a review ends on a course. */
export const ReviewOutlookSchema = z.object({
  outcome: OutcomeSchema,
  /** The tier right after the review. */
  tier: z.nullable(TechnologyTierSchema),
  qualifiedTier: z.nullable(TechnologyTierSchema),
  pocFormDue: z.nullable(CalendarDateSchema),
  because: z.array(GapSchema),
});
export type ReviewOutlook = z.infer<typeof ReviewOutlookSchema>;

const value = z.optional(z.nullable(z.number()));

/** A metric on a day: as it counted, or on each course. Null where there is nothing to measure. */
export const CurvePointSchema = z.object({
  on: CalendarDateSchema,
  actual: value,
  known: value,
  cautious: value,
  expected: value,
  assumed: value,
});
export type CurvePoint = z.infer<typeof CurvePointSchema>;

export const CurveSchema = z.object({
  metric: MetricSchema,
  unit: UnitSchema,
  points: z.array(CurvePointSchema),
  /** What a tier asks for; `from`: the day from which it blocks, null where it does already. */
  thresholds: z.array(
    z.object({
      tier: TechnologyTierSchema,
      value: z.number(),
      from: z.nullable(CalendarDateSchema),
      /** US dollars per month, where the value is told in percent. */
      threshold: z.optional(z.number()),
    }),
  ),
});
export type Curve = z.infer<typeof CurveSchema>;

/** A contribution that leaves its window. */
export const RollOffEntrySchema = z.object({
  on: CalendarDateSchema,
  metric: MetricSchema,
  /** Null where the viewer may see no records. */
  record: z.nullable(RecordLinkSchema),
  /** US dollars per month or Marketplace reviews that leave; null where the viewer may see no amounts. */
  amount: z.nullable(z.number()),
  /** What is left of the metric on that day, with what is known today, in `unit`. */
  after: z.nullable(z.number()),
  unit: UnitSchema,
  /** Requirements of the tier held that are met on the day before and not on this one. */
  breaks: z.array(RequirementIdSchema),
});
export type RollOffEntry = z.infer<typeof RollOffEntrySchema>;

/** One thing to do, with the record that it is about; names and amounts are null where the viewer may see none. */
export const WayActionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("deal"),
    record: z.nullable(RecordLinkSchema),
    mrr: z.nullable(z.number()),
    closesOn: CalendarDateSchema,
    /** From 0 to 1; null where HubSpot says none. */
    probability: z.nullable(z.number()),
  }),
  /** A deal that is won and that nobody has marked. */
  z.object({
    kind: z.literal("mark"),
    record: z.nullable(RecordLinkSchema),
    mrr: z.nullable(z.number()),
    closedOn: CalendarDateSchema,
  }),
  z.object({
    kind: z.literal("review"),
    count: z.int(),
    stars: z.number(),
    candidates: z.array(RecordLinkSchema),
  }),
  z.object({
    kind: z.literal("install"),
    record: z.nullable(RecordLinkSchema),
    mrr: z.nullable(z.number()),
    boughtOn: z.nullable(CalendarDateSchema),
  }),
  z.object({ kind: z.literal("certification") }),
  z.object({ kind: z.literal("contact"), role: ContactRoleSchema }),
  z.object({ kind: z.literal("form") }),
  z.object({ kind: z.literal("setting"), requirement: z.enum(ASSUMED_SETTINGS) }),
]);
export type WayAction = z.infer<typeof WayActionSchema>;

/** What an action is about besides its kind; null where the viewer may not know. */
function subjectOf(action: WayAction): string | null {
  if ("record" in action) return action.record && action.record.objectId;
  if (action.kind === "contact") return action.role;
  return action.kind === "setting" ? action.requirement : "";
}

/** What names an action among those of a way, as in "deal:501"; null where the viewer may not know its record. */
export function actionKey(action: WayAction): string | null {
  const subject = subjectOf(action);
  return subject === null ? null : [action.kind, subject].filter(Boolean).join(":");
}

export const WAY_IDEAS = ["fewest-records", "likeliest", "without-new-deals"] as const;

/** What closes every gap of a tier before a review, all of it together. */
export const WaySchema = z.object({
  idea: z.enum(WAY_IDEAS),
  target: TechnologyTierSchema,
  review: CalendarDateSchema,
  actions: z.array(WayActionSchema),
  /** How many records it takes: deals, installs and Marketplace reviews. */
  records: z.int(),
  /** From 0 to 1, by the stages of its deals; null without deals, or where a stage says none. */
  likelihood: z.nullable(z.number()),
  /** The same as assumptions; null where the viewer may see no amounts. */
  assume: z.nullable(z.array(AssumptionSchema)),
});
export type Way = z.infer<typeof WaySchema>;

/** What the estimates rest on: they are no promise. Percent of the MRR of customers with the app. */
export const EstimatesSchema = z.object({
  /** Whole months of history, counted back from today. */
  months: z.int(),
  from: z.nullable(CalendarDateSchema),
  /** Lost in a month on average, and in the worst hundredth of months; `isFloor`: too few months, so at least a stated loss. */
  monthlyLossPercent: z.number(),
  worstLossPercent: z.number(),
  isFloor: z.boolean(),
  reviewsPerMonth: z.number(),
  openDeals: z.int(),
});
export type Estimates = z.infer<typeof EstimatesSchema>;

/** What the tier aimed at asks for, and when it can be decided. */
export const AskedSchema = z.object({
  /** As they are met today. */
  requirements: z.array(RequirementSchema),
  /** Those that count as met because nobody has looked. */
  notChecked: z.array(RequirementIdSchema),
  /** The next review that is not held yet, and what is missing on its day with what is known today. */
  review: CalendarDateSchema,
  missing: z.array(GapSchema),
});
export type Asked = z.infer<typeof AskedSchema>;

/** What lies ahead of the company in the Technology Partner Program, and how it got here. */
export const OutlookSchema = z.object({
  on: CalendarDateSchema,
  tier: z.nullable(TechnologyTierSchema),
  target: TechnologyTierSchema,
  /** Null where the service is of an earlier version. */
  asked: z._default(z.nullable(AskedSchema), null),
  /** The first review that takes the tier on the cautious course, and since when it would be short; null: none within 24 months. */
  safeUntil: z.nullable(
    z.object({ review: CalendarDateSchema, breaksOn: CalendarDateSchema, because: z.array(GapSchema) }),
  ),
  reviews: z.array(
    z.object({
      date: CalendarDateSchema,
      known: ReviewOutlookSchema,
      cautious: ReviewOutlookSchema,
      expected: ReviewOutlookSchema,
      assumed: z.nullable(ReviewOutlookSchema),
    }),
  ),
  curves: z.array(CurveSchema),
  rollOff: z.object({
    entries: z.array(RollOffEntrySchema),
    after: z.nullable(z.string()),
    /** What leaves of the record that was asked with: its own, and that of its company, deals and Marketplace reviews. */
    ofRecord: z._default(z.array(RollOffEntrySchema), []),
  }),
  ways: z.array(WaySchema),
  estimates: EstimatesSchema,
  amountsShown: z.boolean(),
});
export type Outlook = z.infer<typeof OutlookSchema>;

/** What is thought of, with the same questions as the outlook. Nothing is written. */
export const SupposeSchema = z.object({
  tier: z.optional(TechnologyTierSchema),
  months: z.optional(
    z.int().check(z.gte(1, "must be at least 1"), z.lte(MOST_MONTHS_AHEAD, `must be at most ${MOST_MONTHS_AHEAD}`)),
  ),
  assume: z
    .array(AssumptionSchema)
    .check(z.maxLength(MOST_ASSUMPTIONS, `must be at most ${MOST_ASSUMPTIONS} assumptions at once`)),
});
