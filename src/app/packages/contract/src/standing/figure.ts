import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { MetricSchema, UnitSchema } from "../programs/scorecard.ts";

/** What counts for a metric: the figure computed from the CRM, or HubSpot's own. */
export const FigureSourceSchema = z.enum(["computed", "official"]);
export type FigureSource = z.infer<typeof FigureSourceSchema>;

/** A metric in both figures, side by side. Amounts in the metric's unit. */
export const FigureSchema = z.object({
  metric: MetricSchema,
  unit: UnitSchema,
  /** What counts on this date; computed as long as no official figure is known. */
  source: FigureSourceSchema,
  /** Null where the window holds nothing to measure. */
  computed: z.nullable(z.number()),
  official: z.nullable(
    z.object({
      amount: z.number(),
      asOf: CalendarDateSchema,
      ageDays: z.int(),
      /** Official minus computed, both on today's date; null where nothing is computed. */
      difference: z.nullable(z.number()),
    }),
  ),
});
export type Figure = z.infer<typeof FigureSchema>;
