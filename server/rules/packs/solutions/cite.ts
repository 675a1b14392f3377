import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** The questions and answers on the Solutions Partner Program, in German and in English; some English lists are lost. */
export const FAQ_DE = "001_c4342dbf05368735.txt";
export const FAQ_EN = "004_ba9e28f804b1c8c5.txt";
/** The questions and answers on the partner tools, in German, of 15 March 2018. */
export const TOOLS_FAQ = "003_5c81f7e92c92d604.txt";

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
  faq2016: { document: `${KNOWLEDGE_BASE}/partner-user-guide/frequently-asked-questions`, lines: "2016-11-03" },
  faq2018: { document: `${KNOWLEDGE_BASE}/partner-user-guide/frequently-asked-questions`, lines: "2018-01-22" },
  elite: { document: "axongarside.com/blog/hubspot-partner-tiers", lines: "2020-06-25" },
  tiers2021: { document: "hubspot.com/partners/partner-tiers", lines: "2021" },
  points: { document: "hubspot.com/partners/partner-tiers", lines: "2022" },
  points2024: { document: "hubspot.com/partners/how-tiers-work", lines: "2024" },
  points2025: { document: "hubspot.de/partners/how-tiers-work", lines: "2025" },
  points2026: { document: "hubspot.de/partners/how-tiers-work", lines: "2026" },
  tiers2025: { document: "hubspot.com/partners/partner-tiers", lines: "2025" },
  retention: {
    document: "blog.ourgreenfish.com/the-business-mind/tier-requirement-2026-when-hubspot-shifts-to-the-era-of-grr",
    lines: "2026",
  },
  membership: {
    document: "hubspot.jp/2026-entry-and-tiers-policy-for-hubspot-solutions-partners",
    lines: "2026",
  },
  tierPoints: { document: `${KNOWLEDGE_BASE}/account/review-your-partner-tier-points`, lines: "2022-06-27" },
  dashboard: {
    document: `${KNOWLEDGE_BASE}/account/view-and-manage-your-partner-dashboard`,
    lines: "2025-02-25",
  },
  tieringChanges: { document: "hubspot.com/2023-partner-tiering-changes", lines: "2023" },
  policies: { document: "hubspot.com/partners/solutions-program-policies", lines: "2026" },
  recalibration: { document: "hubspot.jp/partners/how-tiers-work", lines: "Japanese edition" },
  employees: {
    document: `${KNOWLEDGE_BASE}/partner-tools/set-up-and-use-partner-employee-tagging`,
    lines: "2023-01-19",
  },
  managedCredit: { document: `${KNOWLEDGE_BASE}/partner-tools/earn-managed-mrr-credit`, lines: "2023-11-15" },
} satisfies Record<string, Citation>;
