import Big from "big.js";
import Papa from "papaparse";

/** A text, whatever it holds; an amount, written with two decimals; or a whole number. */
export type Cell = string | Big | number;

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
  if (cell instanceof Big) return cell.toFixed(2);
  return typeof cell === "number" ? String(cell) : harmless(cell);
}

/**
 * A table as CSV, each row with a line end. No cell begins with a formula, whether it is read with commas, semicolons,
 * tabs or bars between cells. A row begins with a text, because read with another separator the whole row is one cell.
 */
export function writeCsv(rows: readonly (readonly [string, ...Cell[]])[]): string {
  if (rows.length === 0) return "";
  const quotes = (text: unknown) => String(text).startsWith("'");
  return `${Papa.unparse(
    rows.map((row) => row.map(written)),
    { quotes },
  )}\r\n`;
}
