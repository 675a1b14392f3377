import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { CardMessages } from "../cards/en.ts";
import type { ReaderWith } from "../formats/reader-with.ts";
import type { GapMessages } from "./en.ts";

/** Whoever reads what is lacking: the cards, the pages, a report. */
export type GapReader = ReaderWith<CardMessages & GapMessages>;

/** How much is missing, never rounded down. */
export function missingShown(
  { missing, unit }: Pick<Gap, "missing" | "unit">,
  { measure }: Pick<GapReader, "measure">,
): string {
  return measure(missing, unit, "up");
}

function lack(gap: Gap, reader: GapReader): string {
  const { lacks, behind } = reader.messages;
  const { id, missing, threshold } = gap;
  // Whoever may see no amounts is told how far it is to the public threshold.
  if (threshold !== undefined && (id === "attributed-mrr" || id === "influenced-revenue"))
    return behind[id](reader.measure(100 - missing, "percent"), reader.measure(threshold, "usd-per-month"));
  return lacks[id](missingShown(gap, reader), missing);
}

/** What is lacking, as the clause that follows "because"; empty where nothing is. */
export function lackingText(gaps: Gap[], reader: GapReader): string {
  return reader.list(gaps.map((gap) => lack(gap, reader)));
}
