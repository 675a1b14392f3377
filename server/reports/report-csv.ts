import type { Chapter, ReportTable, Told } from "@partner-standing/contract/reports/report";
import { type Row, beginCsv } from "../process/csv-file.ts";

const BLANK: Row = [""];

const printed = (place: number | null, { sources }: Told): string => (place === null ? "" : (sources[place] ?? ""));

const rowOf = ([first = "", ...rest]: string[]): Row => [first, ...rest];

function tableRows({ title, columns, rows }: ReportTable, told: Told): Row[] {
  const { asOf, clause } = told.columns;
  return [
    [title],
    rowOf([...columns.map(({ text }) => text), asOf, clause]),
    ...rows.map((row) => rowOf([...row.cells, row.asOf, printed(row.source, told)])),
    BLANK,
  ];
}

function chapterRows({ title, tier, lines, chart, tables }: Chapter, told: Told): Row[] {
  const { asOf, clause } = told.columns;
  const trend: Row[] = chart
    ? [
        [chart.title],
        ["", chart.limit?.name ?? "", asOf, clause],
        ...chart.points.map(({ label, text }): Row => [label, text, chart.asOf, printed(chart.source, told)]),
        BLANK,
      ]
    : [];
  return [
    [title, ...(tier ? [tier.text, tier.since] : [])],
    ...lines.map((line): Row => [line.title, line.text]),
    BLANK,
    ...trend,
    ...tables.flatMap((table) => tableRows(table, told)),
  ];
}

/** What the report prints, as a file for a spreadsheet: every figure with its day and its clause. */
export function reportCsv(told: Told, heading: string): string {
  return beginCsv([heading], [told.asOf], BLANK, ...told.chapters.flatMap((chapter) => chapterRows(chapter, told)));
}
