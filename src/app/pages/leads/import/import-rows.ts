import {
  type ImportCheck,
  type LeadRow,
  MOST_IMPORT_ROWS,
  type RefusedRow,
} from "@partner-standing/contract/leads/lead-import";
import type { Meanwhile } from "@partner-standing/extension-kit/register-in-batches";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { leadImportMessagesFor } from "@partner-standing/texts/lead-import/lead-import-messages-for";
import { registrationMessagesFor } from "@partner-standing/texts/registrations/registration-messages-for";

/** Who reads the import, and its texts. */
export function importText(reader: CardReader) {
  return { reader, text: leadImportMessagesFor(reader.language) };
}
export type ImportText = ReturnType<typeof importText>;

/** A row of which nothing is registered, in the viewer's words. */
export interface RefusedLine {
  key: string;
  line: string;
  column: string;
  value: string;
  why: string;
}

function reasonOf(row: RefusedRow, { reader, text }: ImportText): string {
  const { fault, domain = "", otherLine, expiresOn, unavailable, missing = [] } = row;
  switch (fault) {
    case "too-many-rows":
      return text.tooManyRows(reader.count(MOST_IMPORT_ROWS));
    case "other-domain":
      return text.otherDomain(domain);
    case "doubled":
      return text.doubled(reader.count(otherLine ?? 0));
    case "already-registered":
      return expiresOn ? text.alreadyRegistered(domain, reader.date(expiresOn)) : text.registeredElsewhere(domain);
    case "pending":
      return text.pending(domain);
    case "unavailable":
      return text.unavailable(text.unavailableBecause[unavailable ?? "your-property"]);
    case "invalid-data":
      return text.invalidData(reader.list(missing.map((field) => text.missing[field])));
    default:
      return text.why[fault];
  }
}

/** As much of a row as is shown. */
const SHOWN = 60;

/** The rows that are refused, in the order of their lines, with what stands there in the pasted text. */
export function refusedLines({ refused, columns }: ImportCheck, csv: string, told: ImportText): RefusedLine[] {
  const { reader, text } = told;
  const lines = csv.split(/\r\n|\r|\n/);
  return refused.map((row) => ({
    key: String(row.line),
    line: reader.count(row.line),
    column: (row.column !== undefined && columns.read[row.column]) || text.noValue,
    value: lines[row.line - 1]?.trim().slice(0, SHOWN) || text.noValue,
    why: reasonOf(row, told),
  }));
}

/** The rows whose leads could not be registered any more, once it came to that. */
export function meanwhileLines(meanwhile: Meanwhile<LeadRow>[], { reader, text }: ImportText): RefusedLine[] {
  const { refusals } = registrationMessagesFor(reader.language).outcome;
  return meanwhile.map(({ row: { line, domain }, why }) => ({
    key: String(line),
    line: reader.count(line),
    column: text.noValue,
    value: domain,
    why: refusals[why],
  }));
}

/** A spreadsheet would run a text that begins so. */
const FORMULA = /^[\s"]*[=+\-@]/;

/** The rows as they are pasted into a spreadsheet. */
export function copiedLines(rows: RefusedLine[], { text: { columns } }: ImportText): string {
  const cell = (said: string) => (FORMULA.test(said) ? `'${said}` : said).replace(/\s+/g, " ");
  const head = [columns.line, columns.column, columns.value, columns.why];
  return [head, ...rows.map(({ line, column, value, why }) => [line, column, value, why])]
    .map((cells) => cells.map(cell).join("\t"))
    .join("\n");
}
