import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { Reader } from "@partner-standing/texts/standing/reader";

export function missingShown({ missing, unit }: Pick<Gap, "missing" | "unit">, reader: Reader): string {
  return reader.measure(missing, unit, "up");
}

/** How far on the way to a public threshold, for whoever may see no amounts; null for everybody else. */
function wayShown({ missing, threshold }: Pick<Gap, "missing" | "threshold">, reader: Reader) {
  if (threshold === undefined) return null;
  return { done: reader.measure(100 - missing, "percent"), limit: reader.measure(threshold, "usd-per-month") };
}

function lack(gap: Gap, reader: Reader): string {
  const { lacks, behind } = reader.messages;
  const way = wayShown(gap, reader);
  if (way && (gap.id === "attributed-mrr" || gap.id === "influenced-revenue"))
    return behind[gap.id](way.done, way.limit);
  return lacks[gap.id](missingShown(gap, reader), gap.missing);
}

/** What is lacking, as the clause that follows "because"; empty where nothing is. */
export function lackingClause(gaps: Gap[], reader: Reader): string {
  return reader.list(gaps.map((gap) => lack(gap, reader)));
}
