import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import type { RulesTexts } from "./rules-texts.ts";

export interface RuleSource {
  text: string;
  /** Where it can be read; null for a document that is on no public page. */
  url: string | null;
}

/** Where a rule is printed. An address is a link that names its site alone: whole it would take up the table. */
export function ruleSources(citations: Citation[], { reader, documents: names }: RulesTexts): RuleSource[] {
  const documents = [...new Set(citations.map(({ document }) => document))];
  return documents.map((document) => {
    const text = printedLines(
      citations.filter((citation) => citation.document === document),
      reader,
      names,
    ).join("");
    const [site = document, ...path] = document.split("/");
    return path.length === 0 ? { text, url: null } : { text: text.replace(document, site), url: `https://${document}` };
  });
}
