import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { AgreedThresholds } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsTier } from "@partner-standing/contract/programs/solutions-tier";
import type { SolutionsMeasures } from "./metrics/measures-on.ts";

/** What is judged: a company as HubSpot credits it, and what it performs on any date. */
export interface JudgedCompany {
  currentTier: SolutionsTier | null;
  /** Null where it is not known: then no protection is assumed. */
  creditedSince: CalendarDate | null;
  /** From its own program agreement. */
  thresholds: AgreedThresholds;
  measuresOn: (on: CalendarDate) => SolutionsMeasures;
  /** How many days ahead it is worth saying what ends without further activity; 0 where facts hold on every day. */
  warnedDays: number;
}
