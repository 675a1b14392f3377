import type { Citation } from "@partner-standing/contract/scorecard";
import type { Reader } from "./reader.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A public page has no lines: what is cited of it is the day or the year as of which it says so. */
function printed(document: string, lines: string, reader: Reader): string {
  const { explain } = reader.messages;
  if (document.includes("/")) return `${document} (${DAY.test(lines) ? reader.date(lines) : lines})`;
  return explain.lines(explain.documents[document] ?? document, lines);
}

/** One line a document, whichever of the citations it comes from. */
export function printedLines(citations: Citation[], reader: Reader): string[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.map((document) => {
    const ranges = citations
      .filter((citation) => citation.document === document)
      .flatMap(({ lines }) => lines.split(", "));
    return printed(document, [...new Set(ranges)].join(", "), reader);
  });
}
