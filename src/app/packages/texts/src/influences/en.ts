import type { Influence } from "@partner-standing/contract/standing/deal-standing";

/** How the partner influenced a deal. */
export const en = {
  "co-sell": "Co-sell",
  "co-service": "Co-service",
  "sales-cycle": "Joined the sales cycle",
  referral: "Referral",
} satisfies Record<Influence, string>;
