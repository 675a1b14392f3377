/** What stands for a zone that nobody knows. */
const FALLBACK = "UTC";

const known = new Set<string>();

/**
 * The time zone whose days an account counts: what the account says of itself, or UTC where this machine's calendar knows
 * no such zone.
 */
export function zoneOf(told: string): string {
  if (known.has(told)) return told;
  try {
    Intl.DateTimeFormat("en", { timeZone: told });
    known.add(told);
    return told;
  } catch {
    return FALLBACK;
  }
}
