import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CardReader } from "../cards/card-reader.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A public page has no lines: what is cited of it is the day or the year as of which it says so. */
function printed({ document, lines }: Citation, names: Record<string, string>, reader: CardReader): string {
  if (document.includes("/")) return `${document} (${DAY.test(lines) ? reader.date(lines) : lines})`;
  return reader.messages.explain.lines(names[document] ?? document, lines);
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
