import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** The Solutions Partner Program's FAQ: the German edition, and the English one, which lacks some of the lists. */
export function faq(german: string, english: string): Citation[] {
  return [
    { document: "001_c4342dbf05368735.txt", lines: german },
    { document: "004_ba9e28f804b1c8c5.txt", lines: english },
  ];
}

/** The year of the FAQ's worked example (001_c4342dbf05368735.txt, line 168): its rules are known from then on. */
export const FAQ_KNOWN_FROM = "2019-01-01";
