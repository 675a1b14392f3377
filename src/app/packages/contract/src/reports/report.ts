import * as z from "zod/mini";
import { FreshnessSchema } from "../standing/standing.ts";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { InstantSchema } from "../values/instant.ts";
import { RegisterSchema } from "./register.ts";
import { ToneSchema } from "./tone.ts";

/** What a report is handed out as. */
export const REPORT_FORMATS = ["pdf", "csv"] as const;
export const ReportFormatSchema = z.enum(REPORT_FORMATS);
export type ReportFormat = z.infer<typeof ReportFormatSchema>;

const TagSchema = z.object({ text: z.string(), tone: ToneSchema });

/** Something to know, in a sentence or two; the title is empty where the sentence says all. */
export const ReportLineSchema = z.object({ title: z.string(), text: z.string(), tone: ToneSchema });
export type ReportLine = z.infer<typeof ReportLineSchema>;

/** Where the rule of something is printed, as a place in the report's `sources`; null where no rule is behind it. */
const source = z.nullable(z.int());

/** Figures of several days, and the limit that they are to reach. */
export const ReportChartSchema = z.object({
  id: z.string(),
  title: z.string(),
  points: z.array(z.object({ on: CalendarDateSchema, label: z.string(), value: z.number(), text: z.string() })),
  limit: z.nullable(z.object({ name: z.string(), value: z.number(), text: z.string() })),
  asOf: z.string(),
  source,
});
export type ReportChart = z.infer<typeof ReportChartSchema>;

/** How a column reads: `short` holds days and single words, `status` is told apart by the tone of its row too. */
const ColumnSchema = z.object({ text: z.string(), kind: z.enum(["text", "short", "number", "status"]) });

/** A row has a cell for each column, and says as of which day it holds and where its rule is printed. */
const RowSchema = z.object({ cells: z.array(z.string()), tone: ToneSchema, asOf: z.string(), source });
export type ReportRow = z.infer<typeof RowSchema>;

export const ReportTableSchema = z.object({
  id: z.string(),
  title: z.string(),
  note: z.nullable(z.string()),
  columns: z.array(ColumnSchema),
  rows: z.array(RowSchema),
});
export type ReportTable = z.infer<typeof ReportTableSchema>;

export const CHAPTER_IDS = [
  "technology",
  "solutions",
  "due",
  "commission",
  "leads",
  "benefits",
  "contacts",
  "reading",
] as const;

/** One program, or one subject. */
export const ChapterSchema = z.object({
  id: z.enum(CHAPTER_IDS),
  title: z.string(),
  /** The tier that HubSpot credits, and since when; null where the chapter is about none. */
  tier: z.nullable(z.object({ ...TagSchema.shape, since: z.string() })),
  lines: z.array(ReportLineSchema),
  chart: z.nullable(ReportChartSchema),
  tables: z.array(ReportTableSchema),
});
export type Chapter = z.infer<typeof ChapterSchema>;

/** What is said of an account on a day, in the words of one language: a page shows it, a report prints it. */
export const ToldSchema = z.object({
  on: CalendarDateSchema,
  /** When and on which day the figures stood so, in words. */
  asOf: z.string(),
  chapters: z.array(ChapterSchema),
  /** What runs out, which the overview shows in place of chapter `due`; null in a report, and while there are no figures. */
  register: z._default(z.nullable(RegisterSchema), null),
  /** Where rules are printed, each with all its documents: what a row names stands at that place. */
  sources: z.array(z.string()),
  /** What columns are called that every table has. */
  columns: z.object({ asOf: z.string(), clause: z.string(), printed: z.string() }),
  /** False where amounts and names are left out for this viewer. */
  amountsShown: z.boolean(),
  freshness: FreshnessSchema,
});
export type Told = z.infer<typeof ToldSchema>;

/** The quarters that can be reported, the running one first, and whether the viewer's report has amounts and names. */
export const ReportQuartersSchema = z.object({ quarters: z.array(z.string()), amountsShown: z.boolean() });
export type ReportQuarters = z.infer<typeof ReportQuartersSchema>;

/** An address that opens one report for one user of one account, and the instant (UTC) at which it no longer does. */
export const ReportLinkSchema = z.object({ url: z.string(), expiresAt: InstantSchema });
export type ReportLink = z.infer<typeof ReportLinkSchema>;
