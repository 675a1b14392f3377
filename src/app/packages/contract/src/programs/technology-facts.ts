import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { TechnologyTierSchema } from "./program.ts";

const usdPerMonth = () => z.number().check(z.nonnegative("must not be negative"));

/**
 * What the Technology Partner Program judges about one company on one date.
 * MRR figures are US dollars per month; `reviewAverage` is in stars, unrounded, null without a Marketplace review.
 */
export const TechnologyFactsSchema = z.object({
  program: z.literal("technology"),
  currentTier: z.nullable(TechnologyTierSchema),
  attributedMrr: usdPerMonth(),
  influencedDealMrr: usdPerMonth(),
  firstNinetyDaysMrr: usdPerMonth(),
  reviewCount: z.int().check(z.nonnegative("must not be negative")),
  reviewAverage: z.nullable(
    z.number().check(z.gte(1, "must lie between 1 and 5 stars"), z.lte(5, "must lie between 1 and 5 stars")),
  ),
  listingLive: z.boolean(),
  appCertified: z.boolean(),
  technicalContact: z.boolean(),
  partnershipOwner: z.boolean(),
  executiveSponsor: z.boolean(),
  accountMapping: z.boolean(),
  goodStanding: z.boolean(),
  pocFormSubmittedOn: z.nullable(CalendarDateSchema),
});
export type TechnologyFacts = z.infer<typeof TechnologyFactsSchema>;
