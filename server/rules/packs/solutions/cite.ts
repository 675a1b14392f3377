import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** The questions and answers on the Solutions Partner Program, in German and in English; some English lists are lost. */
const FAQ_DE = "001_c4342dbf05368735.txt";
const FAQ_EN = "004_ba9e28f804b1c8c5.txt";
/** The questions and answers on the partner tools, in German, of 15 March 2018. */
const TOOLS_FAQ = "003_5c81f7e92c92d604.txt";

/** Where both language editions state a rule: line numbers or ranges, separated by commas. */
export function cite(german: string, english: string): Citation[] {
  return [
    { document: FAQ_DE, lines: german },
    { document: FAQ_EN, lines: english },
  ];
}

/** Where the questions and answers of 2018 state a rule. */
export function cite2018(lines: string): Citation {
  return { document: TOOLS_FAQ, lines };
}

const KNOWLEDGE_BASE = "knowledge.hubspot.com";

/** Public pages that state what the documents above do not, and which copy of them was read. */
export const PUBLIC = {
  faq2016: { document: `${KNOWLEDGE_BASE}/partner-user-guide/frequently-asked-questions`, lines: "3 November 2016" },
  faq2018: { document: `${KNOWLEDGE_BASE}/partner-user-guide/frequently-asked-questions`, lines: "22 January 2018" },
  elite: { document: "axongarside.com/blog/hubspot-partner-tiers", lines: "25 June 2020" },
  tiers2021: { document: "hubspot.com/partners/partner-tiers", lines: "2021" },
  points: { document: "hubspot.com/partners/partner-tiers", lines: "2022" },
  recalibration: { document: "hubspot.jp/partners/how-tiers-work", lines: "Japanese edition" },
  employees: {
    document: `${KNOWLEDGE_BASE}/partner-tools/set-up-and-use-partner-employee-tagging`,
    lines: "19 January 2023",
  },
  managedCredit: { document: `${KNOWLEDGE_BASE}/partner-tools/earn-managed-mrr-credit`, lines: "15 November 2023" },
} satisfies Record<string, Citation>;
