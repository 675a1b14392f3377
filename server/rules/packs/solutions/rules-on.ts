import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { SolutionsEdition } from "@partner-standing/contract/programs/program";
import { Temporal } from "temporal-polyfill";
import { parametersAt, type ParameterValues } from "../../define-parameter.ts";
import { SOLUTIONS_PARAMETERS } from "./parameters.ts";

/** Everything the sources fix, as it stands on one date. */
export type SolutionsRules = ParameterValues<typeof SOLUTIONS_PARAMETERS>;

/** The first day of the first edition. */
export const FIRST_EDITION_ON: CalendarDate = SOLUTIONS_PARAMETERS.edition.values.at(-1)?.from ?? "";

/** An activity of a day counts on so many days. */
interface ActivityWindow {
  activityWindowDays: number;
}

/**
 * How many days before its managed credit ends a client is told of when nobody is active there (facts: warning from day
 * 45 of 60).
 */
export function warnedDays({ activityWindowDays }: ActivityWindow, on: CalendarDate): number {
  return activityWindowDays - rulesOn(on).warningDays.value;
}

/** The last of these days. */
export function warnedUntil(window: ActivityWindow, on: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(on)
    .add({ days: warnedDays(window, on) })
    .toString();
}

/** The day of an edition that is nearest to a date. */
function nearestDay(edition: SolutionsEdition, on: CalendarDate): CalendarDate {
  const { values } = SOLUTIONS_PARAMETERS.edition;
  const position = values.findIndex(({ value }) => value === edition);
  const first = values[position]?.from ?? on;
  const next = values[position - 1]?.from;
  if (on < first) return first;
  return next === undefined || on < next ? on : Temporal.PlainDate.from(next).subtract({ days: 1 }).toString();
}

/**
 * The rules of a date, or those of a named edition whatever the date.
 * @throws UnknownDateError before the first edition, when none is named
 */
export function rulesOn(on: CalendarDate, edition?: SolutionsEdition): SolutionsRules {
  return parametersAt(SOLUTIONS_PARAMETERS, edition === undefined ? on : nearestDay(edition, on));
}
