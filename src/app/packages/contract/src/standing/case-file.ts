import * as z from "zod/mini";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { MetricSchema, UnitSchema } from "../programs/scorecard.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";

/**
 * Why HubSpot's figure may lack a record: it is marked and was not submitted by then; it came so late in the month that the
 * report may have been made before; it is in another currency.
 */
export const DOUBTS = ["unsubmitted", "late", "other-currency"] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A record behind a figure. */
export const CaseRecordSchema = z.object({
  record: RecordLinkSchema,
  /** What it adds, in the metric's unit. */
  amount: z.number(),
  /** The day on which it began to count. */
  since: CalendarDateSchema,
  doubts: z.array(z.enum(DOUBTS)),
});
export type CaseRecord = z.infer<typeof CaseRecordSchema>;

/** What to bring forward when HubSpot's figure of a month differs from what the CRM adds up to on its day. */
export const CaseFileSchema = z.object({
  metric: MetricSchema,
  month: z.string(),
  /** The day of HubSpot's figure, on which ours is told, too. */
  asOf: CalendarDateSchema,
  unit: UnitSchema,
  /** Null where there was nothing to measure. */
  ours: z.nullable(z.number()),
  official: z.number(),
  /** Official minus ours. */
  difference: z.nullable(z.number()),
  /** The largest first; those that HubSpot's figure may lack are found among them. */
  records: z.array(CaseRecordSchema),
  /** How many records there are in all. */
  total: z.int(),
  /** Where the rule is printed, in the viewer's words. */
  clauses: z.array(z.string()),
  /** What to write to HubSpot; null where both figures agree. */
  letter: z.nullable(z.object({ subject: z.string(), body: z.string() })),
  /** The records as a table for a spreadsheet. */
  csv: z.string(),
});
export type CaseFile = z.infer<typeof CaseFileSchema>;
