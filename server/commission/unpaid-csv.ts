import { unpaidMessagesFor } from "@partner-standing/texts/unpaid/unpaid-messages-for";
import { type AskedUnpaid, type FoundUnpaid, unpaidOf } from "./list-ranges.ts";
import { type Cell, beginCsv, writeCsv } from "../process/csv-file.ts";

/** Rows that are written at once. */
const PART = 1_000;

type Row = [string, ...Cell[]];

/** The months that pay nothing as a table for a spreadsheet, row for row as the page lists them, in UTF-8 and in parts that follow each other. */
export function unpaidCsv(found: FoundUnpaid, { reason: asked, language }: AskedUnpaid): Buffer[] {
  const { columns, reasons, why } = unpaidMessagesFor(language);
  const header: [string, ...string[]] = [
    columns.company,
    columns.companyId,
    columns.reason,
    columns.months,
    columns.which,
    columns.why,
  ];
  const rows = unpaidOf(found, asked).map(({ name, companyId, reason, months, spans }): Row => {
    const which = spans.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(", ");
    return [name, companyId, reasons[reason], months, which, why[reason]];
  });
  const parts = [beginCsv(header)];
  for (let first = 0; first < rows.length; first += PART) parts.push(writeCsv(rows.slice(first, first + PART)));
  return parts.map((part) => Buffer.from(part));
}
