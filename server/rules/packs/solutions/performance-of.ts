import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsTierVerdict, TierPerformance } from "@partner-standing/contract/programs/solutions-scorecard";

/**
 * The highest tier that is surely met. It is not known to be the highest one when the tier above might be met too; a
 * tier that is missed rules out those above it (reading S07).
 */
export function performanceOf(on: CalendarDate, tiers: SolutionsTierVerdict[]): TierPerformance {
  const best = tiers.findLastIndex(({ qualified }) => qualified === true);
  return { on, tier: tiers[best]?.tier ?? null, known: tiers[best + 1]?.qualified !== null };
}
