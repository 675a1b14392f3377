import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { DATA_PROBLEM_CODES } from "@partner-standing/contract/standing/standing";

/** Something in a record that could not be counted, with the CRM property to repair. */
export interface FactProblem {
  code: (typeof DATA_PROBLEM_CODES)[number];
  property: string;
  value: string | null;
  /** The day it is about: once that has left the twelve months, the problem matters no more. Null while it always does. */
  about: CalendarDate | null;
}
