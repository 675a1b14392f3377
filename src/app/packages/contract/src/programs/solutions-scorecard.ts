import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { CitationSchema } from "./scorecard.ts";
import { SolutionsEditionSchema, SolutionsTierSchema } from "./program.ts";

export const SOLUTIONS_REQUIREMENT_IDS = ["sold-mrr", "managed-mrr", "median-app-usage", "certification"] as const;
export const SolutionsRequirementIdSchema = z.enum(SOLUTIONS_REQUIREMENT_IDS);
export type SolutionsRequirementId = z.infer<typeof SolutionsRequirementIdSchema>;

/** US dollars per month, a number of apps, there or not, or whole percent where the viewer may see no amounts. */
export const SolutionsUnitSchema = z.enum(["usd-per-month", "apps", "yes-no", "percent"]);

/** All of them are required. `met` and `missing` are null while the tier's threshold is not known. */
export const SolutionsRequirementSchema = z.object({
  id: SolutionsRequirementIdSchema,
  met: z.nullable(z.boolean()),
  /** For certification 1 or 0. Null where nothing can be measured: a median without accounts. */
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
  /** Tiers whose thresholds the account has to enter before they can be judged. */
  unknownTiers: z.array(SolutionsTierSchema),
  refresh: TierRefreshSchema,
  /** Null in editions without one, and for a company without a credited tier. */
  recalibration: z.nullable(RecalibrationSchema),
});
export type SolutionsScorecard = z.infer<typeof SolutionsScorecardSchema>;
