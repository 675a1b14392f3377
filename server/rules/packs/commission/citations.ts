import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** The FAQ of the Solutions Partner Program, in German and in English. */
const FAQ_DE = "001_c4342dbf05368735.txt";
const FAQ_EN = "004_ba9e28f804b1c8c5.txt";

export function german(lines: string): Citation {
  return { document: FAQ_DE, lines };
}

export function english(lines: string): Citation {
  return { document: FAQ_EN, lines };
}

/** Where both language editions of the FAQ state a rule. */
export function cite(inGerman: string, inEnglish: string): Citation[] {
  return [german(inGerman), english(inEnglish)];
}

/** What HubSpot publishes elsewhere, and the date that the page itself gives. */
export const LEGACY_PLAN: Citation = {
  document: "hubspot.com/legacy-commission-plan-solutions-partners-2023",
  lines: "2023-04-01",
};
export const PROGRAM_POLICIES: Citation = {
  document: "hubspot.com/partners/solutions-program-policies",
  lines: "2026",
};
export const TIERING_CHANGES: Citation = { document: "hubspot.com/2023-partner-tiering-changes", lines: "2023" };
export const DEAL_BASED: Citation = { document: "hubspot.com/deal-based-commissions", lines: "2025-11-17" };
export const COMMISSIONS_FAQ: Citation = {
  document: "hubspot.com/partner-commissions-faq",
  lines: "2026",
};
export const NET_REVENUE: Citation = {
  document: "hubspot.com/partner-news/withholding-partner-commissions",
  lines: "2020",
};
