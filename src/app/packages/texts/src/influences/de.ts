import type { en } from "./en.ts";

export const de: typeof en = {
  "co-sell": "Co-Selling",
  "co-service": "Co-Service",
  "sales-cycle": "Im Vertriebsprozess dabei",
  referral: "Empfehlung",
};
