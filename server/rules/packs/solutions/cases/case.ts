import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";

/** Facts on a date and what must be said about them; what `expected` leaves out is not looked at. */
export interface SolutionsCase {
  name: string;
  on: CalendarDate;
  facts: SolutionsFacts;
  expected: Record<string, unknown>;
}

/** A company that misses nothing but MRR in any edition. */
export const CAPABLE: SolutionsFacts = {
  program: "solutions",
  currentTier: null,
  soldMrr: 0,
  managedMrr: 0,
  certified: true,
  appUsage: [5, 5, 6],
};

/** What an agreement may print of points, and of retention in percent; the numbers are made up for these cases. */
export const AGREED_POINTS = {
  gold: { totalPoints: 300, soldPoints: 100, sourcedPoints: 100, managedPoints: 50, grossRetention: 70 },
  platinum: { totalPoints: 900, soldPoints: 300, sourcedPoints: 300, managedPoints: 100, grossRetention: 75 },
  diamond: { totalPoints: 2_500, soldPoints: 900, sourcedPoints: 900, managedPoints: 300, grossRetention: 80 },
  elite: { totalPoints: 6_000, soldPoints: 2_000, sourcedPoints: 2_000, managedPoints: 600, grossRetention: 85 },
};

/** What an agreement may print; the numbers are made up for these cases. */
export const AGREED = {
  gold: { soldMrr: 3_000, managedMrr: 8_000 },
  platinum: { soldMrr: 6_000, managedMrr: 25_000 },
  diamond: { soldMrr: 15_000, managedMrr: 60_000 },
  elite: { soldMrr: 65_000, managedMrr: 170_000 },
};
