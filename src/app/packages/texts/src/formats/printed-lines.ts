import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CardReader } from "../cards/card-reader.ts";

/** A calendar date. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
const YEAR = /^\d{4}$/;

/** A public page has no lines: what is cited of it is the day or the year as of which it says so, if it gives any. */
function printed({ document, lines }: Citation, names: Record<string, string>, reader: CardReader): string {
  if (!document.includes("/")) return reader.messages.explain.lines(names[document] ?? document, lines);
  if (DAY.test(lines)) return `${document} (${reader.date(lines)})`;
  return YEAR.test(lines) ? `${document} (${lines})` : document;
}

/**
 * One line a document, whichever of the citations it comes from.
 * @param names what the documents are called
 */
export function printedLines(citations: Citation[], reader: CardReader, names: Record<string, string>): string[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.map((document) => {
    const ranges = citations
      .filter((citation) => citation.document === document)
      .flatMap(({ lines }) => lines.split(", "));
    return printed({ document, lines: [...new Set(ranges)].join(", ") }, names, reader);
  });
}
