import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { parametersAt, type ParameterValues } from "../../define-parameter.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";

/** Everything the guide fixes, as it stands on one date. */
export type TechnologyRules = ParameterValues<typeof TECHNOLOGY_PARAMETERS>;

/** The rules of a date. @throws UnknownDateError before the first edition of the program */
export function rulesOn(on: CalendarDate): TechnologyRules {
  return parametersAt(TECHNOLOGY_PARAMETERS, on);
}
