import Big from "big.js";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { writeCsv, type Cell } from "./write-csv.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const RUNS = Number(process.env["CSV_RUNS"] ?? 300);

/** What a spreadsheet takes for a formula, or for the beginning of one. */
const DANGEROUS = /^[=+\-@\t\r＝＋－＠]/;
/** A text with none of these comes back letter by letter. */
const MAY_NEED_ONE = /[=+\-@＝＋－＠\t\r\n]|[,;|][\s\p{C}"]*$/u;
const OWN_NUMBER = /^-?\d+(\.\d\d)?$/;

const NASTY = [
  ...[",", ";", "\t", "|", "\n", "\r", "\r\n", '"', '""', "'", " ", "\u00a0", "\u200b", "\u0000", "\ufeff", ""],
  ...["=", "+", "-", "@", "＝", "＋", "－", "＠", "=1+1", "-5.00", "a", "Söhne", "2026-04", "cmd|' /C calc'!A0"],
];
const text = fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((parts) => parts.join(""));
const anyText = fc.oneof(text, fc.string({ unit: "grapheme", maxLength: 12 }));
const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((cents) => new Big(cents).div(100));
const cell: fc.Arbitrary<Cell> = fc.oneof(anyText, amount, fc.integer({ min: -100, max: 100 }));
const row = fc
  .tuple(anyText, fc.array(cell, { maxLength: 5 }))
  .map(([first, rest]): [string, ...Cell[]] => [first, ...rest]);
const table = fc.array(row, { minLength: 1, maxLength: 4 });

const shownAs = (cell: Cell) => (cell instanceof Big ? cell.toFixed(2) : String(cell));

/** The cells as a spreadsheet finds them that splits at every separator and line end, whatever is quoted. */
const splitAnywhere = (csv: string, separator: string) =>
  csv
    .split(new RegExp(`[\r\n${separator === "|" ? "\\|" : separator}]`))
    .map((part) => part.replace(/^[\s"\p{C}]+/u, ""));

/** A reader that ends lines at \n alone finds the \r of our line ends in an empty last cell. */
const LINE_END = "\r";

function harmful(cells: string[], separator: string): string[] {
  const isOwn = (cell: string) => cell === LINE_END || (separator === "," && OWN_NUMBER.test(cell.replace(/\r$/, "")));
  return cells.filter((cell) => DANGEROUS.test(cell) && !isOwn(cell));
}

describe("a table as CSV", () => {
  test("begins no cell with a formula, whatever separates cells and lines where it is read", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom("\r\n", "\n", "\r"),
        (rows, delimiter, newline) => {
          const csv = writeCsv(rows);
          const { data } = Papa.parse<string[]>(csv, { delimiter, newline });
          expect(harmful(data.flat(), delimiter)).toEqual([]);
          expect(harmful(splitAnywhere(csv, delimiter), delimiter)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("comes back as it was where it is read as it was written, but for the apostrophes before formulas", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(rows), {
          delimiter: ",",
          newline: "\r\n",
          skipEmptyLines: false,
        });
        const read = data.slice(0, -1);
        expect(read.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length));
        for (const [index, cells] of rows.entries())
          for (const [place, cell] of cells.entries()) {
            const back = read[index]?.[place] ?? "";
            const said = shownAs(cell);
            const isPlain = typeof cell !== "string" || !MAY_NEED_ONE.test(said);
            expect(isPlain ? back : back.replaceAll("'", "")).toBe(isPlain ? said : said.replaceAll("'", ""));
          }
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ["=1+1", `"'=1+1"`],
    ["-5.00", `"'-5.00"`],
    ["a;=cmd|' /C calc'!A0;b", "a;'=cmd|' /C calc'!A0;b"],
    ["a\t=1", "a\t'=1"],
    ["a|@SUM(A1)", "a|'@SUM(A1)"],
    ["a, -1", `"a,' -1"`],
    ['a;"=1+1"', `"a;'""=1+1"""`],
    ["Two\n=lines", `"Two\n'=lines"`],
    ["\u200b=1", `"'\u200b=1"`],
    ["Müller-Söhne; Co", "Müller-Söhne; Co"],
    ["A = B + C", "A = B + C"],
    ["a, b;", `"a, b;'"`],
    ["Two\r\nlines", `"Two\r\nlines"`],
  ])("writes %j as %j", (said, written) => {
    expect(writeCsv([["7", said, new Big("-246.91"), 20]])).toBe(`7,${written},-246.91,20\r\n`);
  });

  test("takes a long name in one go", () => {
    const long = 60_000;
    for (const part of ["\t", "\n", "\r\n", "; ", '"', "=", "\u200b"])
      expect(writeCsv([["7", part.repeat(long)]]).length).toBeGreaterThan(long);
  });

  test("of nothing is nothing", () => {
    expect(writeCsv([])).toBe("");
  });
});
