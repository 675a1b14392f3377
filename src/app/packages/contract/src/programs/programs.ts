import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { CitationSchema } from "./scorecard.ts";
import { ReadingSchema } from "../standing/standing.ts";

/** The sets of rules that the service judges by. */
export const RULE_PACKS = ["technology", "registration", "solutions", "commission"] as const;
export const RulePackSchema = z.enum(RULE_PACKS);
export type RulePack = z.infer<typeof RulePackSchema>;

/** A parameter in force on a date. Values are as the rules hold them, null where the parameter has ended; the view formats them by `unit`. */
export const RuleParameterSchema = z.object({
  key: z.string(),
  /** English, as a noun: "threshold of attributed MRR, average of 12 months". */
  title: z.string(),
  unit: z.string(),
  value: z.unknown(),
  /** The first day on which this value holds; null for an entry of the account, which is not dated. */
  from: z.nullable(CalendarDateSchema),
  /** Whether a source says since when; else `from` is only as far back as anybody asks. */
  startKnown: z.boolean(),
  /** The value that follows, and its first day; null where none is known. */
  next: z.nullable(z.object({ from: CalendarDateSchema, value: z.unknown() })),
  /** Printed by the program, or entered by the account from its own agreement. */
  source: z.enum(["program", "agreement"]),
  citations: z.array(CitationSchema),
  /** Ids of the contested wordings that decide it; they are among the readings of its pack. */
  readings: z.array(z.string()),
  /** The day on which a person last compared it with the program's documents; null for an entry of the account. */
  confirmedOn: z.nullable(CalendarDateSchema),
});
export type RuleParameter = z.infer<typeof RuleParameterSchema>;

/** Every parameter in force on a date, and how contested wordings are read. */
export const ProgramRulesSchema = z.object({
  on: CalendarDateSchema,
  packs: z.array(
    z.object({
      pack: RulePackSchema,
      /** Null in packs that have none, and before the first. */
      edition: z.nullable(z.string()),
      parameters: z.array(RuleParameterSchema),
      readings: z.array(ReadingSchema),
    }),
  ),
});
export type ProgramRules = z.infer<typeof ProgramRulesSchema>;
