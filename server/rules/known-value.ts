import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { DatedValue, Parameter } from "./define-parameter.ts";
import { parameterAt } from "./parameter-at.ts";

/** The value on a date; on days before the first known value that one, for what is older than its source. */
export function knownValue<Value>(parameter: Parameter<Value>, on: CalendarDate): DatedValue<Value> {
  const first = parameter.values.at(-1)?.from ?? on;
  return parameterAt(parameter, on < first ? first : on);
}
