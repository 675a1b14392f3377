import { MOST_YEARS, isTooLong } from "@partner-standing/contract/commission/longest-range";
import { type CalendarDate, FIRST_DAY, LAST_DAY } from "@partner-standing/contract/values/calendar-date";
import { ProblemError } from "../errors/problem-error.ts";
import type { DayRange } from "../rules/packs/commission/ranges/day-range.ts";

/** What is wrong with a range, in the order in which somebody would mend it; null where nothing is. */
function faultOf(range: DayRange): [field: keyof DayRange, why: string] | null {
  const { from, to } = range;
  if (from < FIRST_DAY) return ["from", `must not lie before ${FIRST_DAY}`];
  if (to < from) return ["to", "must not lie before from"];
  if (to > LAST_DAY) return ["to", `must not lie after ${LAST_DAY}`];
  return isTooLong(range) ? ["to", `must lie within ${MOST_YEARS} years of from`] : null;
}

/**
 * The range that somebody asks for: up to today where no end is said, from the first of January of its end on where no
 * beginning is.
 * @throws ProblemError where it ends before it begins, is longer than anybody looks at, or lies where no day of a CRM does
 */
export function rangeAsked(
  { from, to }: { from?: CalendarDate | undefined; to?: CalendarDate | undefined },
  today: CalendarDate,
): DayRange {
  const last = to ?? today;
  const range = { from: from ?? `${last.slice(0, 4)}-01-01`, to: last };
  const fault = faultOf(range);
  if (fault === null) return range;
  const [field, why] = fault;
  throw new ProblemError("invalid-request", `${field}: ${why}`, { field });
}
