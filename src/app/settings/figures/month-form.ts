import type { OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import { typedNumber, type TypedField } from "../frame/typed-number.ts";

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

/** How each figure is written. */
export const FIELD_OF: Record<Metric, TypedField> = {
  attributedMrr: "amount",
  influencedDealMrr: "amount",
  firstNinetyDaysMrr: "amount",
  reviewCount: "count",
  reviewAverage: "stars",
};

const figureOf = (form: MonthForm, metric: Metric, tag: string) => typedNumber(form[metric], FIELD_OF[metric], tag);

function isReadable(form: MonthForm, metric: Metric, tag: string): boolean {
  if (form[metric].trim() === "") return true;
  const figure = figureOf(form, metric, tag);
  return figure !== null && (metric !== "reviewAverage" || figure >= 1);
}

/** Fields that cannot be read as they are, by a viewer with these formats. */
export function monthFaults(form: MonthForm, tag: string): (keyof MonthForm)[] {
  return [
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(form.month) ? [] : (["month"] as const)),
    ...(form.asOf === null ? (["asOf"] as const) : []),
    ...METRICS.filter((metric) => !isReadable(form, metric, tag)),
  ];
}

/** What the service is told; an empty field is a figure that the report does not say. */
export function monthOf(form: MonthForm, tag: string): OfficialMonth {
  const figures = METRICS.map((metric) => [metric, figureOf(form, metric, tag)] as const);
  return {
    month: form.month,
    asOf: form.asOf ?? "",
    ...(Object.fromEntries(figures) as Record<Metric, number | null>),
  };
}
