import type { CommissionLedger, CommissionLine } from "@partner-standing/contract/commission";
import Big from "big.js";
import Papa from "papaparse";

/** A company's ledger, as much of it as the table shows. */
export type ExportedLedger = Pick<CommissionLedger, "company" | "currency" | "domain" | "lines" | "rules">;

const COLUMNS = [
  "companyId",
  "company",
  "domain",
  "month",
  "kind",
  "basis",
  "ratePercent",
  "amount",
  "currency",
  "reason",
  "quarter",
  "paidOn",
  "status",
  "citations",
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** What a spreadsheet takes for a formula, also after blanks; a negative amount is none. */
const FORMULA = /^(?!-\d+\.\d\d$)\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const HUNDREDTHS = 100;

/** Exact, with a point. */
function decimal(amountMinor: number): string {
  return new Big(amountMinor).div(HUNDREDTHS).toFixed(2);
}

function citationsText({ rule }: CommissionLine, rules: ExportedLedger["rules"]): string {
  return (rules[rule] ?? []).map(({ document, lines }) => `${document}: ${lines}`).join("; ");
}

function rowOf({ company, currency, domain, rules }: ExportedLedger, line: CommissionLine): Row {
  const { month, kind, reason, quarter, paidOn, status } = line;
  return {
    companyId: company.objectId,
    company: company.name,
    domain: domain ?? "",
    month,
    kind,
    basis: decimal(line.basisMinor),
    ratePercent: String(line.ratePercent),
    amount: decimal(line.amountMinor),
    currency,
    reason,
    quarter,
    paidOn,
    status,
    citations: citationsText(line, rules),
  };
}

/**
 * The lines of a quarter as CSV, those that pay nothing too, because they say why. Pages that follow come without a
 * header and can be put behind the first as they are.
 */
export function quarterCsv(
  ledgers: readonly ExportedLedger[],
  quarter: string,
  { header }: { header: boolean },
): { csv: string; lines: number } {
  const rows = ledgers.flatMap((ledger) =>
    ledger.lines.filter((line) => line.quarter === quarter).map((line) => rowOf(ledger, line)),
  );
  const table = [...(header ? [COLUMNS] : []), ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  const text = Papa.unparse(table, { escapeFormulae: FORMULA });
  return { csv: text === "" ? "" : `${text}\r\n`, lines: rows.length };
}
