import Big from "big.js";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { soldOn } from "../rules/packs/commission/cases/sold.ts";
import { ruleCitations } from "../rules/packs/commission/rule-citations.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import type { LedgerFacts } from "../rules/packs/commission/sale-facts.ts";
import { type Cell, writeCsv } from "../process/csv-file.ts";
import { type ExportedLedger, citedByName, quarterCsv } from "./quarter-csv.ts";

function ledgerOf(objectId: string, name: string, changes: Partial<LedgerFacts> = {}): ExportedLedger {
  const sale = soldOn("2026-01-01", { mrr: [{ on: "2026-01-01", amountMinor: 1_234_56 }], ...changes });
  return {
    ...customerLedger(sale, "2026-08-20"),
    company: { objectTypeId: "0-2", objectId, name, url: "https://app.example/" },
  };
}

const HEADER =
  "companyId,company,domain,month,kind,basis,ratePercent,amount,currency,reason,quarter,payableOn,status,citations,sale,accountCurrency,estimate,estimateRate,payout,payoutRate";

function rowsOf(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

describe("a quarter as CSV", () => {
  test("has a header and each line with exact decimals, currency and citations", () => {
    const { csv, lines } = quarterCsv([ledgerOf("7", "Muster GmbH")], "2026-Q2", { header: true });
    expect(lines).toBe(3);
    expect(csv.split("\r\n")[0]).toBe(HEADER);
    expect(rowsOf(csv)[0]).toEqual({
      companyId: "7",
      company: "Muster GmbH",
      domain: "muster.example",
      month: "2026-04",
      kind: "commission",
      basis: "1234.56",
      ratePercent: "20",
      amount: "246.91",
      currency: "USD",
      reason: "earns",
      quarter: "2026-Q2",
      payableOn: "2026-08-14",
      status: "payable",
      citations: expect.stringContaining(
        "FAQ, English edition: How much commission do I make if I refer or re-sell HubSpot?;",
      ) as string,
      sale: "2026-01-01 new-customer",
      accountCurrency: "USD",
      estimate: "246.91",
      estimateRate: "",
      payout: "246.91",
      payoutRate: "",
    });
  });

  test("writes the decimals of each currency, both amounts of the account's, and each rate with its day", () => {
    const usdRates = { JPY: [{ from: "2026-05-31", rate: 0.0066 }], KWD: 3.25 };
    const paying = (currency: string) =>
      rowsOf(
        quarterCsv([ledgerOf("7", "Muster", { currency, account: { currency: "USD", usdRates } })], "2026-Q2", {
          header: true,
        }).csv,
      );
    const shown = ({ month, basis, amount, estimate, estimateRate, payout, payoutRate }: Record<string, string>) =>
      [month, basis, amount, estimate, estimateRate, payout, payoutRate].join(" | ");
    expect(paying("JPY").map(shown)).toEqual([
      "2026-04 | 123456 | 24691 | 162.96 | 1 JPY = 0.0066 USD of 2026-05-31 |  | no rate of JPY",
      "2026-05 | 123456 | 24691 | 162.96 | 1 JPY = 0.0066 USD of 2026-05-31 | 162.96 | 1 JPY = 0.0066 USD of 2026-05-31",
      "2026-06 | 123456 | 24691 | 162.96 | 1 JPY = 0.0066 USD of 2026-05-31 |  | no rate of JPY",
    ]);
    expect(paying("KWD").map(shown)[0]).toBe(
      "2026-04 | 123.456 | 24.691 | 80.25 | 1 KWD = 3.25 USD |  | no rate of KWD",
    );
    expect(paying("CHF").map(shown)[0]).toBe("2026-04 | 1234.56 | 246.91 |  | no rate of CHF |  | no rate of CHF");
  });

  test("tells the sales of a customer apart, and what stands for each", () => {
    const ledger = ledgerOf("7", "Muster", {
      deals: [{ on: "2026-02-10", kind: "shared-deal-upsell", mrrMinor: null }],
      mrr: [
        { on: "2026-01-01", amountMinor: 1_000_00 },
        { on: "2026-02-10", amountMinor: 1_500_00 },
      ],
    });
    const rows = rowsOf(quarterCsv([ledger], "2026-Q2", { header: true }).csv);
    expect(rows.slice(0, 2).map(({ sale, month, basis, amount }) => [sale, month, basis, amount])).toEqual([
      ["2026-01-01 new-customer", "2026-04", "1000.00", "200.00"],
      ["2026-02-10 shared-deal-upsell", "2026-04", "500.00", "100.00"],
    ]);
  });

  test("says of a line that pays nothing why, and not that it is paid", () => {
    const late = ledgerOf("7", "Muster", { registrations: [] });
    const rows = rowsOf(quarterCsv([late], "2026-Q2", { header: true }).csv);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ amount: "0.00", payableOn: "", status: "nothing: not registered" });
  });

  test("names every document that a rule of commission is printed in", () => {
    const cited = ["2012-05-01", "2021-05-01", "2026-05-01"].flatMap((day) => Object.values(ruleCitations(day)).flat());
    for (const citation of cited) {
      expect(citedByName(citation)).not.toMatch(/\.txt|undefined/);
      expect(citedByName(citation)).toMatch(/: .*\?$|^hubspot\.com\/.*, .+/);
    }
  });

  test("keeps what was taken back as a negative number, in the quarter in which it was booked", () => {
    const refunds = [{ month: "2026-02", refundedMinor: null, bookedOn: "2026-05-03" }];
    const { csv } = quarterCsv([ledgerOf("7", "Muster", { refunds, currency: "EUR" })], "2026-Q2", { header: true });
    expect(rowsOf(csv).find(({ kind }) => kind === "reversal")).toMatchObject({
      month: "2026-02",
      basis: "-1234.56",
      amount: "-246.91",
      currency: "EUR",
      reason: "refunded",
    });
  });

  test("in pages is what it is at once", () => {
    const ledgers = [ledgerOf("7", "Muster, Söhne"), ledgerOf("8", 'Otto "O" AG'), ledgerOf("9", "Two\nlines")];
    const page = (some: ExportedLedger[], header: boolean) => quarterCsv(some, "2026-Q2", { header }).csv;
    const all = page(ledgers, true);
    expect(page(ledgers.slice(0, 1), true) + page(ledgers.slice(1), false)).toBe(all);
    expect(new Set(rowsOf(all).map(({ company }) => company))).toEqual(
      new Set(["Muster, Söhne", 'Otto "O" AG', "Two\nlines"]),
    );
  });

  test("of nothing is its header, and a page of nothing is empty", () => {
    expect(quarterCsv([], "2026-Q2", { header: true })).toEqual({ csv: `${HEADER}\r\n`, lines: 0 });
    expect(quarterCsv([ledgerOf("7", "Muster")], "2025-Q2", { header: false })).toEqual({ csv: "", lines: 0 });
  });

  test("keeps it from running a part of a name either, where it is read with semicolons", () => {
    const { csv } = quarterCsv([ledgerOf("7", "a;=cmd|' /C calc'!A0;b")], "2026-Q2", { header: true });
    const { data } = Papa.parse<string[]>(csv, { delimiter: ";" });
    expect(data.flat().filter((cell) => cell.startsWith("="))).toEqual([]);
    expect(data.flat()).toContain("'=cmd|' /C calc'!A0");
  });

  test.each(["=1+1", "-5.00", "+49 30", "-2+3", "@SUM(A1)", " =1+1", "＝1+1", "-5.00+1"])(
    "keeps a spreadsheet from running the name %j",
    (name) => {
      const { csv } = quarterCsv([ledgerOf("7", name)], "2026-Q2", { header: true });
      expect(csv).toContain(`,"'${name}",`);
    },
  );

  test.each(["\t", "\r", "\n"])("keeps it from running what stands behind %j, which may begin a cell", (separator) => {
    const { csv } = quarterCsv([ledgerOf("7", `${separator}=1+1`)], "2026-Q2", { header: true });
    expect(csv).toContain(`,"'${separator}'=1+1",`);
  });
});

const SEPARATORS = [",", ";", "\t", "|"] as const;
const RUNS = Number(process.env["CSV_RUNS"] ?? cases(300));

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
const amount = fc
  .integer({ min: -1_000_000_00, max: 1_000_000_00 })
  .map((cents) => ({ decimal: new Big(cents).div(100).toFixed(2) }));
const cell: fc.Arbitrary<Cell> = fc.oneof(anyText, amount, fc.integer({ min: -100, max: 100 }));
const row = fc
  .tuple(anyText, fc.array(cell, { maxLength: 5 }))
  .map(([first, rest]): [string, ...Cell[]] => [first, ...rest]);
const table = fc.array(row, { minLength: 1, maxLength: 4 });

const shownAs = (cell: Cell) => (typeof cell === "object" ? cell.decimal : String(cell));

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
    expect(writeCsv([["7", said, { decimal: "-246.91" }, 20]])).toBe(`7,${written},-246.91,20\r\n`);
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
