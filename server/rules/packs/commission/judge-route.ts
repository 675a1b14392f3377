import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CommissionLedger, CommissionReason } from "@partner-standing/contract/commission/commission";
import type { RegistrationSpan, SaleFacts } from "./sale-facts.ts";

/** By which way commission is claimed, and why that does not hold; `fault` is null where it does. */
export interface RouteVerdict {
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
export function judgeRoute(sale: SaleFacts, soldOn: CalendarDate): RouteVerdict {
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
