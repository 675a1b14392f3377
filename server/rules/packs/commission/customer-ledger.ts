import type {
  CommissionCondition,
  CommissionLedger,
  CommissionLine,
  CommissionPlan,
  CommissionReason,
} from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mergeCitations } from "../../merge-citations.ts";
import { latestMrr } from "../../steps/mrr-steps.ts";
import { relationshipOn } from "../registration/decide-registration.ts";
import { createExchange } from "./account-currency.ts";
import { type CalendarQuarter, monthOf, monthText, paidOn, quarterText } from "./calendar.ts";
import { CUSTOMER_PAYS_RULE, ruleCitations } from "./rule-citations.ts";
import { type CommissionTerm, commissionTerm } from "./commission-term.ts";
import { type SaleVerdict, judgeSale, judgeToday } from "./judge-sale.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import { type ForecastDeal, openDealForecasts } from "./open-deals.ts";
import type { LedgerFacts, SaleFacts } from "./sale-facts.ts";
import { type CustomerSales, type LedgerEntry, saleLedger } from "./sale-ledger.ts";
import type { Sale } from "./sales-of-customer.ts";
import { createQuarterTotals } from "./statement.ts";

/** A term as it is shown, with where it is printed. */
function describePlan(term: CommissionTerm): CommissionPlan {
  const { package: sold, closedOn, ratePercent, months, firstMonth, lastMonth, cutOn } = term;
  const { rate, term: length, downgradeTerm } = COMMISSION_PARAMETERS;
  return {
    package: sold,
    closedOn,
    ratePercent,
    months,
    firstMonth: monthText(firstMonth),
    lastMonth: lastMonth === null ? null : monthText(lastMonth),
    citations: mergeCitations([
      ...inForce(length, closedOn).citations,
      ...inForce(rate, closedOn).citations,
      ...(cutOn === null ? [] : inForce(downgradeTerm, cutOn).citations),
    ]),
  };
}

/** What a lead would pay. */
interface CommissionOffer extends Pick<SaleVerdict, "route" | "domain"> {
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
function offerOn(lead: SaleFacts, today: CalendarDate): CommissionOffer {
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

/** What the rules say of a customer or lead; the service adds which company it is and how fresh the facts are. */
type LedgerVerdict = Omit<CommissionLedger, "company" | "on" | "freshness" | "openDeals"> & {
  openDeals: ForecastDeal[];
};

/** Of an entry, or of a month; by the calendar. */
export function statusOf(
  { kind, month }: Pick<LedgerEntry, "kind" | "month">,
  payday: CalendarDate,
  today: CalendarDate,
): CommissionLine["status"] {
  if (payday <= today) return "paid";
  return kind === "commission" && month >= monthOf(today) ? "forecast" : "due";
}

function describeLines(
  entries: readonly LedgerEntry[],
  converted: readonly CommissionLine["inAccount"][],
  today: CalendarDate,
): CommissionLine[] {
  const paydays = new Map<CalendarQuarter, CalendarDate>();
  return entries.map(({ bookedOn: _bookedOn, ...entry }, place) => {
    const payday = paydays.get(entry.quarter) ?? paidOn(entry.quarter);
    paydays.set(entry.quarter, payday);
    return {
      ...entry,
      month: monthText(entry.month),
      quarter: quarterText(entry.quarter),
      paidOn: payday,
      status: statusOf(entry, payday, today),
      inAccount: converted[place] ?? null,
    };
  });
}

/** What becomes of a sale that has a term of its own, this month. */
function reasonOf({ on, verdict }: Sale, entries: readonly LedgerEntry[], today: CalendarDate): CommissionReason {
  const month = monthOf(today);
  const ofMonth = entries.find((entry) => entry.month === month && entry.sale.on === on);
  return ofMonth?.reason ?? verdict.fault ?? "term-over";
}

/** The sale that a ledger speaks of: the newest that pays this month, else the newest that has a term of its own; and why. */
function leadingSale({ sales, entries }: CustomerSales, today: CalendarDate): { sale: Sale; reason: CommissionReason } {
  const own = sales.filter(({ carrier }, place) => carrier === place).reverse();
  const reasons = own.map((sale) => ({ sale, reason: reasonOf(sale, entries, today) }));
  const sold = reasons.filter(({ sale }) => sale.kind !== "touchless");
  const leading = sold.find(({ reason }) => reason === "earns") ?? sold[0];
  if (!leading) throw new Error("a customer that bought has a first sale");
  return leading;
}

/** All purchases with the term within which each is paid. */
function describeSales({ sales, entries }: CustomerSales, today: CalendarDate): CommissionLedger["sales"] {
  return sales.map((sale, place) => {
    const carrier = sales[sale.carrier] ?? sale;
    const { ratePercent, months, firstMonth, lastMonth } = carrier.term;
    return {
      ...{ on: sale.on, kind: sale.kind, ratePercent, months },
      firstMonth: monthText(Math.max(sale.from, firstMonth)),
      lastMonth: lastMonth === null ? null : monthText(lastMonth),
      reason: reasonOf(carrier, entries, today),
      within: sale.carrier === place ? null : carrier.on,
    };
  });
}

/** Where the rules are printed that decide any of the lines, each as it stood on the day of its sale. */
function rulesOf(sales: readonly Sale[]): CommissionLedger["rules"] {
  const own = sales.filter(({ carrier }, place) => carrier === place);
  const [first = {}, ...others] = own.map(({ on }) => ruleCitations(on));
  const merged = (rule: string) => others.flatMap((rules) => rules[rule] ?? []);
  return Object.fromEntries(
    Object.entries(first).map(([rule, citations]) => [rule, mergeCitations([...citations, ...merged(rule)])]),
  );
}

function customerPays(sale: SaleFacts, today: CalendarDate): CommissionCondition {
  const paidMinor = latestMrr(sale.mrr.filter(({ on }) => on <= today));
  return { id: "customer-pays", met: paidMinor === null ? null : paidMinor > 0, citations: CUSTOMER_PAYS_RULE };
}

function leadLedger(lead: LedgerFacts, today: CalendarDate): LedgerVerdict {
  const { plan: offer, ...found } = offerOn(lead, today);
  const nothing = { plan: null, reason: "not-sold" as const, lines: [], quarters: [], sales: [], account: null };
  const openDeals = openDealForecasts(lead, today);
  return { ...found, ...nothing, offer, openDeals, currency: lead.currency, rules: ruleCitations(today) };
}

/** A customer's ledger month by month as it stands today; of a lead, what a sale today would pay. */
export function customerLedger(sale: LedgerFacts, today: CalendarDate): LedgerVerdict {
  const ledger = saleLedger(sale, today);
  if (ledger === null) return leadLedger(sale, today);
  const { entries } = ledger;
  const { sale: leading, reason } = leadingSale(ledger, today);
  const { term, verdict } = leading;
  const exchange = createExchange(sale.account, today);
  const converted = exchange.inAccount(sale.currency, entries);
  const totals = createQuarterTotals(sale.account.currency);
  totals.add(sale.currency, entries, converted);
  return {
    currency: sale.currency,
    route: verdict.route,
    domain: verdict.domain,
    plan: describePlan(term),
    offer: null,
    existingCustomer: null,
    reason,
    conditions: [...verdict.conditions, customerPays(sale, today)],
    lines: describeLines(entries, converted, today),
    quarters: totals.list(today),
    sales: describeSales(ledger, today),
    openDeals: openDealForecasts(sale, today),
    account: exchange.used(),
    rules: rulesOf(ledger.sales),
  };
}
