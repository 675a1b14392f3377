import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { SolutionsTierSchema } from "../programs/program.ts";
import {
  SolutionsRequirementIdSchema,
  SolutionsRequirementSchema,
  SolutionsUnitSchema,
} from "../programs/solutions-scorecard.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";

/** The first day that takes the tier held with what is known today, and since when it is not performed until then. */
export const SolutionsSafeUntilSchema = z.nullable(
  z.object({
    review: CalendarDateSchema,
    breaksOn: CalendarDateSchema,
    because: z.array(SolutionsRequirementSchema),
  }),
);

/** What lies ahead of a solutions partner with what is known today and nothing new. */
export const SolutionsOutlookSchema = z.object({
  on: CalendarDateSchema,
  tier: z.nullable(SolutionsTierSchema),
  safeUntil: SolutionsSafeUntilSchema,
  /** The next eight refreshes, and the recalibrations among them after the refresh of their day. */
  reviews: z.array(
    z.object({
      date: CalendarDateSchema,
      kind: z.enum(["refresh", "recalibration"]),
      known: z.object({
        outcome: z.enum(["promotion", "demotion", "unchanged", "kept", "unknown"]),
        /** The tier right after it. */
        tier: z.nullable(SolutionsTierSchema),
        /** What the tier held before it lacks on the day. */
        because: z.array(SolutionsRequirementSchema),
      }),
    }),
  ),
  /** Today and on the next month days; empty where the viewer may see no amounts. */
  curves: z.array(
    z.object({
      metric: SolutionsRequirementIdSchema,
      unit: SolutionsUnitSchema,
      points: z.array(z.object({ on: CalendarDateSchema, known: z.nullable(z.number()) })),
      thresholds: z.array(z.object({ tier: SolutionsTierSchema, value: z.number() })),
    }),
  ),
  /** Clients whose points go or become fewer on a known day, the first first. */
  rollOff: z.object({
    entries: z.array(
      z.object({
        on: CalendarDateSchema,
        /** Record, points that go, and points that are left: null where the viewer may see no amounts. */
        record: z.nullable(RecordLinkSchema),
        points: z.nullable(z.number()),
        after: z.nullable(z.number()),
        /** Requirements of the tier held that are met on the day before and not on this one. */
        breaks: z.array(SolutionsRequirementIdSchema),
      }),
    ),
    after: z.nullable(z.string()),
  }),
  amountsShown: z.boolean(),
});
export type SolutionsOutlook = z.infer<typeof SolutionsOutlookSchema>;
