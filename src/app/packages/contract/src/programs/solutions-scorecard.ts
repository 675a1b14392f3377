import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { CitationSchema } from "./scorecard.ts";
import { SolutionsEditionSchema, SolutionsTierSchema } from "./program.ts";

export const SOLUTIONS_REQUIREMENT_IDS = [
  "sold-mrr",
  "managed-mrr",
  "total-points",
  "sold-points",
  "sourced-points",
  "managed-points",
  "gross-retention",
  "median-app-usage",
  "certification",
] as const;
export const SolutionsRequirementIdSchema = z.enum(SOLUTIONS_REQUIREMENT_IDS);
export type SolutionsRequirementId = z.infer<typeof SolutionsRequirementIdSchema>;

/**
 * US dollars per month, points, percent of retained revenue, a number of apps, there or not, or whole percent of the
 * target where the viewer may see no amounts.
 */
export const SolutionsUnitSchema = z.enum(["usd-per-month", "points", "retention", "apps", "yes-no", "percent"]);

/** All of them are required. `met` and `missing` are null while the tier's threshold is not known. */
export const SolutionsRequirementSchema = z.object({
  id: SolutionsRequirementIdSchema,
  met: z.nullable(z.boolean()),
  /** For certification 1 or 0. Null where nothing can be measured: a median without accounts, retention without a year. */
  actual: z.nullable(z.number()),
  target: z.nullable(z.number()),
  missing: z.nullable(z.number()),
  /**
   * What is met today and ends in the days ahead that clients without further activity are warned of: from which day on,
   * and what will be missing then, in the same unit. Null where it lasts, and where it is not met.
   */
  ends: z.nullable(z.object({ on: CalendarDateSchema, missing: z.number() })),
  unit: SolutionsUnitSchema,
  /** Printed by the program, entered from the account's own agreement, or neither. */
  source: z.enum(["program", "agreement", "unknown"]),
  citations: z.array(CitationSchema),
  /** Ids of contested wordings that decide it. */
  readings: z.array(z.string()),
});
export type SolutionsRequirement = z.infer<typeof SolutionsRequirementSchema>;

/** `qualified` is null while a threshold that decides it is not known. */
export const SolutionsTierVerdictSchema = z.object({
  tier: SolutionsTierSchema,
  qualified: z.nullable(z.boolean()),
  requirements: z.array(SolutionsRequirementSchema),
});
export type SolutionsTierVerdict = z.infer<typeof SolutionsTierVerdictSchema>;

/** The tier that was performed on one day; `known` is false where an unknown threshold could make it a higher one. */
export const TierPerformanceSchema = z.object({
  on: CalendarDateSchema,
  tier: z.nullable(SolutionsTierSchema),
  known: z.boolean(),
});
export type TierPerformance = z.infer<typeof TierPerformanceSchema>;

/** The next 15th: tiers move up on it, and in the editions of 2016 and 2018 also down. */
export const TierRefreshSchema = z.object({
  date: CalendarDateSchema,
  performance: TierPerformanceSchema,
  outcome: z.enum(["promotion", "demotion", "unchanged", "unknown"]),
});
export type TierRefresh = z.infer<typeof TierRefreshSchema>;

/** The half-yearly day on which the current edition may take a tier away (facts B4.1). */
export const RecalibrationSchema = z.object({
  date: CalendarDateSchema,
  /** The tier performed on the 15th of each month looked back at, oldest first; days to come with today's records. */
  lookBack: z.array(TierPerformanceSchema),
  /** The first of these days on which the credited tier was met; one is enough to keep it. */
  keptBy: z.nullable(CalendarDateSchema),
  /** Whether the certification still holds on that day. */
  certified: z.boolean(),
  /** The first day on which a tier earned lately may be lost, where that lies after this recalibration. */
  protectedUntil: z.nullable(CalendarDateSchema),
  /** Null for no tier, and while it is not known. */
  tierAfter: z.nullable(SolutionsTierSchema),
  outcome: z.enum(["kept", "demotion", "unknown"]),
});
export type Recalibration = z.infer<typeof RecalibrationSchema>;

/** By what points are counted. */
export const POINT_KINDS = ["sold", "sourced", "assisted", "managed"] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** Points of a day, unrounded, and what each kind of them is counted from. */
export const PointsSchema = z.object({
  total: z.number(),
  kinds: z.array(
    z.object({
      kind: z.enum(POINT_KINDS),
      points: z.number(),
      /** US dollars per month; `growthMrr` is what of it counts by `growthFactor`. */
      mrr: z.number(),
      growthMrr: z.number(),
      /** Points for 100 US dollars a month. */
      perHundred: z.number(),
    }),
  ),
  growthFactor: z.number(),
});
export type Points = z.infer<typeof PointsSchema>;

/** What is left on a day to come of what counts today, when nothing is sold and nobody is active at a client until then. */
export const PointsAheadSchema = z.object({ on: CalendarDateSchema, points: PointsSchema });

/** The verdict on one company in the Solutions Partner Program on one date. */
export const SolutionsScorecardSchema = z.object({
  program: z.literal("solutions"),
  edition: SolutionsEditionSchema,
  on: CalendarDateSchema,
  /** The tier that HubSpot credits. */
  currentTier: z.nullable(SolutionsTierSchema),
  /** The highest tier performed with the figures of this date. */
  qualifiedTier: z.nullable(SolutionsTierSchema),
  /** The tier above the credited one; null at the top. */
  nextTier: z.nullable(SolutionsTierSchema),
  tiers: z.array(SolutionsTierVerdictSchema),
  /** The requirements of `nextTier` that are not met, or not known to be. */
  gaps: z.array(SolutionsRequirementSchema),
  /** Null in editions that count MRR, and where the viewer may see no amounts. */
  points: z.nullable(PointsSchema),
  /** The same on the next three days on which tiers are refreshed. */
  pointsAhead: z.array(PointsAheadSchema),
  /** Tiers whose thresholds the account has to enter before they can be judged. */
  unknownTiers: z.array(SolutionsTierSchema),
  refresh: TierRefreshSchema,
  /** Null in editions without one, and for a company without a credited tier. */
  recalibration: z.nullable(RecalibrationSchema),
});
export type SolutionsScorecard = z.infer<typeof SolutionsScorecardSchema>;
