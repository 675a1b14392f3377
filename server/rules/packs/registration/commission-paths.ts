import type { Unavailable, UnavailableReason } from "@partner-standing/contract/lead";
import type { Citation } from "@partner-standing/contract/scorecard";

/** The Solutions Partner Program's FAQ: German edition complete, English edition without its lists. */
function faq(german: string): Citation[] {
  return [{ document: "001_c4342dbf05368735.txt", lines: german }];
}

/** "Unavailable" is not "no commission": what remains in each case, in order (U1 to U4). */
export const COMMISSION_PATHS: Record<UnavailableReason, Omit<Unavailable, "reason">> = {
  "existing-customer": {
    certainty: "conditional",
    commissionPath: ["write-to-partner-team", "involve-partner-development-manager", "sell-another-product-line"],
    citations: faq("399, 421, 463"),
  },
  "active-sales-process": {
    certainty: "possible",
    commissionPath: ["write-to-partner-team", "work-with-hubspot-rep"],
    citations: faq("400, 422"),
  },
  "hubspot-rep-owned": {
    certainty: "if-notified-first",
    commissionPath: ["tell-hubspot-before-signing", "work-with-hubspot-rep", "get-payment-link-from-rep"],
    citations: faq("401, 423"),
  },
  "other-partner": {
    certainty: "with-both-conditions",
    commissionPath: ["prove-services", "send-payment-link"],
    citations: faq("402, 408-411, 424"),
  },
};
