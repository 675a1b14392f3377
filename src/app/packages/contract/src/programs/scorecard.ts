import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { TechnologyTierSchema } from "./program.ts";

/** Where a rule is printed: a program document and its lines. */
export const CitationSchema = z.object({ document: z.string(), lines: z.string() });
export type Citation = z.infer<typeof CitationSchema>;

export const METRICS = [
  "attributedMrr",
  "influencedDealMrr",
  "firstNinetyDaysMrr",
  "reviewCount",
  "reviewAverage",
] as const;
export const MetricSchema = z.enum(METRICS);
export type Metric = z.infer<typeof MetricSchema>;

/** The requirements that are there or not. */
export const PRESENCE_IDS = [
  "marketplace-listing",
  "app-certification",
  "technical-contact",
  "partnership-owner",
  "executive-sponsor",
  "account-mapping",
  "good-standing",
] as const;
export type PresenceId = (typeof PRESENCE_IDS)[number];

export const REQUIREMENT_IDS = [
  "attributed-mrr",
  "influenced-revenue",
  "marketplace-reviews",
  "marketplace-rating",
  ...PRESENCE_IDS,
] as const;
export const RequirementIdSchema = z.enum(REQUIREMENT_IDS);
export type RequirementId = z.infer<typeof RequirementIdSchema>;

/** The metric that a requirement holds against one threshold. Of influenced revenue any of two is enough; the others are there or not. */
export const METRIC_OF = {
  "attributed-mrr": "attributedMrr",
  "marketplace-reviews": "reviewCount",
  "marketplace-rating": "reviewAverage",
} as const satisfies Partial<Record<RequirementId, Metric>>;
export type ThresholdId = keyof typeof METRIC_OF;

export function isThreshold(id: RequirementId): id is ThresholdId {
  return id in METRIC_OF;
}

/** Undefined where no single metric stands for it. */
export function metricOf(id: RequirementId): Metric | undefined {
  return isThreshold(id) ? METRIC_OF[id] : undefined;
}

/** `phased-in` and `preferred` never block a tier; `exempt` is waived by the Premier exception. */
export const LevelSchema = z.enum(["required", "preferred", "phased-in", "exempt"]);
export type Level = z.infer<typeof LevelSchema>;

/**
 * US dollars per month, a number of Marketplace reviews, stars from 1 to 5, or simply there or not. Whole percent of
 * the target stand for US dollars where the viewer may see no amounts.
 */
export const UnitSchema = z.enum(["usd-per-month", "count", "stars", "yes-no", "percent"]);
export type Unit = z.infer<typeof UnitSchema>;

export const METRIC_UNITS: Readonly<Record<Metric, Unit>> = {
  attributedMrr: "usd-per-month",
  influencedDealMrr: "usd-per-month",
  firstNinetyDaysMrr: "usd-per-month",
  reviewCount: "count",
  reviewAverage: "stars",
};

const requirementBase = {
  id: RequirementIdSchema,
  level: LevelSchema,
  met: z.boolean(),
  /** The day a phased-in requirement starts to block. */
  requiredFrom: z.optional(CalendarDateSchema),
  citations: z.array(CitationSchema),
  /** Ids of contested wordings that decide this requirement; the readings are in the rules pack. */
  readings: z.optional(z.array(z.string())),
};

/** What `target` is in US dollars per month, where it is told in percent: the programs' thresholds are public. */
const threshold = z.optional(z.number());

const ThresholdRequirementSchema = z.object({
  ...requirementBase,
  kind: z.literal("threshold"),
  unit: UnitSchema,
  /** Null where the window holds nothing to measure (a rating without Marketplace reviews). */
  actual: z.nullable(z.number()),
  target: z.number(),
  missing: z.number(),
  threshold,
});

const BranchSchema = z.object({
  metric: MetricSchema,
  actual: z.number(),
  target: z.number(),
  missing: z.number(),
  met: z.boolean(),
  threshold,
});
export type Branch = z.infer<typeof BranchSchema>;

/** Met when any one of its branches is. */
const AnyOfRequirementSchema = z.object({
  ...requirementBase,
  kind: z.literal("any-of"),
  unit: UnitSchema,
  anyOf: z.array(BranchSchema),
});

/** Something that is there or is not: a listing, a named person, good standing. */
const PresenceRequirementSchema = z.object({
  ...requirementBase,
  kind: z.literal("presence"),
  unit: z.literal("yes-no"),
  actual: z.boolean(),
  target: z.literal(true),
  missing: z.union([z.literal(0), z.literal(1)]),
});

export const RequirementSchema = z.discriminatedUnion("kind", [
  ThresholdRequirementSchema,
  AnyOfRequirementSchema,
  PresenceRequirementSchema,
]);
export type Requirement = z.infer<typeof RequirementSchema>;

export const TierVerdictSchema = z.object({
  tier: TechnologyTierSchema,
  qualified: z.boolean(),
  requirements: z.array(RequirementSchema),
});
export type TierVerdict = z.infer<typeof TierVerdictSchema>;

/** An unmet required requirement. For an OR of two metrics `missing` is the smaller of the two, and `threshold` that one's. */
export const GapSchema = z.object({
  id: RequirementIdSchema,
  missing: z.number(),
  unit: UnitSchema,
  anyOf: z.optional(z.array(BranchSchema)),
  threshold,
});
export type Gap = z.infer<typeof GapSchema>;

export const OutcomeSchema = z.enum(["promotion", "promotion-pending-poc-form", "demotion", "unchanged"]);
export type Outcome = z.infer<typeof OutcomeSchema>;

export const NextReviewSchema = z.object({
  date: CalendarDateSchema,
  qualifiedTier: z.nullable(TechnologyTierSchema),
  outcome: OutcomeSchema,
  /** Whether this review may demote at all: January and July, from 2027. */
  demotionPossible: z.boolean(),
  /** Last day for the point-of-contact form when the promotion waits for it. */
  pocFormDue: z.nullable(CalendarDateSchema),
  /** What the current tier lacks on that day: the reasons of a demotion, or of one that is only not yet possible. */
  because: z.array(GapSchema),
});
export type NextReview = z.infer<typeof NextReviewSchema>;

/** The verdict on one company in the Technology Partner Program on one date. */
export const ScorecardSchema = z.object({
  program: z.literal("technology"),
  edition: z.string(),
  on: CalendarDateSchema,
  currentTier: z.nullable(TechnologyTierSchema),
  /** The highest tier whose required requirements are all met; null when not even the first is. */
  qualifiedTier: z.nullable(TechnologyTierSchema),
  nextTier: z.nullable(TechnologyTierSchema),
  tiers: z.array(TierVerdictSchema),
  /** The unmet required requirements of `nextTier`. */
  gaps: z.array(GapSchema),
  nextReview: NextReviewSchema,
});
export type Scorecard = z.infer<typeof ScorecardSchema>;
