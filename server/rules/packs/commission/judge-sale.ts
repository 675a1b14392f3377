import type {
  CommissionCondition,
  CommissionLedger,
  CommissionReason,
} from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { latestMrr } from "../../steps/mrr-steps.ts";
import { BEST_PARTNER_WINS } from "../registration/best-partner-wins.ts";
import { DOMAIN_RULE } from "../registration/registrable-domain.ts";
import { relationshipOn } from "../registration/decide-registration.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import { REGISTRATION_RULE } from "./rule-citations.ts";
import type { Purchase, RegistrationSpan, SaleFacts } from "./sale-facts.ts";

/** By which way commission is claimed, and why that does not hold; `fault` is null where it does. */
interface RouteVerdict {
  route: CommissionLedger["route"];
  domain: string | null;
  registeredBefore: boolean;
  boughtUnder: boolean | null;
  fault: CommissionReason | null;
}

/** Registered on the purchase day is not before it (reading K02). */
function ranBefore({ from, until }: RegistrationSpan, soldOn: CalendarDate): boolean {
  return from < soldOn && (until === null || until > soldOn);
}

/** The registration that the verdict speaks of: that of the purchase domain where there is one, else the newest. */
function decisive(registrations: readonly RegistrationSpan[], purchaseDomain: string | null) {
  const newestFirst = registrations.toSorted((a, b) =>
    a.from < b.from || (a.from === b.from && a.domain > b.domain) ? 1 : -1,
  );
  return newestFirst.find(({ domain }) => domain === purchaseDomain) ?? newestFirst[0];
}

function faultOf(
  { registrations, purchaseDomain }: SaleFacts,
  soldOn: CalendarDate,
  running: RegistrationSpan | undefined,
): CommissionReason | null {
  if (running && purchaseDomain === null) return "purchase-domain-unknown";
  if (running) return running.domain === purchaseDomain ? null : "purchase-domain-differs";
  if (registrations.length === 0) return "not-registered";
  const isEarlier = registrations.some(({ from }) => from < soldOn);
  return isEarlier ? "registration-ended-before-purchase" : "registered-after-purchase";
}

/**
 * A registration that ran before the purchase and whose domain is the purchase domain, else a granted Best Partner Wins
 * claim, which needs neither (reading C37).
 */
function judgeRoute(sale: SaleFacts, soldOn: CalendarDate): RouteVerdict {
  const { registrations, purchaseDomain, wonClaimDomain } = sale;
  const running = decisive(
    registrations.filter((span) => ranBefore(span, soldOn)),
    purchaseDomain,
  );
  const registration = running ?? decisive(registrations, purchaseDomain);
  const fault = faultOf(sale, soldOn, running);
  const isSame = registration && purchaseDomain !== null ? registration.domain === purchaseDomain : null;
  const found = { registeredBefore: running !== undefined, boughtUnder: isSame };
  if (fault !== null && wonClaimDomain !== null)
    return { ...found, route: "best-partner-wins", domain: wonClaimDomain, fault: null };
  return { ...found, route: registration ? "registration" : null, domain: registration?.domain ?? null, fault };
}

/** Whether a sale pays commission at all. */
export interface SaleVerdict extends Omit<RouteVerdict, "fault"> {
  /** Why it does not; null where it does. */
  fault: CommissionReason | null;
  /** What an existing customer paid per month before the sale, and commission is not paid on; 0 of a new one. */
  paidBeforeMinor: number;
  conditions: CommissionCondition[];
}

type SaleCount = Pick<SaleVerdict, "fault" | "paidBeforeMinor">;

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

/**
 * Judges a later purchase of a customer on its day: the customer is HubSpot's at the latest since the first sale.
 * `paidBeforeMinor` is null where it is not known.
 */
export function judgeLater(
  facts: SaleFacts,
  { on, kind }: Purchase,
  { firstOn, paidBeforeMinor }: { firstOn: CalendarDate; paidBeforeMinor: number | null },
): SaleVerdict {
  if (kind === "touchless") return judgeSale(facts, on, { fault: "touchless", paidBeforeMinor: 0 });
  const { customerSince } = facts;
  const since = customerSince !== null && customerSince < firstOn ? customerSince : firstOn;
  const count = judgeExisting({ ...facts, saleKind: kind, customerSince: since }, on);
  if (count.fault !== null && count.fault !== "paid-before-unknown") return judgeSale(facts, on, count);
  const fault = paidBeforeMinor === null ? "paid-before-unknown" : null;
  return judgeSale(facts, on, { fault, paidBeforeMinor: paidBeforeMinor ?? 0 });
}
