import Papa from "papaparse";

/** Spreadsheets take a file without it for one of the machine's own encoding. */
const BYTE_ORDER_MARK = "\ufeff";

/** A number with all decimals of its currency. */
export interface Amount {
  decimal: string;
}

/** A text, whatever it holds; an amount; or a whole number. */
export type Cell = string | Amount | number;

/** It begins with a text, because read with another separator the whole row is one cell. */
export type Row = readonly [string, ...Cell[]];

/** What a spreadsheet takes for a formula at the start of a cell, also behind blanks, quotes and what cannot be seen. */
const FORMULA = String.raw`[\t\r\n]|[\s\p{C}"]*[=+\-@＝＋－＠]`;
const AT_THE_START = new RegExp(`^(?=${FORMULA})`, "u");
/** Behind anything that separates cells or lines for somebody. At the end of a text our own quote and line end follow. */
const BEHIND_A_SEPARATOR = new RegExp(String.raw`([,;|\t\n]|\r(?!\n))(?=${FORMULA}|[\s\p{C}"]*$)`, "gu");

/** An apostrophe makes a text of a cell. It stands before every formula, because who reads it chooses the separator. */
function harmless(text: string): string {
  return text.replaceAll(BEHIND_A_SEPARATOR, "$1'").replace(AT_THE_START, "'");
}

function written(cell: Cell): string {
  if (typeof cell === "object") return cell.decimal;
  return typeof cell === "number" ? String(cell) : harmless(cell);
}

/**
 * A table as CSV, each row with a line end. No cell begins with a formula, whether it is read with commas, semicolons,
 * tabs or bars between cells.
 */
export function writeCsv(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const quotes = (text: unknown) => String(text).startsWith("'");
  return `${Papa.unparse(
    rows.map((row) => row.map(written)),
    { quotes },
  )}\r\n`;
}

/** How a file in UTF-8 begins: with its header, or with all it holds. More rows may follow in parts. */
export function beginCsv(...rows: Row[]): string {
  return BYTE_ORDER_MARK + writeCsv(rows);
}
