import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type {
  CommissionCondition,
  CommissionLedger,
  CommissionPlan,
} from "@partner-standing/contract/commission/commission";
import { commissionTerm } from "./commission-term.ts";
import { describePlan } from "./describe-plan.ts";
import { relationshipOn } from "../registration/existing-customer.ts";
import { judgeSale, judgeToday, type SaleVerdict } from "./judge-sale.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import { CUSTOMER_PAYS_RULE } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";

/** What a lead would pay. */
export interface CommissionOffer extends Pick<SaleVerdict, "route" | "domain"> {
  plan: CommissionPlan;
  /** The company is HubSpot's customer already: since when, and which sales to it pay; null where it is none. */
  existingCustomer: CommissionLedger["existingCustomer"];
  conditions: CommissionCondition[];
}

function existingCustomer(lead: SaleFacts, today: CalendarDate): CommissionOffer["existingCustomer"] {
  if (relationshipOn(lead, today) !== "existing-customer") return null;
  const { customerSince: since } = lead;
  const { value } = inForce(COMMISSION_PARAMETERS.existingCustomers, today);
  return { since: since !== null && since <= today ? since : null, payingSales: [...value] };
}

/**
 * What a sale that closes today would pay, and under which conditions. Whether it will be bought under the registered
 * domain and paid for is not known yet, whatever the CRM says of another purchase.
 */
export function offerOn(lead: SaleFacts, today: CalendarDate): CommissionOffer {
  const count = judgeToday(lead, today);
  const { route, domain, conditions } = judgeSale({ ...lead, purchaseDomain: null }, today, count);
  return {
    route,
    domain,
    existingCustomer: existingCustomer(lead, today),
    plan: describePlan(commissionTerm(lead.packages, today)),
    conditions: [...conditions, { id: "customer-pays", met: null, citations: CUSTOMER_PAYS_RULE }],
  };
}
