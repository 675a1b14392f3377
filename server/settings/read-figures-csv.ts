import {
  OFFICIAL_COLUMNS,
  OfficialMonthSchema,
  type CsvFault,
  type OfficialMonth,
} from "@partner-standing/contract/official-figures";
import Papa from "papaparse";

const HEADER_LINE = 1;
type Column = (typeof OFFICIAL_COLUMNS)[number];
const NAMES: readonly string[] = OFFICIAL_COLUMNS;
const isText = (column: string) => column === "month" || column === "asOf";

/** Digits with a point for decimals; a comma could mean thousands or decimals, so it is refused and not guessed. */
const NUMBER = /^\d+(\.\d+)?$/;

function readCell(column: string, text: string): unknown {
  if (text === "") return isText(column) ? undefined : null;
  return isText(column) ? text : Number(text);
}

function readRow(row: Record<string, string>, line: number, faults: CsvFault[]): OfficialMonth[] {
  const cells = Object.entries(row)
    .filter(([column]) => NAMES.includes(column))
    .map(([column, text]) => [column, text.trim()] as const);
  const wrong = cells.filter(([column, text]) => !isText(column) && text !== "" && !NUMBER.test(text));
  for (const [column] of wrong)
    faults.push({ line, column, message: "must be a number such as 812000.50, without separators" });
  if (wrong.length > 0) return [];
  const values = cells.map(([column, text]) => [column, readCell(column, text)]);
  const parsed = OfficialMonthSchema.safeParse(Object.fromEntries(values));
  if (parsed.success) return [parsed.data];
  for (const { path, message } of parsed.error.issues) faults.push({ line, column: String(path[0] ?? ""), message });
  return [];
}

/** Missing and unknown columns, so that nothing pasted is silently left out. */
function headerFaults(columns: string[]): CsvFault[] {
  const required: Column[] = ["month", "asOf"];
  const fault = (column: string, message: string) => ({ line: HEADER_LINE, column, message });
  return [
    ...required.filter((column) => !columns.includes(column)).map((column) => fault(column, "is missing")),
    ...columns.filter((column) => !NAMES.includes(column)).map((column) => fault(column, "is no known column")),
  ];
}

/** Reads a pasted table of HubSpot's figures: comma, semicolon or tab between the columns, which the first line names. */
export function readFiguresCsv(csv: string): { months: OfficialMonth[]; faults: CsvFault[] } {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.trim(), {
    header: true,
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t"],
    transformHeader: (name) => name.trim(),
  });
  const faults = headerFaults(meta.fields ?? []);
  if (faults.length > 0) return { months: [], faults };
  const months = data.flatMap((row, index) => readRow(row, index + HEADER_LINE + 1, faults));
  if (data.length === 0)
    faults.push({ line: HEADER_LINE + 1, column: "month", message: "is missing: there is no line" });
  return { months, faults };
}
