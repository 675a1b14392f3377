import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** The guide to the Technology Partner Program, 2026 edition, in German and in French. */
export const GUIDE_DE = "000_767800270b4ee6ef.txt";
export const GUIDE_FR = "002_222c4728e680c2f1.txt";

/** Where both language editions of the guide state a rule: line numbers or ranges, separated by commas. */
export function cite(german: string, french: string): Citation[] {
  return [
    { document: GUIDE_DE, lines: german },
    { document: GUIDE_FR, lines: french },
  ];
}
