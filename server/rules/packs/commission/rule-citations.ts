import type { CommissionReason } from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mergeCitations } from "../../merge-citations.ts";
import { BEST_PARTNER_WINS } from "../registration/best-partner-wins.ts";
import { DOMAIN_RULE } from "../registration/registrable-domain.ts";
import { LEGACY_PLAN, PROGRAM_POLICIES, cite } from "./citations.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";

const { rate, term, managedCheck, existingCustomers, touchlessMonths, netRevenue, payoutDays } = COMMISSION_PARAMETERS;

/** The rules that are not a number: lead registration, domain, complete months, and that only who pays counts. */
const REGISTRATION = "commission.registration";
const DOMAIN = "commission.domain";
const COMPLETE_MONTHS = "commission.complete-months";
const CUSTOMER_PAYS = "commission.customer-pays";
const CLAIM = "commission.best-partner-wins";

/** The rule that decides each reason. */
export const RULE_OF: Record<CommissionReason, string> = {
  earns: term.key,
  "term-over": term.key,
  "not-sold": REGISTRATION,
  "not-registered": REGISTRATION,
  "registered-after-purchase": REGISTRATION,
  "registration-ended-before-purchase": REGISTRATION,
  "purchase-domain-unknown": DOMAIN,
  "purchase-domain-differs": DOMAIN,
  "existing-customer": existingCustomers.key,
  touchless: touchlessMonths.key,
  "sale-kind-unknown": existingCustomers.key,
  "paid-before-unknown": existingCustomers.key,
  "partial-month": COMPLETE_MONTHS,
  "mrr-unknown": CUSTOMER_PAYS,
  "customer-left": CUSTOMER_PAYS,
  "no-longer-managed": managedCheck.key,
  refunded: netRevenue.key,
};

export const REGISTRATION_RULE: Citation[] = cite("178, 180, 390-391", "66-67, 128-130");
export const CUSTOMER_PAYS_RULE: Citation[] = [...cite("166, 465", "62"), PROGRAM_POLICIES];

/** Where the rules of a sale are printed, those that changed as they stood on the day of the sale. */
export function ruleCitations(soldOn: CalendarDate): Record<string, Citation[]> {
  return {
    [term.key]: mergeCitations([...inForce(term, soldOn).citations, ...inForce(rate, soldOn).citations]),
    [REGISTRATION]: REGISTRATION_RULE,
    [DOMAIN]: DOMAIN_RULE,
    [CLAIM]: BEST_PARTNER_WINS,
    [existingCustomers.key]: inForce(existingCustomers, soldOn).citations,
    [touchlessMonths.key]: inForce(touchlessMonths, soldOn).citations,
    [COMPLETE_MONTHS]: cite("166", "62"),
    [CUSTOMER_PAYS]: CUSTOMER_PAYS_RULE,
    [managedCheck.key]: [LEGACY_PLAN],
    [payoutDays.key]: inForce(payoutDays, soldOn).citations,
    [netRevenue.key]: mergeCitations(netRevenue.values.flatMap(({ citations }) => citations)),
  };
}
