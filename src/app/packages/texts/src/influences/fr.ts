import type { en } from "./en.ts";

export const fr: typeof en = {
  "co-sell": "Co-vente",
  "co-service": "Co-service",
  "sales-cycle": "Participation au cycle de vente",
  referral: "Recommandation",
};
