import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Track } from "@partner-standing/contract/standing/solutions-standing";
import type { SolutionsTeller } from "./solutions-teller.ts";
import { readingLines, sourceLines } from "./solutions-sources.ts";

/** What somebody can have explained: the rule in plain words, where it is printed and how it is read. */
export interface RuleSubject {
  /** Unique on a card: it becomes the id of an overlay. */
  id: string;
  name: string;
  lines: string[];
  sources: string[];
  contested: { id: string; lines: string[] }[];
  /** What has clients behind it that can be listed; null where nothing has, or the viewer may see no amounts. */
  track: Track | null;
}

interface Rule {
  id: string;
  name: string;
  lines: string[];
  citations: Citation[];
  readings: string[];
  track?: Track | null;
}

export function ruleSubject(
  { id, name, lines, citations, readings, track = null }: Rule,
  teller: SolutionsTeller,
): RuleSubject {
  return {
    id: `explain-${id}`,
    name,
    lines,
    sources: sourceLines(citations, teller),
    contested: readingLines(readings, teller),
    track,
  };
}
