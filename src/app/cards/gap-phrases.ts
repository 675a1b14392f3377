import type { Gap } from "@partner-standing/contract/scorecard";
import type { Reader } from "@partner-standing/extension-kit/reader";

export function missingShown({ missing, unit }: Pick<Gap, "missing" | "unit">, reader: Reader): string {
  return reader.measure(missing, unit, "up");
}

/** What is lacking, as the clause that follows "because"; empty where nothing is. */
export function lackingClause(gaps: Gap[], reader: Reader): string {
  return reader.list(gaps.map((gap) => reader.messages.lacks[gap.id](missingShown(gap, reader), gap.missing)));
}
