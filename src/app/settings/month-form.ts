import type { OfficialMonth } from "@partner-standing/contract/official-figures";
import { METRICS, type Metric } from "@partner-standing/contract/scorecard";
import { readDecimal } from "./data-form.ts";

/** A month's figures as typed. */
export type MonthForm = Record<Metric, string> & { month: string; asOf: string | null };

export const EMPTY_MONTH: MonthForm = {
  month: "",
  asOf: null,
  attributedMrr: "",
  influencedDealMrr: "",
  firstNinetyDaysMrr: "",
  reviewCount: "",
  reviewAverage: "",
};

function isReadable(metric: Metric, typed: string): boolean {
  if (typed.trim() === "") return true;
  const amount = readDecimal(typed);
  if (amount === null) return false;
  if (metric === "reviewCount") return Number.isInteger(amount);
  return metric !== "reviewAverage" || (amount >= 1 && amount <= 5);
}

/** Fields that cannot be read as they are. */
export function monthFaults(form: MonthForm): (keyof MonthForm)[] {
  return [
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(form.month) ? [] : (["month"] as const)),
    ...(form.asOf === null ? (["asOf"] as const) : []),
    ...METRICS.filter((metric) => !isReadable(metric, form[metric])),
  ];
}

/** What the service is told; an empty field is a figure that the report does not say. */
export function monthOf(form: MonthForm): OfficialMonth {
  const figures = METRICS.map((metric) => [metric, readDecimal(form[metric])] as const);
  return {
    month: form.month,
    asOf: form.asOf ?? "",
    ...(Object.fromEntries(figures) as Record<Metric, number | null>),
  };
}
