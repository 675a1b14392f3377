import type { CommissionLedger, CommissionLine } from "@partner-standing/contract/commission/commission";
import Big from "big.js";
import { citedByName } from "./cited-by-name.ts";
import { writeCsv, type Cell } from "./write-csv.ts";

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
  "payableOn",
  "status",
  "citations",
] as const;
type Row = Record<(typeof COLUMNS)[number], Cell> & { companyId: string };

const HUNDREDTHS = 100;

const amountOf = (amountMinor: number) => new Big(amountMinor).div(HUNDREDTHS);

function citationsText({ rule }: CommissionLine, rules: ExportedLedger["rules"]): string {
  return (rules[rule] ?? []).map(citedByName).join("; ");
}

/** By the calendar: whether HubSpot has paid, its own statement says. */
const STATUSES = { forecast: "forecast", due: "due", paid: "payable" } as const;

/** When and whether it is to be paid; of a line that pays nothing, why. */
function payment({ amountMinor, paidOn, status, reason }: CommissionLine) {
  if (amountMinor === 0) return { payableOn: "", status: `nothing: ${reason.replaceAll("-", " ")}` };
  return { payableOn: paidOn, status: STATUSES[status] };
}

function rowOf({ company, currency, domain, rules }: ExportedLedger, line: CommissionLine): Row {
  const { month, kind, reason, quarter } = line;
  return {
    companyId: company.objectId,
    company: company.name,
    domain: domain ?? "",
    month,
    kind,
    basis: amountOf(line.basisMinor),
    ratePercent: line.ratePercent,
    amount: amountOf(line.amountMinor),
    currency,
    reason,
    quarter,
    ...payment(line),
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
  const [first, ...others] = COLUMNS;
  const cells = rows.map((row): [string, ...Cell[]] => [row[first], ...others.map((column) => row[column])]);
  return { csv: writeCsv([...(header ? [COLUMNS] : []), ...cells]), lines: rows.length };
}
