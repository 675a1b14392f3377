import type { CardReader } from "../cards/card-reader.ts";
import { monthOf } from "./format-date.ts";

/** The course of a figure by the names of its months; a month in which there was nothing to measure is left out. */
export function trendPoints(
  trend: { on: string; amount: number | null }[],
  reader: Pick<CardReader, "month">,
): { label: string; value: number }[] {
  return trend.flatMap(({ on, amount }) =>
    amount === null ? [] : [{ label: reader.month(monthOf(on)), value: amount }],
  );
}
