import Big from "big.js";

/** How much an amount lacks to a target, as an exact decimal; 0 when it reaches it. Null counts as nothing at all. */
export function missingTo(target: number, actual: number | null): number {
  if (actual === null) return target;
  if (actual >= target) return 0;
  // Whole numbers are exact as they are, and far quicker than decimals.
  if (Number.isInteger(target) && Number.isInteger(actual)) return target - actual;
  return new Big(target).minus(actual).toNumber();
}
