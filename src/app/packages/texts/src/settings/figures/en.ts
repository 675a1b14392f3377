import type { OFFICIAL_COLUMNS } from "@partner-standing/contract/settings/official-figures";
import { pluralIn } from "../../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the section about HubSpot's figures says; the other languages have the same keys. */
export const en = {
  compare: "Computed and official",
  metric: "Figure",
  computed: "Computed",
  official: "HubSpot's",
  difference: "Difference",
  ageOf: (date: string, shown: string, days: number) => `${date} (${shown} ${plural(days, "day", "days")} old)`,
  counts: (figure: string) => `${figure} (counts)`,
  unknown: "not known",
  sourcesHint:
    "Where you choose HubSpot's own, it counts from the day of an entered figure on; until then the computed one does.",
  source: { computed: "The computed one", official: "HubSpot's own" },
  hidden: "Amounts are not shown to you. Somebody who may see them can enter HubSpot's figures.",
  caseButton: "Case for HubSpot",
  caseTitle: (metric: string, month: string) => `${metric}, ${month}`,
  caseLoading: "Comparing both figures",
  caseAgrees: (date: string) => `Both figures agree on ${date}.`,
  caseCopy: "Copy the letter",
  caseCsv: "Copy the table (CSV)",
  months: "Entered months",
  noMonths: "No month is entered yet. HubSpot's partner dashboard shows the figures.",
  enter: "Enter a month",
  month: "Month",
  monthHint: "For example 2026-10",
  asOfDay: (date: string) => `as of ${date}`,
  asOf: "As of",
  chooseDate: "Choose a date",
  inDollars: (metric: string) => `${metric}, US dollars a month`,
  enterButton: "Enter the month",
  replaces: "A month that is entered again replaces the old one.",
  entered: "Entered",
  csv: "Paste a table",
  csvHint: (columns: string) => `The first line names the columns: ${columns}. Comma, semicolon or tab between them.`,
  csvLabel: "Table",
  csvButton: "Enter the table",
  csvTitle: "Nothing was entered; correct these places",
  csvFault: (line: string, column: string, expected: string) => `Line ${line}, ${column}: ${expected}`,
  csvLine: (line: string) =>
    `Line ${line}: expected as many cells as the first line has, each quotation mark with another, and numbers without separators`,
  unknownColumn: "no known column",
  missingColumn: "the column is missing",
  expected: {
    month: "expected a month, written 2026-10",
    asOf: "expected a date, written 2026-10-31",
    attributedMrr: "expected a number such as 812000.50",
    influencedDealMrr: "expected a number such as 812000.50",
    firstNinetyDaysMrr: "expected a number such as 812000.50",
    reviewCount: "expected a whole number",
    reviewAverage: "expected stars from 1 to 5",
  } satisfies Record<(typeof OFFICIAL_COLUMNS)[number], string>,
};
