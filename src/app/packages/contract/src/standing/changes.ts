import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { MetricSchema, UnitSchema } from "../programs/scorecard.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";

/** Whether something came to a value or went from it. */
export const CHANGE_SIDES = ["gained", "lost"] as const;
export type ChangeSide = (typeof CHANGE_SIDES)[number];

/** What is said of any value between two days; the records come with the largest change first, a page at a time. */
export const CHANGES = {
  /** Changes after `from` up to and including `to`. */
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  side: z.enum(CHANGE_SIDES),
  /** How many records there are in all on this side. */
  total: z.int(),
  /** What to ask for the next page with; null on the last one. */
  after: z.nullable(z.string()),
};

/**
 * A metric between two days as it is counted from the CRM, and the records that added to it or took from it: together they
 * are the difference. Of an average they are the difference of the sum that it is of.
 */
export const MetricChangesSchema = z.object({
  ...CHANGES,
  metric: MetricSchema,
  unit: UnitSchema,
  /** Unrounded; null where there was nothing to measure. */
  before: z.nullable(z.number()),
  now: z.nullable(z.number()),
  records: z.array(
    z.object({
      record: RecordLinkSchema,
      /** In the unit, unrounded, never negative. */
      amount: z.number(),
    }),
  ),
});
export type MetricChanges = z.infer<typeof MetricChangesSchema>;
