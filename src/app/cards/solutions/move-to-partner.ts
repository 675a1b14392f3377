import type { Citation } from "@partner-standing/contract/programs/scorecard";

/**
 * What moving from the provider to the partner package changes: commission beyond the first year (facts P016, P056,
 * B5; reading C36), tiers and what they bring (P023), onboarding (P025), and that it is possible (P026).
 */
export const MOVE_CITATIONS: Citation[] = [
  { document: "001_c4342dbf05368735.txt", lines: "172, 221, 237, 245-249, 465" },
  { document: "004_ba9e28f804b1c8c5.txt", lines: "65, 74, 78, 80-82" },
  { document: "www.hubspot.com/partners/solutions-program-policies", lines: "2026" },
];
