import type { Metric } from "@partner-standing/contract/programs/scorecard";
import {
  type CsvFault,
  OFFICIAL_COLUMNS,
  type OfficialMonth,
  OfficialMonthSchema,
} from "@partner-standing/contract/settings/official-figures";
import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import { type NumberField, readNumber } from "@partner-standing/contract/values/read-number";
import { isDeepStrictEqual } from "node:util";
import { type TableRow, readTable, withoutEnd } from "../facts/pasted-table.ts";
import type { Database } from "../store/engine/database.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import { officialMonths, saveOfficialMonths } from "../store/settings/official-figures.ts";
import { type SettingsChange, recordChange } from "../store/settings/settings-changes.ts";

/** The section of the audit list under which amounts stand. */
export const FIGURES_SECTION = "official-figures";

function monthChanges(before: OfficialMonth[], entered: OfficialMonth[]): FieldChange[] {
  const known = new Map(before.map((month) => [month.month, month]));
  return entered
    .filter((month) => !isDeepStrictEqual(known.get(month.month), month))
    .map((month) => ({ field: month.month, before: known.get(month.month) ?? null, after: month }));
}

/** Stores HubSpot's figures of these months with what they were before. The same key does nothing twice. */
export async function enterFigures(
  { database, portalId, by }: { database: Database; portalId: number; by: SettingsChange["by"] },
  months: OfficialMonth[],
  idempotencyKey: string,
): Promise<void> {
  const request = { write: "enter-figures", actor: by.userId, idempotencyKey, body: { months } } as const;
  await answerOnce(database, portalId, request, async (transaction) => {
    const changes = monthChanges(await officialMonths(transaction, portalId), months);
    if (changes.length === 0) return null;
    // Of a month that stands twice in what was pasted, the last line is meant.
    await saveOfficialMonths(transaction, portalId, [...new Map(months.map((month) => [month.month, month])).values()]);
    await recordChange(transaction, portalId, { version: null, section: FIGURES_SECTION, by, changes });
    return null;
  });
}

type Column = (typeof OFFICIAL_COLUMNS)[number];
const REQUIRED: Column[] = ["month", "asOf"];
const NAMES: readonly string[] = OFFICIAL_COLUMNS;
/** As many as somebody corrects at a time. */
const MOST_FAULTS = 50;

/** What the columns of numbers take. A table has no language: what can be read in two ways is refused, not guessed. */
const NUMBERS: Record<Metric, NumberField> = {
  attributedMrr: { decimals: 15 },
  influencedDealMrr: { decimals: 15 },
  firstNinetyDaysMrr: { decimals: 15 },
  reviewCount: { decimals: 0 },
  reviewAverage: { decimals: 15, most: 5 },
};
const asNumber = (column: string): NumberField | undefined => NUMBERS[column as Metric];

type Cell = { value: unknown } | { fault: Pick<CsvFault, "message" | "readings"> };

function readCell(column: string, text: string): Cell {
  const field = asNumber(column);
  if (!field) return { value: text === "" ? undefined : text };
  if (text === "") return { value: null };
  const read = readNumber(text, field, null);
  if (read.kind === "number") return { value: Number(read.number) };
  if (read.kind === "none") return { fault: { message: "must be a number such as 812000.50" } };
  const { readings } = read;
  return { fault: { message: `may be ${readings.join(" or ")}: write thousands without separators`, readings } };
}

function readMonth(columns: string[], row: TableRow, faults: CsvFault[]): OfficialMonth[] {
  const { line } = row;
  const cells = withoutEnd(row.cells, columns.length);
  if (cells.length !== columns.length) {
    const message = `has ${cells.length} cells, and the first line ${columns.length}; a number is written without separators`;
    faults.push({ line, column: "", message });
    return [];
  }
  const read = columns.map((column, index) => [column, readCell(column, cells[index] ?? "")] as const);
  const wrong = read.flatMap(([column, cell]) => ("fault" in cell ? [{ line, column, ...cell.fault }] : []));
  faults.push(...wrong);
  if (wrong.length > 0) return [];
  const values = read.map(([column, cell]) => [column, "value" in cell ? cell.value : null]);
  const parsed = OfficialMonthSchema.safeParse(Object.fromEntries(values));
  if (parsed.success) return [parsed.data];
  for (const { path, message } of parsed.error.issues) faults.push({ line, column: String(path[0] ?? ""), message });
  return [];
}

/** Missing and unknown columns, so that nothing pasted is silently left out. Of one that stands there twice only the first is known. */
function headerFaults({ line, cells }: TableRow): CsvFault[] {
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
  const { rows, brokenAt } = readTable(csv);
  const faults: CsvFault[] = brokenAt.map((line) => ({
    line,
    column: "",
    message: "has a quotation mark without another",
  }));
  const [first = { line: 1, cells: [] }, ...lines] = rows;
  const header = { ...first, cells: withoutEnd(first.cells, first.cells.length - 1) };
  const inHeader = headerFaults(header);
  if (inHeader.length > 0) return { months: [], faults: inHeader };
  if (lines.length === 0)
    faults.push({ line: header.line + 1, column: "month", message: "is missing: there is no line" });
  const months = lines.flatMap((row) => readMonth(header.cells, row, faults));
  return { months: faults.length > 0 ? [] : months, faults: faults.slice(0, MOST_FAULTS) };
}
