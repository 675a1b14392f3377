import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";

export interface Credited {
  creditedTier: TechnologyTier | null;
  /** Since when; null where nobody has said. */
  creditedSince: CalendarDate | null;
}

/**
 * The tier that settings say is credited. A firm that never held one is Partner from its first listed app on
 * (000_767800270b4ee6ef.txt, line 133; 002_222c4728e680c2f1.txt, line 142); one that lost its tier waits for a review.
 */
export function creditedBy(settings: PortalSettings): Credited {
  const { programs, currentTier, creditedSince, listingLive } = settings;
  const hasJoined = currentTier === null && creditedSince === null && listingLive && programs.includes("technology");
  return { creditedTier: hasJoined ? "partner" : currentTier, creditedSince };
}
