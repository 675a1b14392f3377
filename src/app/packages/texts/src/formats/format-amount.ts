import { numberFormat } from "@partner-standing/contract/values/formatters";

/** Never flatter: what is there is rounded down, what is missing up, so that "$0 to go" means met. */
export type Rounding = "nearest" | "down" | "up";

const ROUND: Record<Rounding, (value: number) => number> = {
  nearest: Math.round,
  // A tiny step back, because 0.3 / 0.1 is a little more than 3 to a computer.
  down: (value) => Math.floor(value + 1e-6),
  up: (value) => Math.ceil(value - 1e-6),
};

/** Rounded to so many decimals. */
export function toDecimals(value: number, decimals: number, rounding: Rounding): number {
  const scale = 10 ** decimals;
  return ROUND[rounding](value * scale) / scale;
}

const USD = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
const MILLION = 1_000_000;

/** Less than this is shown with its cents: whole dollars would say too little of it. */
const SMALL = 10;

/** Whole dollars, so that figures beside each other have one precision; cents only of small amounts that have any. */
export function formatUsd(amount: number, tag: string, rounding: Rounding = "nearest"): string {
  const cents = Math.abs(amount) < SMALL ? toDecimals(amount, 2, rounding) : ROUND[rounding](amount);
  const decimals = Number.isInteger(cents) ? 0 : 2;
  return numberFormat(tag, {
    ...USD,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(cents);
}

/** From a million on with two decimals: $5.21M, 5,21 Mio. $, 5,21 M $. */
export function formatUsdCompact(amount: number, tag: string, rounding: Rounding = "nearest"): string {
  if (Math.abs(amount) < MILLION) return formatUsd(amount, tag, rounding);
  const decimals = Math.abs(amount) < 1000 * MILLION ? -4 : -7;
  return numberFormat(tag, {
    ...USD,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }).format(toDecimals(amount, decimals, rounding));
}

export function formatCount(count: number, tag: string): string {
  return numberFormat(tag, { maximumFractionDigits: 0 }).format(count);
}

/** As many decimals as there are, six at most: a currency rate, or what somebody typed. */
export function formatDecimal(value: number, tag: string): string {
  return numberFormat(tag, { maximumFractionDigits: 6 }).format(value);
}

/** To its last digit and without separators between thousands, as somebody would type it: it may be sent back. */
export function formatTyped(value: number, tag: string): string {
  return numberFormat(tag, { maximumFractionDigits: 15, useGrouping: false }).format(value);
}

/** Whole percent, given as 81 for 81%. */
export function formatPercent(percent: number, tag: string): string {
  return numberFormat(tag, { style: "percent", maximumFractionDigits: 0 }).format(percent / 100);
}

/** Percent to a tenth, given as 4.46 for 4.5%. */
export function formatShare(percent: number, tag: string): string {
  return numberFormat(tag, { style: "percent", maximumFractionDigits: 1 }).format(percent / 100);
}

/** One decimal; rounded down, an average of 3.96 is 3.9 and not 4.0. */
export function formatStars(stars: number, tag: string, rounding: Rounding = "nearest"): string {
  return numberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    toDecimals(stars, 1, rounding),
  );
}
