import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { SolutionsTeller } from "./solutions-teller.ts";

/** One line a document, whichever of the citations it comes from. A public page is cited by its address and year. */
export function sourceLines(
  citations: Citation[],
  { text, reader }: Pick<SolutionsTeller, "text" | "reader">,
): string[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.map((document) => {
    const places = citations
      .filter((citation) => citation.document === document)
      .flatMap(({ lines }) => lines.split(", "));
    const printed = [...new Set(places)].join(", ");
    const name = text.documents[document];
    return name ? reader.messages.explain.lines(name, printed) : `${document} (${printed})`;
  });
}

/** How contested wording is read: in the viewer's language where the catalogue knows it, else as the service says it. */
export function readingLines(
  ids: string[],
  { text, reader, readings }: SolutionsTeller,
): { id: string; lines: string[] }[] {
  const { explain } = reader.messages;
  return [...new Set(ids)].sort().map((id) => {
    const known = text.readings[id];
    const reading = known ?? readings.find((candidate) => candidate.id === id);
    if (!reading) return { id, lines: [explain.unknownReading(id)] };
    const because = known ? [explain.because(known.because)] : [];
    return { id, lines: [explain.chosen(reading.chosen), explain.instead(reading.instead), ...because] };
  });
}
