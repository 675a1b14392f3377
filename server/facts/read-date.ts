import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { FactProblem } from "./fact-problem.ts";

/** An optional date as the CRM holds it; a text that is no date becomes a problem and counts as empty. */
export function readDate(
  property: string,
  value: string | null,
  problems: FactProblem[],
  read: (text: string) => CalendarDate | null,
): CalendarDate | null {
  if (!value) return null;
  const date = read(value);
  if (!date) problems.push({ code: "date-invalid", property, value, about: null });
  return date;
}
