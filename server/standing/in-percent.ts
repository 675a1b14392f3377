const WHOLE = 100;

/**
 * Amounts as whole percent of the target, never more than all of it: not even a margin shows, and nearly met is not met.
 */
export function inPercent({ missing, target }: { missing: number; target: number }) {
  const left = Math.min(WHOLE, Math.ceil((missing / target) * WHOLE));
  return { actual: WHOLE - left, target: WHOLE, missing: left };
}
