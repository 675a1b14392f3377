import {
  OFFICIAL_COLUMNS,
  OfficialMonthSchema,
  type CsvFault,
  type OfficialMonth,
} from "@partner-standing/contract/official-figures";
import Papa from "papaparse";

type Column = (typeof OFFICIAL_COLUMNS)[number];
const REQUIRED: Column[] = ["month", "asOf"];
const NAMES: readonly string[] = OFFICIAL_COLUMNS;
/** As many as somebody corrects at a time. */
const MOST_FAULTS = 50;

const isText = (column: string) => column === "month" || column === "asOf";

/** Digits with a point for decimals; a comma could mean thousands or decimals, so it is refused and not guessed. */
const NUMBER = /^\d+(\.\d+)?$/;

/** A line of the table, with its number in what was pasted. */
interface Row {
  line: number;
  cells: string[];
}

const countBreaks = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The lines that hold something. A cell in quotes may go over several. */
function readRows(csv: string): { rows: Row[]; faults: CsvFault[] } {
  const start = csv.length - csv.trimStart().length;
  // The last cell of the last line may be empty: only what stands on lines behind it goes.
  const table = csv.trimStart().replace(/(?:\r\n|\n|\r)\s*$/, "");
  const { data, errors } = Papa.parse<string[]>(table, { delimitersToGuess: [",", ";", "\t"] });
  let line = 1 + countBreaks(csv.slice(0, start));
  const all = data.map((texts): Row => {
    const row = { line, cells: texts.map((text) => text.trim()) };
    line += 1 + texts.reduce((breaks, text) => breaks + countBreaks(text), 0);
    return row;
  });
  const faults = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row = 0 }) => ({
      line: all[row]?.line ?? line,
      column: "",
      message: "has a quotation mark without another",
    }));
  return { rows: all.filter(({ cells }) => cells.some(Boolean)), faults };
}

function readCell(column: string, text: string): unknown {
  if (text === "") return isText(column) ? undefined : null;
  return isText(column) ? text : Number(text);
}

function readMonth(columns: string[], { line, cells }: Row, faults: CsvFault[]): OfficialMonth[] {
  if (cells.length !== columns.length) {
    const message = `has ${cells.length} cells, and the first line ${columns.length}; a number is written without separators`;
    faults.push({ line, column: "", message });
    return [];
  }
  const named = columns.map((column, index) => [column, cells[index] ?? ""] as const);
  const wrong = named.filter(([column, text]) => !isText(column) && text !== "" && !NUMBER.test(text));
  for (const [column] of wrong)
    faults.push({ line, column, message: "must be a number such as 812000.50, without separators" });
  if (wrong.length > 0) return [];
  const values = named.map(([column, text]) => [column, readCell(column, text)]);
  const parsed = OfficialMonthSchema.safeParse(Object.fromEntries(values));
  if (parsed.success) return [parsed.data];
  for (const { path, message } of parsed.error.issues) faults.push({ line, column: String(path[0] ?? ""), message });
  return [];
}

/** Missing and unknown columns, so that nothing pasted is silently left out. Of one that stands there twice only the first is known. */
function headerFaults({ line, cells }: Row): CsvFault[] {
  const fault = (column: string, message: string) => ({ line, column, message, isHeader: true });
  const waited = new Set(NAMES);
  const strange = cells.filter((column) => !waited.delete(column));
  return [
    ...REQUIRED.filter((column) => !cells.includes(column)).map((column) => fault(column, "is missing")),
    ...strange.map((column) => fault(NAMES.includes(column) ? `${column} (2)` : column, "is no known column")),
  ].slice(0, MOST_FAULTS);
}

/** Reads a pasted table of HubSpot's figures: comma, semicolon or tab between the columns, which the first line names. */
export function readFiguresCsv(csv: string): { months: OfficialMonth[]; faults: CsvFault[] } {
  const { rows, faults } = readRows(csv);
  const [header = { line: 1, cells: [] }, ...lines] = rows;
  const inHeader = headerFaults(header);
  if (inHeader.length > 0) return { months: [], faults: inHeader };
  if (lines.length === 0)
    faults.push({ line: header.line + 1, column: "month", message: "is missing: there is no line" });
  const months = lines.flatMap((row) => readMonth(header.cells, row, faults));
  return { months: faults.length > 0 ? [] : months, faults: faults.slice(0, MOST_FAULTS) };
}
