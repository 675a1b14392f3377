import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";

/** The newest of some changes of MRR, in minor units; null where there is none. */
export function latestMrr(changes: readonly { on: CalendarDate; amountMinor: number }[]): number | null {
  let latest = changes[0];
  for (const change of changes) if (latest && change.on > latest.on) latest = change;
  return latest?.amountMinor ?? null;
}
