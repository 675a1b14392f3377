import type { Citation } from "@partner-standing/contract/scorecard";
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
}

interface Rule {
  id: string;
  name: string;
  lines: string[];
  citations: Citation[];
  readings: string[];
}

export function ruleSubject({ id, name, lines, citations, readings }: Rule, teller: SolutionsTeller): RuleSubject {
  return {
    id: `explain-${id}`,
    name,
    lines,
    sources: sourceLines(citations, teller),
    contested: readingLines(readings, teller),
  };
}
