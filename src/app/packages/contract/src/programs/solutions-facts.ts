import * as z from "zod/mini";
import { SolutionsEditionSchema, SolutionsTierSchema } from "./program.ts";

const usdPerMonth = () => z.number().check(z.nonnegative("must not be negative"));

/** What a tier asks of both tracks, US dollars per month. */
export const TrackTargetsSchema = z.object({ soldMrr: usdPerMonth(), managedMrr: usdPerMonth() });
export type TrackTargets = z.infer<typeof TrackTargetsSchema>;

/** Thresholds as an account's own program agreement prints them; a tier left out is not known. */
export const AgreedThresholdsSchema = z.partialRecord(SolutionsTierSchema, TrackTargetsSchema);
export type AgreedThresholds = z.infer<typeof AgreedThresholdsSchema>;

/** What the Solutions Partner Program judges about one company on one date. MRR figures are US dollars per month. */
export const SolutionsFactsSchema = z.object({
  program: z.literal("solutions"),
  /** Where it is left out, the edition in force on the date. */
  edition: z.optional(SolutionsEditionSchema),
  currentTier: z.nullable(SolutionsTierSchema),
  /** MRR of the customers sold to in the last twelve months. */
  soldMrr: usdPerMonth(),
  /** MRR of the clients managed now. */
  managedMrr: usdPerMonth(),
  certified: z.boolean(),
  /** How many counting apps each account uses that was sold in the last twelve months or is managed now. */
  appUsage: z.array(z.int().check(z.nonnegative("must not be negative"))),
  /** From the account's own agreement; counts only where the edition prints no thresholds. */
  thresholds: z.optional(AgreedThresholdsSchema),
});
export type SolutionsFacts = z.infer<typeof SolutionsFactsSchema>;
