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

/** What an agreement may print; the numbers are made up for these cases. */
export const AGREED = {
  gold: { soldMrr: 3_000, managedMrr: 8_000 },
  platinum: { soldMrr: 6_000, managedMrr: 25_000 },
  diamond: { soldMrr: 15_000, managedMrr: 60_000 },
  elite: { soldMrr: 65_000, managedMrr: 170_000 },
};
