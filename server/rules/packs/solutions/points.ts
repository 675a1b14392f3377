import { POINT_KINDS, type PointKind, type Points } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsStep } from "../../steps/step.ts";
import { SOLUTIONS_PARAMETERS } from "./parameters.ts";
import type { SolutionsRules } from "./rules-on.ts";

/** What of the rules points follow from. */
type PointRules = Pick<SolutionsRules, "pointRates" | "growthFactor">;

/** MRR by what points are counted from; of it, `growthMrr` is paid in growth markets. US dollars per month. */
export type PointMrr = Record<PointKind, { mrr: number; growthMrr: number }>;

const CENTS = 100;
/** 100 US dollars, in cents. */
const HUNDRED = 100 * CENTS;
const centsOf = (usd: number) => Math.round(usd * CENTS);

/** By currency, oldest first: how many units of it count as US$100 from a day on (reading S20). */
export const CONVERSIONS: ReadonlyMap<string, readonly { from: CalendarDate; units: number }[]> = Map.groupBy(
  SOLUTIONS_PARAMETERS.conversion.values
    .toReversed()
    .flatMap(({ from, value }) => Object.entries(value).map(([currency, units]) => ({ currency, from, units }))),
  ({ currency }) => currency,
);

/** Of a step's amount in cents, how many ten-thousandths of a point it stands for. */
export interface PointWeight {
  metric: SolutionsStep;
  weight: number;
}

/** How the points of these kinds follow from the steps of clients. */
export function pointWeights(kinds: readonly PointKind[], { pointRates, growthFactor }: PointRules): PointWeight[] {
  return kinds.flatMap((kind): PointWeight[] => {
    const perHundred = pointRates.value[kind] ?? 0;
    if (perHundred === 0) return [];
    return [
      { metric: `${kind}Mrr`, weight: perHundred },
      { metric: `${kind}GrowthMrr`, weight: perHundred * (growthFactor.value - 1) },
    ];
  });
}

/** Weighted cents as points. */
export const pointsIn = (weighted: number) => weighted / HUNDRED;

/**
 * Points for so much MRR, unrounded (reading S12): whole cents are added up, and divided once. Null where the rules count
 * none.
 */
export function pointsOf(
  amounts: PointMrr,
  { pointRates, growthFactor: { value: factor } }: PointRules,
): Points | null {
  let totalScaled = 0;
  const kinds = POINT_KINDS.flatMap((kind) => {
    const perHundred = pointRates.value[kind];
    if (perHundred === undefined) return [];
    const { mrr, growthMrr } = amounts[kind];
    const scaled = (centsOf(mrr) + centsOf(growthMrr) * (factor - 1)) * perHundred;
    totalScaled += scaled;
    return [{ kind, points: scaled / HUNDRED, mrr, growthMrr, perHundred }];
  });
  return kinds.length === 0 ? null : { total: totalScaled / HUNDRED, kinds, growthFactor: factor };
}
