import { METRIC_UNITS, type Metric } from "@partner-standing/contract/programs/scorecard";
import type { Sources } from "@partner-standing/contract/programs/sources";
import type { CaseFile, CaseRecord } from "@partner-standing/contract/standing/case-file";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { caseMessagesFor } from "@partner-standing/texts/case/case-messages-for";
import { clausesOf } from "@partner-standing/texts/formats/clauses";
import { type Row, beginCsv } from "../process/csv-file.ts";
import { explainMetric } from "../rules/packs/technology/explain-metric.ts";
import { recordsBehind } from "../standing/records-behind.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Portal } from "../store/portals/portals.ts";
import type { Teller } from "./teller.ts";

/** Which figure, of which month, as HubSpot says it. */
export interface AboutCase {
  metric: Metric;
  month: string;
  /** The day that the figure holds for. */
  asOf: CalendarDate;
  official: number;
}

type Case = Omit<CaseFile, "letter" | "csv">;

/** As many records as somebody at HubSpot compares; of more the largest. */
const MOST_RECORDS = 500;
/** As many as a letter names. */
const NAMED = 10;

/** In full: a short form would hide the difference between two figures. */
function exactly(value: number, { unit }: Pick<Case, "unit">, { reader }: Teller): string {
  return unit === "usd-per-month" ? reader.usd(value) : reader.measure(value, unit);
}

function recordLine({ record, amount, since, doubts }: CaseRecord, told: Case, teller: Teller): string {
  const text = caseMessagesFor(teller.language);
  const line = text.record(record.name, exactly(amount, told, teller), teller.reader.date(since));
  return doubts.length === 0 ? line : text.doubted(line, teller.reader.list(doubts.map((doubt) => text.doubts[doubt])));
}

/** The records of a letter, a line each, and how many more there are. */
function recordLines(records: CaseRecord[], total: number, told: Case, teller: Teller): string[] {
  const { more } = caseMessagesFor(teller.language);
  const named = records.slice(0, NAMED).map((record) => `- ${recordLine(record, told, teller)}`);
  const left = total - named.length;
  return left > 0 ? [...named, `- ${more(teller.reader.count(left), left)}`] : named;
}

function letterOf(told: Case, teller: Teller): CaseFile["letter"] {
  const { ours, official, difference, records, total, clauses } = told;
  if (difference === 0) return null;
  const text = caseMessagesFor(teller.language);
  const { reader } = teller;
  const name = reader.messages.metrics[told.metric];
  const month = reader.month(told.month);
  const shown = (value: number | null) => (value === null ? text.nothing : exactly(value, told, teller));
  const doubted = records.filter(({ doubts }) => doubts.length > 0);
  const isShort = difference === null || difference < 0;
  const paragraphs = [
    [text.greeting],
    [
      text.figures(name, month, reader.date(told.asOf), shown(official)),
      text.ours(shown(ours)),
      ...(difference === null ? [] : [(isShort ? text.short : text.long)(shown(Math.abs(difference)))]),
    ],
    [text.rule, ...clauses.map((clause) => `- ${clause}`)],
    ...(total > 0 ? [[text.behind(reader.count(total), total), ...recordLines(records, total, told, teller)]] : []),
    ...(isShort && doubted.length > 0 ? [[text.lacking, ...recordLines(doubted, doubted.length, told, teller)]] : []),
    [isShort ? text.pleaseCorrect : text.pleaseExplain],
    [text.regards],
  ];
  return {
    subject: text.subject(reader.label(name), month),
    body: paragraphs.map((lines) => lines.join("\n")).join("\n\n"),
  };
}

function csvOf(told: Case, teller: Teller): string {
  const { columns, doubts: names } = caseMessagesFor(teller.language);
  const { reader } = teller;
  const rows = told.records.map(({ record, amount, since, doubts }): Row => [
    ...([record.name, record.url, exactly(amount, told, teller), reader.date(since)] as const),
    reader.list(doubts.map((doubt) => names[doubt])),
  ]);
  return beginCsv([columns.record, columns.address, columns.amount, columns.since, columns.doubts], ...rows);
}

/** Both figures, the records behind ours, where the rule is printed, and what to write to HubSpot. */
export async function caseFile(
  database: Queryable,
  portal: Portal,
  { ours, ...about }: AboutCase & { ours: number | null },
  { teller, sources }: { teller: Teller; sources: Sources },
): Promise<CaseFile> {
  const { metric, asOf: on, official } = about;
  const behind = await recordsBehind(database, portal, { metric, on, limit: MOST_RECORDS });
  const clauses = clausesOf(explainMetric(metric).citations, sources, teller.reader);
  const told: Case = {
    ...{ ...about, ...behind, ours, unit: METRIC_UNITS[metric] },
    difference: ours === null ? null : Math.round((official - ours) * 100) / 100,
    clauses: clauses.map(({ title, detail }) => `${title} (${detail})`),
  };
  return { ...told, letter: letterOf(told, teller), csv: csvOf(told, teller) };
}
