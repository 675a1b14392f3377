import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { CommissionCondition, CommissionPlan } from "@partner-standing/contract/commission";
import { commissionTerm } from "./commission-term.ts";
import { describePlan } from "./describe-plan.ts";
import { judgeSale, type SaleVerdict } from "./judge-sale.ts";
import { CUSTOMER_PAYS_RULE } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";

/** What a lead would pay. */
export interface CommissionOffer extends Pick<SaleVerdict, "route" | "domain"> {
  plan: CommissionPlan;
  conditions: CommissionCondition[];
}

/**
 * What a sale that closes today would pay, and under which conditions. Whether it will be bought under the registered
 * domain and paid for is not known yet, whatever the CRM says of another purchase.
 */
export function offerOn(lead: SaleFacts, today: CalendarDate): CommissionOffer {
  const { route, domain, conditions } = judgeSale({ ...lead, purchaseDomain: null }, today);
  return {
    route,
    domain,
    plan: describePlan(commissionTerm(lead.packages, today)),
    conditions: [...conditions, { id: "customer-pays", met: null, citations: CUSTOMER_PAYS_RULE }],
  };
}
