import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { parametersAt, type ParameterValues } from "../../define-parameter.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";

/** Everything the guide fixes, as it stands on one date. */
export type TechnologyRules = ParameterValues<typeof TECHNOLOGY_PARAMETERS>;

/** The days on which any of it changes, the newest first. */
const CHANGE_DAYS = [
  ...new Set(Object.values(TECHNOLOGY_PARAMETERS).flatMap(({ values }) => values.map(({ from }) => from))),
].sort((one, other) => (one < other ? 1 : -1));

/** Since when the rules of a date are what they are; the date itself before the first edition of the program. */
export const rulesSince = (on: CalendarDate): CalendarDate => CHANGE_DAYS.find((day) => day <= on) ?? on;

/** By the day since which they hold: there are as many as the program has changed them. */
const known = new Map<CalendarDate, TechnologyRules>();

/** The rules of a date. @throws UnknownDateError before the first edition of the program */
export function rulesOn(on: CalendarDate): TechnologyRules {
  const since = rulesSince(on);
  const rules = known.get(since) ?? parametersAt(TECHNOLOGY_PARAMETERS, since);
  known.set(since, rules);
  return rules;
}

/** The days after one day and up to another one on which the rules change. */
export function ruleChanges(after: CalendarDate, until: CalendarDate): CalendarDate[] {
  return CHANGE_DAYS.filter((day) => day > after && day <= until).toReversed();
}
