import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { DatedValue, Parameter } from "./define-parameter.ts";
import { parameterAt } from "./parameter-at.ts";

/** What the parameters of a pack hold on one date. */
export type ParameterValues<Parameters> = {
  [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value> ? DatedValue<Value> : never;
};

/** All parameters on a date, under their names. @throws UnknownDateError before the first value of one of them */
export function parametersAt<Parameters extends Record<string, Parameter<unknown>>>(
  parameters: Parameters,
  on: CalendarDate,
): ParameterValues<Parameters> {
  const held = Object.entries(parameters).map(([name, parameter]) => [name, parameterAt(parameter, on)]);
  return Object.fromEntries(held) as ParameterValues<Parameters>;
}
