import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { IdempotencyKeySchema } from "../values/idempotency-key.ts";
import { FigureSourceSchema } from "../standing/figure.ts";
import { METRICS, MetricSchema, type Metric } from "../programs/scorecard.ts";

/** Per metric what counts; computed where nothing is said. */
export const FigureSourcesSchema = z.partialRecord(MetricSchema, FigureSourceSchema);
export type FigureSources = z.infer<typeof FigureSourcesSchema>;

const usd = () => z._default(z.nullable(z.number().check(z.nonnegative("must not be negative"))), null);

/** HubSpot's figures of one month, from its report. MRR in US dollars per month; null where the report says nothing. */
export const OfficialMonthSchema = z.object({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, written YYYY-MM")),
  asOf: CalendarDateSchema,
  attributedMrr: usd(),
  influencedDealMrr: usd(),
  firstNinetyDaysMrr: usd(),
  reviewCount: z._default(z.nullable(z.int().check(z.nonnegative("must not be negative"))), null),
  reviewAverage: z._default(
    z.nullable(
      z.number().check(z.gte(1, "must lie between 1 and 5 stars"), z.lte(5, "must lie between 1 and 5 stars")),
    ),
    null,
  ),
});
export type OfficialMonth = z.infer<typeof OfficialMonthSchema>;

/** The columns of a pasted table, in any order; the first line names them. */
export const OFFICIAL_COLUMNS = ["month", "asOf", ...METRICS] as const satisfies ("month" | "asOf" | Metric)[];

/** Forty years of months, and blank lines between them: more is no such table, and is refused before it is taken apart. */
const MOST_LINES = 500;
const fewLines = z.refine<string>(
  (csv) => csv.split(/\r\n|\r|\n/, MOST_LINES + 1).length <= MOST_LINES,
  `has more than ${MOST_LINES} lines`,
);

/** A month typed in, or several pasted as CSV. A month entered again replaces the old one. */
export const EnterFiguresSchema = z.union([
  z.strictObject({
    months: z
      .array(OfficialMonthSchema)
      .check(z.minLength(1, "is empty"), z.maxLength(MOST_LINES, `has more than ${MOST_LINES} months`)),
    idempotencyKey: IdempotencyKeySchema,
  }),
  z.strictObject({
    csv: z
      .string()
      .check(z.minLength(1, "is empty"), z.maxLength(100_000, "is longer than 100000 characters"), fewLines),
    idempotencyKey: IdempotencyKeySchema,
  }),
]);

/** What `invalid-data` names for a pasted table: the line, counted in what was pasted, and the column to correct; '' for the whole line. */
export const CsvFaultSchema = z.object({
  line: z.int(),
  column: z.string(),
  message: z.string(),
  /** Whether it is the line that names the columns. */
  isHeader: z.optional(z.boolean()),
  /** Both numbers that the cell may mean, as plain decimals: with its sign for decimals, or for thousands. */
  readings: z.optional(z.tuple([z.string(), z.string()])),
});
export type CsvFault = z.infer<typeof CsvFaultSchema>;

/** The details of `invalid-data` for a pasted table. */
export const CsvFaultsSchema = z.object({ faults: z.array(CsvFaultSchema) });
