/** How many accounts use so many counting apps. */
export interface AppUsage {
  apps: number;
  accounts: number;
}

/** How many apps the account at this place uses, counted from 0 along the accounts in order of use. */
function usageAt(usage: readonly AppUsage[], place: number): number {
  let passed = 0;
  for (const { apps, accounts } of usage) {
    passed += accounts;
    if (place < passed) return apps;
  }
  throw new RangeError(`there is no account ${place} among ${passed}`);
}

/** The middle of all accounts (`usage` ascending by apps), the mean of the two middle ones; null without accounts. */
export function medianOf(usage: readonly AppUsage[]): number | null {
  const total = usage.reduce((sum, { accounts }) => sum + accounts, 0);
  if (total === 0) return null;
  return (usageAt(usage, (total - 1) >> 1) + usageAt(usage, total >> 1)) / 2;
}
