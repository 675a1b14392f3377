import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { ReportRow } from "@partner-standing/contract/reports/report";
import type { Tone } from "@partner-standing/contract/reports/tone";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { reportMessagesFor } from "@partner-standing/texts/report/report-messages-for";
import { requirementTexts } from "@partner-standing/texts/report/requirement-texts";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import type { SentenceTone } from "@partner-standing/texts/standing/review-sentences";

/** What a row says besides its cells. */
interface Said {
  tone?: Tone;
  /** The day as of which it holds; the day that is told of where nothing else is said. */
  asOf?: CalendarDate;
  citations: readonly Citation[];
}

/** What a document is called is not said again of its next edition: "…, German edition, lines 213", "French edition, lines 220". */
function shortened(lines: readonly string[]): string[] {
  return lines.map((line, place) => {
    const parts = line.split(", ");
    const before = lines[place - 1]?.split(", ") ?? [];
    const same = parts.findIndex((part, index) => part !== before[index]);
    return parts.slice(Math.max(0, same)).join(", ");
  });
}

/** Tells everything in one language, and keeps a list of where the rules are printed that were named. */
export function createTeller(language: Language, timeZone: string, on: CalendarDate) {
  const reader = createReader(localeOf({ language }), timeZone);
  const documents = documentNamesFor(language);
  const sources: string[] = [];

  function placeOf(printed: string): number {
    const place = sources.indexOf(printed);
    return place === -1 ? sources.push(printed) - 1 : place;
  }
  const cite = (citations: readonly Citation[]): number | null =>
    citations.length === 0 ? null : placeOf(shortened(printedLines([...citations], reader, documents)).join("; "));

  return {
    language,
    reader,
    /** The day that is told of. */
    on,
    text: reportMessagesFor(language),
    solutions: solutionsMessagesFor(language),
    requirements: requirementTexts(language),
    sources,
    /** Where these are printed, as a place in `sources`. */
    cite,
    row: (cells: string[], { tone = "plain", asOf = on, citations }: Said): ReportRow => ({
      ...{ cells, tone, asOf: reader.date(asOf), source: cite(citations) },
    }),
    /** How far a day is away. */
    inDays: (day: CalendarDate) => reader.daysFromNow(daysBetween(on, day)),
    /** The name of something where it stands by itself. */
    label: (name: string) => reader.label(name),
  };
}
export type Teller = ReturnType<typeof createTeller>;

/** A column of sentences and names, of days and single words, of numbers, or of a status. */
export const words = (text: string) => ({ text, kind: "text" as const });
export const short = (text: string) => ({ text, kind: "short" as const });
export const numbers = (text: string) => ({ text, kind: "number" as const });
export const status = (text: string) => ({ text, kind: "status" as const });

const TONES: Record<SentenceTone, Tone> = { warning: "warning", success: "good", info: "warning", calm: "plain" };
export const toneOf = (tone: SentenceTone): Tone => TONES[tone];
