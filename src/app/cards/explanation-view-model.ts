import type { Citation } from "@partner-standing/contract/scorecard";
import type { RecordLink } from "@partner-standing/contract/record-link";
import type { Explanation, Reading } from "@partner-standing/contract/standing";
import { dayAfter } from "@partner-standing/extension-kit/format-date";
import { readingMessagesFor } from "@partner-standing/extension-kit/reading-messages-for";
import type { Reader } from "@partner-standing/extension-kit/reader";
import { problemSentence } from "@partner-standing/extension-kit/problem-sentence";
import type { ProblemViewModel } from "./record-view-model.ts";

export interface BehindViewModel {
  link: RecordLink;
  amount: string;
  days: string;
}

export interface FigureViewModel {
  total: string;
  window: string;
  asOf: string | null;
  records: string;
  problems: ProblemViewModel[];
}

export interface ReadingViewModel {
  id: string;
  lines: string[];
}

function amountShown(amount: number, { unit }: Explanation, reader: Reader): string {
  return unit === "usd-per-month" ? reader.usd(amount) : reader.measure(amount, unit);
}

export function figureViewModel(explanation: Explanation, reader: Reader): FigureViewModel {
  const { explain } = reader.messages;
  const { total, window, freshness, records, problems } = explanation;
  return {
    total: total === null ? explain.noFigure : amountShown(total, explanation, reader),
    window: explain.days(reader.date(dayAfter(window.after)), reader.date(window.until)),
    asOf: freshness.asOf && reader.instant(freshness.asOf),
    records: records > 0 ? explain.records(reader.count(records), records) : explain.noRecords,
    problems: problems.map((problem) => ({ sentence: problemSentence(problem, reader), record: problem.record })),
  };
}

/** The records of one page, as the service orders them: largest first. */
export function behindViewModel(explanation: Explanation, reader: Reader): BehindViewModel[] {
  const { since: sinceText, leaves } = reader.messages.record;
  return explanation.contributions.map(({ record, amount, since, until }) => ({
    link: record,
    amount: amountShown(amount, explanation, reader),
    days: [...(since ? [sinceText(reader.date(since))] : []), ...(until ? [leaves(reader.date(until))] : [])].join(
      ", ",
    ),
  }));
}

/** One line a document, whichever of the citations it comes from. */
export function printedLines(citations: Citation[], reader: Reader): string[] {
  const { explain } = reader.messages;
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.map((document) => {
    const ranges = citations
      .filter((citation) => citation.document === document)
      .flatMap(({ lines }) => lines.split(", "));
    return explain.lines(explain.documents[document] ?? document, [...new Set(ranges)].join(", "));
  });
}

function readingViewModel(id: string, fromService: Reading | undefined, reader: Reader): ReadingViewModel {
  const { explain } = reader.messages;
  const known = readingMessagesFor(reader.language)[id];
  const text = known ?? fromService;
  if (!text) return { id, lines: [explain.unknownReading(id)] };
  const because = known ? [explain.because(known.because)] : [];
  return { id, lines: [explain.chosen(text.chosen), explain.instead(text.instead), ...because] };
}

/** How contested wording is read: in the viewer's language where the catalogue knows it, else as the service says it. */
export function readingViewModels(ids: string[], fromService: Reading[], reader: Reader): ReadingViewModel[] {
  const all = [...new Set([...ids, ...fromService.map(({ id }) => id)])].sort();
  return all.map((id) =>
    readingViewModel(
      id,
      fromService.find((reading) => reading.id === id),
      reader,
    ),
  );
}
