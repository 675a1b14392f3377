import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { DatedValue, Parameter } from "./define-parameter.ts";
import { UnknownDateError } from "./unknown-date-error.ts";

/** The value that holds on a date, with its source. @throws UnknownDateError before the first value */
export function parameterAt<Value>(parameter: Parameter<Value>, on: CalendarDate): DatedValue<Value> {
  const held = parameter.values.find(({ from }) => from <= on);
  if (held) return held;
  const { key, title, values } = parameter;
  throw new UnknownDateError(`on ${on}: no ${title} is known before ${values.at(-1)?.from} (${key})`);
}
