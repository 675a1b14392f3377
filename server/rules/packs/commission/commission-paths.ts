import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SaleKind } from "@partner-standing/contract/commission/commission";
import type { CommissionStep, Unavailable, UnavailableReason } from "@partner-standing/contract/leads/lead";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { mergeCitations } from "../../merge-citations.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

type Path = Pick<Unavailable, "certainty" | "commissionPath" | "citations">;

/** The Solutions Partner Program's FAQ: German edition complete, English edition without its lists. */
function faq(german: string): Citation[] {
  return [{ document: "001_c4342dbf05368735.txt", lines: german }];
}

/** In all four cases the key is to write to the partner team (S1:419-424). */
const WRITE: CommissionStep = "write-to-partner-team";

const FIXED: Record<Exclude<UnavailableReason, "existing-customer">, Path> = {
  "active-sales-process": {
    certainty: "possible",
    commissionPath: [WRITE, "work-with-hubspot-rep"],
    citations: faq("400, 419, 422"),
  },
  "hubspot-rep-owned": {
    certainty: "if-notified-first",
    commissionPath: [WRITE, "tell-hubspot-before-signing", "work-with-hubspot-rep", "get-payment-link-from-rep"],
    citations: faq("401, 419, 423"),
  },
  "other-partner": {
    certainty: "with-both-conditions",
    commissionPath: [WRITE, "prove-services", "send-payment-link"],
    citations: faq("402, 408-411, 419, 424"),
  },
};

/** What each sale to an existing customer asks for. The ledger pays none of them without a registration. */
const STEPS_OF: Record<SaleKind, CommissionStep[]> = {
  "new-customer": [],
  "cross-sell": ["sell-another-product-line", "send-confirmation-link"],
  "sales-to-marketing-upgrade": ["upgrade-sales-to-marketing-hub"],
  "shared-deal-upsell": ["create-shared-deal"],
};

/** The sales to an existing customer that pay on a day, as the ledger counts them (readings C33, K09). */
function toExistingCustomer(on: CalendarDate): Path {
  const { value, citations } = inForce(COMMISSION_PARAMETERS.existingCustomers, on);
  const sales = value.flatMap((kind) => STEPS_OF[kind]);
  return {
    certainty: "conditional",
    commissionPath: [WRITE, "involve-partner-development-manager", ...sales, "register-before-the-sale"],
    citations: mergeCitations([...faq("399, 419, 421, 463"), ...citations]),
  };
}

/** "Unavailable" is not "no commission": what remains in each case on a day, in order (U1 to U4). */
export function commissionPath(reason: UnavailableReason, on: CalendarDate): Path {
  return reason === "existing-customer" ? toExistingCustomer(on) : FIXED[reason];
}
