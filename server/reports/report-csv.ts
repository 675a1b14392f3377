import type { Chapter, ReportTable, Told } from "@partner-standing/contract/reports/report";
import Papa from "papaparse";

/** A spreadsheet would run a text that begins so. */
const CSV = { escapeFormulae: true, newline: "\r\n" } as const;
/** Spreadsheets take a file without it for one of the machine's own encoding. */
const BYTE_ORDER_MARK = "\ufeff";

const printed = (place: number | null, { sources }: Told): string => (place === null ? "" : (sources[place] ?? ""));

function tableRows({ title, columns, rows }: ReportTable, told: Told): string[][] {
  const { asOf, clause } = told.columns;
  return [
    [title],
    [...columns.map(({ text }) => text), asOf, clause],
    ...rows.map((row) => [...row.cells, row.asOf, printed(row.source, told)]),
    [],
  ];
}

function chapterRows({ title, tier, lines, chart, tables }: Chapter, told: Told): string[][] {
  const { asOf, clause } = told.columns;
  const trend = chart
    ? [
        [chart.title],
        ["", chart.limit?.name ?? "", asOf, clause],
        ...chart.points.map(({ label, text }) => [label, text, chart.asOf, printed(chart.source, told)]),
        [],
      ]
    : [];
  return [
    [title, ...(tier ? [tier.text, tier.since] : [])],
    ...lines.map((line) => [line.title, line.text]),
    [],
    ...trend,
    ...tables.flatMap((table) => tableRows(table, told)),
  ];
}

/** What the report prints, as a table for a spreadsheet: every figure with its day and its clause. */
export function reportCsv(told: Told, heading: string): string {
  const rows = [[heading], [told.asOf], [], ...told.chapters.flatMap((chapter) => chapterRows(chapter, told))];
  return tableCsv(rows);
}

/** Rows of words as a file for a spreadsheet. */
export function tableCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + Papa.unparse(rows, CSV);
}
