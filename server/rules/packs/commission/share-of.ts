const PERCENT = 100;

/**
 * So many percent of an amount in minor units, half a unit rounded up. The remainder is taken off before the division,
 * so that every step is an exact integer as long as `amountMinor * percent` is one.
 */
export function shareOf(amountMinor: number, percent: number): number {
  const scaled = amountMinor * percent + PERCENT / 2;
  return (scaled - (scaled % PERCENT)) / PERCENT;
}
