import Papa from "papaparse";

/** A line of a pasted table. */
export interface TableRow {
  /** Its number in what was pasted: the first of its lines where a cell in quotes goes over several. */
  line: number;
  /** Its texts, without blanks around them. */
  cells: string[];
}

const SEPARATORS = [",", ";", "\t"];

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** What separates the names of the columns; a value may hold the others, such as a decimal comma. */
function separatorOf(table: string): string {
  const names = (table.match(/(?:"[^"]*"|[^"\n])*/)?.[0] ?? "").replace(/"[^"]*"/g, "");
  return SEPARATORS.reduce((most, sign) => (count(names, sign) > count(names, most) ? sign : most));
}

/** A table, and the lines at which a quotation mark opens or closes nothing: what stands behind one may be half a cell. */
export interface PastedTable {
  rows: TableRow[];
  brokenAt: number[];
}

/**
 * The lines of a table that hold something, with comma, semicolon or tab between the cells, as spreadsheets write it: a byte
 * order mark, any line breaks, also in quotes.
 */
export function readTable(pasted: string): PastedTable {
  const text = pasted.replace(/\r\n?/g, "\n");
  const before = /^\ufeff?(?:\s*\n)?/.exec(text)?.[0] ?? "";
  // The first and the last cell may be empty: only lines without anything go.
  const table = text.slice(before.length).replace(/\n\s*$/, "");
  const { data, errors } = Papa.parse<string[]>(table, { delimiter: separatorOf(table), newline: "\n" });
  let line = 1 + count(before, "\n");
  const all = data.map((texts): TableRow => {
    const row = { line, cells: texts.map((cell) => cell.trim()) };
    line += 1 + texts.reduce((breaks, cell) => breaks + count(cell, "\n"), 0);
    return row;
  });
  const broken = errors.filter(({ type }) => type === "Quotes").map(({ row = 0 }) => all[row]?.line ?? line);
  return { rows: all.filter(({ cells }) => cells.some(Boolean)), brokenAt: [...new Set(broken)] };
}

/** Without the empty cell that a separator at the end of a line makes. */
export function withoutEnd(cells: string[], most: number): string[] {
  return cells.length === most + 1 && cells.at(-1) === "" ? cells.slice(0, most) : cells;
}
