import type { Citation } from "@partner-standing/contract/programs/scorecard";

function firstLine(range: string): number {
  return Number.parseInt(range, 10);
}

/** One citation per document, its lines in ascending order and each named once. */
export function mergeCitations(citations: Citation[]): Citation[] {
  const ranges = Map.groupBy(citations, ({ document }) => document);
  return [...ranges].map(([document, cited]) => {
    const lines = new Set(cited.flatMap((citation) => citation.lines.split(", ")));
    return { document, lines: [...lines].sort((a, b) => firstLine(a) - firstLine(b)).join(", ") };
  });
}
