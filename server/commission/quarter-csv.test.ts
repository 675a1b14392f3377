import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { soldOn } from "../rules/packs/commission/cases/sold.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import { ruleCitations } from "../rules/packs/commission/rule-citations.ts";
import type { SaleFacts } from "../rules/packs/commission/sale-facts.ts";
import { citedByName } from "./cited-by-name.ts";
import { quarterCsv, type ExportedLedger } from "./quarter-csv.ts";

function ledgerOf(objectId: string, name: string, changes: Partial<SaleFacts> = {}): ExportedLedger {
  const sale = soldOn("2026-01-01", { mrr: [{ on: "2026-01-01", amountMinor: 1_234_56 }], ...changes });
  return {
    ...customerLedger(sale, "2026-08-20"),
    company: { objectTypeId: "0-2", objectId, name, url: "https://app.example/" },
  };
}

const HEADER =
  "companyId,company,domain,month,kind,basis,ratePercent,amount,currency,reason,quarter,payableOn,status,citations";

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
    });
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
