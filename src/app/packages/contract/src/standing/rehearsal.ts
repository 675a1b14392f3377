import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { GapSchema, OutcomeSchema, ScorecardSchema } from "../programs/scorecard.ts";
import { TechnologyFactsSchema } from "../programs/technology-facts.ts";
import { TechnologyTierSchema } from "../programs/program.ts";

/** The first review on or after a date, held in thought. Nothing is written. */
export const RehearsalSchema = z.object({
  on: CalendarDateSchema,
  reviewOn: CalendarDateSchema,
  tierBefore: z.nullable(TechnologyTierSchema),
  /** The tier right after the review: a promotion that waits for the form has not changed it. */
  tierAfter: z.nullable(TechnologyTierSchema),
  qualifiedTier: z.nullable(TechnologyTierSchema),
  outcome: OutcomeSchema,
  pocFormDue: z.nullable(CalendarDateSchema),
  because: z.array(GapSchema),
  /** What the review would freeze. */
  facts: TechnologyFactsSchema,
  scorecard: ScorecardSchema,
});
export type Rehearsal = z.infer<typeof RehearsalSchema>;
