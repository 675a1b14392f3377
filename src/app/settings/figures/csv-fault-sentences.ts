import { CsvFaultsSchema, OFFICIAL_COLUMNS, type CsvFault } from "@partner-standing/contract/settings/official-figures";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import type { Sayer } from "../frame/sayer.ts";

function expectedIn({ column, isHeader, readings }: CsvFault, { reader, text }: Sayer): string {
  const [one, other] = (readings ?? []).map((number) => reader.decimal(Number(number)));
  if (one !== undefined && other !== undefined) return text.unclearNumber(one, other);
  const known = OFFICIAL_COLUMNS.find((name) => name === column);
  if (!known) return text.figures.unknownColumn;
  return isHeader ? text.figures.missingColumn : text.figures.expected[known];
}

/** The places of a pasted table to correct, by line and column; none where something else was refused. */
export function csvFaultSentences({ details }: Failure, sayer: Sayer): string[] {
  const { reader, text } = sayer;
  const faults = CsvFaultsSchema.safeParse(details);
  if (!faults.success) return [];
  return faults.data.faults.map((fault) => {
    const line = reader.count(fault.line);
    if (fault.column === "") return text.figures.csvLine(line);
    return text.figures.csvFault(line, fault.column, expectedIn(fault, sayer));
  });
}
