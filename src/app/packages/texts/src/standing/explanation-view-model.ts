import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { dayAfter } from "../formats/format-date.ts";
import type { Reader } from "./reader.ts";
import { problemSentence, type ProblemViewModel } from "../formats/problem-sentence.ts";
import { trendPoints } from "../formats/trend-points.ts";

interface BehindViewModel {
  link: RecordLink;
  amount: string;
  days: string;
}

export interface FigureViewModel {
  total: string;
  window: string;
  /** What HubSpot itself says, and whether that counts; null where it is not known. */
  official: string | null;
  asOf: string | null;
  records: string;
  problems: ProblemViewModel[];
  /** The figure month by month, oldest first. */
  trend: { label: string; value: number }[];
}

function officialShown({ figure }: Explanation, reader: Reader): string | null {
  const { official, unit, source } = figure;
  if (!official) return null;
  const { counts, asOfDay } = reader.messages.explain.official;
  const shown = asOfDay(reader.measure(official.amount, unit, "down"), reader.date(official.asOf));
  return source === "official" ? `${shown} ${counts}` : shown;
}

export function figureViewModel(explanation: Explanation, reader: Reader): FigureViewModel {
  const { explain } = reader.messages;
  const { total, window, freshness, records, problems, trend } = explanation;
  return {
    total: total === null ? explain.noFigure : reader.exact(total, explanation.unit),
    window: explain.days(reader.date(dayAfter(window.after)), reader.date(window.until)),
    official: officialShown(explanation, reader),
    asOf: freshness.asOf && reader.instant(freshness.asOf),
    records: records > 0 ? explain.records(reader.count(records), records) : explain.noRecords,
    trend: trendPoints(trend, reader),
    problems: problems.map((problem) => ({ sentence: problemSentence(problem, reader), record: problem.record })),
  };
}

/** The records of one page, as the service orders them: largest first. */
export function behindViewModel(explanation: Explanation, reader: Reader): BehindViewModel[] {
  const { since: sinceText, leaves } = reader.messages.record;
  return explanation.contributions.map(({ record, amount, since, until }) => ({
    link: record,
    amount: reader.exact(amount, explanation.unit),
    days: [...(since ? [sinceText(reader.date(since))] : []), ...(until ? [leaves(reader.date(until))] : [])].join(
      ", ",
    ),
  }));
}
