import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CommissionCondition, CommissionReason } from "@partner-standing/contract/commission/commission";
import { BEST_PARTNER_WINS } from "../registration/best-partner-wins.ts";
import { DOMAIN_RULE } from "../registration/domain-rule.ts";
import { relationshipOn } from "../registration/existing-customer.ts";
import { judgeRoute, type RouteVerdict } from "./judge-route.ts";
import { latestMrr } from "../../steps/latest-mrr.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import { REGISTRATION_RULE } from "./rule-citations.ts";
import type { SaleFacts } from "./sale-facts.ts";

/** Whether a sale pays commission at all. */
export interface SaleVerdict extends Omit<RouteVerdict, "fault"> {
  /** Why it does not; null where it does. */
  fault: CommissionReason | null;
  /** What an existing customer paid per month before the sale, and commission is not paid on; 0 of a new one. */
  paidBeforeMinor: number;
  conditions: CommissionCondition[];
}

export type SaleCount = Pick<SaleVerdict, "fault" | "paidBeforeMinor">;

/** A company that was HubSpot's customer before pays only by the rule of the edition, and on what is new (C33, K07). */
function judgeExisting(sale: SaleFacts, soldOn: CalendarDate): SaleCount {
  const { saleKind, customerSince } = sale;
  const isNew = saleKind === null || saleKind === "new-customer";
  if (isNew && customerSince !== null && customerSince >= soldOn) return { fault: null, paidBeforeMinor: 0 };
  if (saleKind === null) return { fault: "sale-kind-unknown", paidBeforeMinor: 0 };
  if (isNew) return { fault: customerSince === null ? null : "existing-customer", paidBeforeMinor: 0 };
  const counts = inForce(COMMISSION_PARAMETERS.existingCustomers, soldOn).value.includes(saleKind);
  if (!counts) return { fault: "existing-customer", paidBeforeMinor: 0 };
  const paidBeforeMinor = latestMrr(sale.mrr.filter(({ on }) => on < soldOn));
  if (paidBeforeMinor === null) return { fault: "paid-before-unknown", paidBeforeMinor: 0 };
  return { fault: null, paidBeforeMinor };
}

function routeConditions({ route, registeredBefore, boughtUnder }: RouteVerdict): CommissionCondition[] {
  if (route === "best-partner-wins") return [{ id: "best-partner-wins", met: true, citations: BEST_PARTNER_WINS }];
  return [
    { id: "registered-before-purchase", met: registeredBefore, citations: REGISTRATION_RULE },
    { id: "bought-under-registered-domain", met: boughtUnder, citations: DOMAIN_RULE },
  ];
}

/**
 * What a sale of today would be: to an existing customer where the company is one by what it pays and by what the account
 * says of it, of a kind that may be known already; to a new customer where it is none.
 */
export function judgeToday(lead: SaleFacts, today: CalendarDate): SaleCount {
  const { saleKind } = lead;
  const isNew = saleKind === null || saleKind === "new-customer";
  if (relationshipOn(lead, today) !== "existing-customer")
    return { fault: isNew ? null : "sale-kind-unknown", paidBeforeMinor: 0 };
  return isNew ? { fault: "existing-customer", paidBeforeMinor: 0 } : judgeExisting(lead, today);
}

/** Judges a sale on its day. */
export function judgeSale(
  sale: SaleFacts,
  soldOn: CalendarDate,
  count: SaleCount = judgeExisting(sale, soldOn),
): SaleVerdict {
  const route = judgeRoute(sale, soldOn);
  const met = count.fault === null ? true : count.fault === "existing-customer" ? false : null;
  const { citations } = inForce(COMMISSION_PARAMETERS.existingCustomers, soldOn);
  const conditions: CommissionCondition[] = [...routeConditions(route), { id: "sale-counts", met, citations }];
  return { ...route, ...count, fault: route.fault ?? count.fault, conditions };
}
