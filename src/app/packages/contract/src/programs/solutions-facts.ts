import * as z from "zod/mini";
import { SOLUTIONS_EDITIONS, type SolutionsEdition, SolutionsTierSchema } from "./program.ts";

const amount = () => z.number().check(z.nonnegative("must not be negative"));
const percent = () => z.number().check(z.gte(0, "must not be negative"), z.lte(100, "must be at most 100 percent"));

/** What a tier asks for. Each edition asks for some of it: MRR of both tracks until 2022, points and retention since. */
export const TierTargetsSchema = z.object({
  /** US dollars per month. */
  soldMrr: z.optional(amount()),
  managedMrr: z.optional(amount()),
  totalPoints: z.optional(amount()),
  soldPoints: z.optional(amount()),
  sourcedPoints: z.optional(amount()),
  managedPoints: z.optional(amount()),
  /** Percent. */
  grossRetention: z.optional(percent()),
});
export type TierTargets = z.infer<typeof TierTargetsSchema>;

/** Thresholds as an account's own program agreement prints them; what is left out is not known. */
export const AgreedThresholdsSchema = z.partialRecord(SolutionsTierSchema, TierTargetsSchema);
export type AgreedThresholds = z.infer<typeof AgreedThresholdsSchema>;

/** Of the amounts of the same name, what customers in growth markets pay. US dollars per month. */
const GrowthMarketsSchema = z.object({
  soldMrr: z._default(amount(), 0),
  sourcedMrr: z._default(amount(), 0),
  assistedMrr: z._default(amount(), 0),
  managedMrr: z._default(amount(), 0),
});

const EditionNameSchema = z.pipe(
  z.enum([...SOLUTIONS_EDITIONS, "current"]),
  z.transform((name): SolutionsEdition => (name === "current" ? "2020" : name)),
);

/** What the Solutions Partner Program judges about one company on one date. MRR figures are US dollars per month. */
export const SolutionsFactsSchema = z.object({
  program: z.literal("solutions"),
  /** Where it is left out, the edition in force on the date; `current` is what that of 2020 was called. */
  edition: z.optional(EditionNameSchema),
  currentTier: z.nullable(SolutionsTierSchema),
  /** MRR of the customers sold to in the last twelve months. */
  soldMrr: amount(),
  /** Of that, what the partner sourced, and what it assisted in. */
  sourcedMrr: z.optional(amount()),
  assistedMrr: z.optional(amount()),
  /** MRR of the clients managed now. */
  managedMrr: amount(),
  growthMarkets: z.optional(GrowthMarketsSchema),
  /** Percent of what customers paid a year ago that they still pay; null where there were none. */
  grossRetention: z.optional(z.nullable(percent())),
  certified: z.boolean(),
  /** How many counting apps each account uses that was sold in the last twelve months or is managed now. */
  appUsage: z.array(z.int().check(z.nonnegative("must not be negative"))),
  /** From the account's own agreement; counts only where the edition prints no thresholds. */
  thresholds: z.optional(AgreedThresholdsSchema),
});
export type SolutionsFacts = z.infer<typeof SolutionsFactsSchema>;
