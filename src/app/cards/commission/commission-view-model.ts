import type {
  CommissionCondition,
  CommissionLedger,
  CommissionPlan,
  QuarterTotal,
} from "@partner-standing/contract/commission/commission";
import type { CommissionMessages } from "@partner-standing/texts/commission/en";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";

export interface ConditionViewModel {
  id: string;
  name: string;
  status: { text: string; variant: "success" | "danger" | "default" };
}

interface CommissionViewModel {
  status: { text: string; variant: "success" | "danger" | "default" };
  /** The figure first, then why, then the way out. */
  lines: string[];
  conditions: ConditionViewModel[];
  isOffer: boolean;
}

interface Told {
  text: CommissionMessages;
  reader: CardReader;
}

function durationOf({ months }: CommissionPlan, { text, reader }: Told): string {
  return months === null ? text.whileCustomer : text.months(reader.count(months), months);
}

/** What a sale today would pay; to an existing customer only some sales do. */
function offerText(
  plan: CommissionPlan,
  { existingCustomer }: Pick<CommissionLedger, "existingCustomer">,
  told: Told,
): string {
  const { text, reader } = told;
  const percent = reader.measure(plan.ratePercent, "percent");
  const duration = durationOf(plan, told);
  if (!existingCustomer) return text.offer(percent, duration);
  const sales = existingCustomer.payingSales.map((kind) => text.sales[kind]).join(text.or);
  return text.existingOffer(percent, duration, sales);
}

/** From when to when a sale pays. */
export function termOf(
  { firstMonth, lastMonth }: Pick<CommissionPlan, "firstMonth" | "lastMonth">,
  { text, reader }: Told,
): string {
  const first = reader.month(firstMonth);
  return lastMonth ? text.until(first, reader.month(lastMonth)) : text.from(first);
}

/** The next payment that is certain, and the quarter that is not over. */
function paymentLines({ quarters }: CommissionLedger, { text, reader }: Told): string[] {
  const line = (status: "due" | "forecast") =>
    quarters
      .filter((quarter) => quarter.status === status)
      .slice(0, 1)
      .map((quarter: QuarterTotal) =>
        text.payments[status](
          quarterShown(quarter.quarter, text.ledger),
          formatMoney(quarter.totalMinor, quarter.currency, reader.tag),
          reader.date(quarter.paidOn),
        ),
      );
  return [...line("due"), ...line("forecast")];
}

function planLines(ledger: CommissionLedger, plan: CommissionPlan, told: Told): string[] {
  const { text, reader } = told;
  const { route, domain, reason } = ledger;
  const percent = reader.measure(plan.ratePercent, "percent");
  if (reason !== "earns") return [text.why[reason], ...paymentLines(ledger, told)];
  return [
    ...paymentLines(ledger, told),
    `${text.plan(percent, reader.date(plan.closedOn), text.packages[plan.package])} ${termOf(plan, told)}`,
    ...(route && domain ? [text.routes[route](domain)] : []),
  ];
}

function conditionViewModel({ id, met }: CommissionCondition, text: CommissionMessages): ConditionViewModel {
  const { names, met: yes, notMet, open } = text.conditions;
  const name = names[id];
  if (met === null) return { id, name, status: { text: open, variant: "default" } };
  return { id, name, status: met ? { text: yes, variant: "success" } : { text: notMet, variant: "danger" } };
}

function statusOf({ plan, reason }: CommissionLedger, { states }: CommissionMessages): CommissionViewModel["status"] {
  if (!plan) return { text: states.offer, variant: "default" };
  const earns = reason === "earns" || reason === "partial-month";
  return earns ? { text: states.earns, variant: "success" } : { text: states.doesNot, variant: "danger" };
}

/** Whether the customer earns commission, how much and when, and why; for a lead what it would pay and under which conditions. */
export function commissionViewModel(ledger: CommissionLedger, told: Told): CommissionViewModel {
  const { plan, offer, reason, conditions } = ledger;
  const { text } = told;
  const offered = offer ? [offerText(offer, ledger, told)] : [text.why[reason]];
  return {
    status: statusOf(ledger, text),
    lines: plan ? planLines(ledger, plan, told) : offered,
    conditions: conditions.map((condition) => conditionViewModel(condition, text)),
    isOffer: plan === null,
  };
}
