import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Citation } from "@partner-standing/contract/programs/scorecard";

/** A value of a parameter, the first day on which it holds, and where it is printed. */
export interface DatedValue<Value> {
  from: CalendarDate;
  /** Where no source says since when: then `from` is only as far back as anybody asks. */
  startUnknown?: true;
  value: Value;
  citations: Citation[];
}

/** Something a program fixes and may change: a threshold, a calendar, a number of days. */
export interface Parameter<Value> {
  /** Dotted path, unique in its pack. */
  key: string;
  /** What it is, so that "no … is known before 2026-01-01" makes a sentence. */
  title: string;
  unit: string;
  /** Newest first. Each holds until the next newer one starts; null says that the parameter has ended. */
  values: readonly DatedValue<Value>[];
  /** Ids of the contested wordings that decide it, in the readings of its pack. */
  readings?: readonly string[];
  /** The day on which a person last compared the values with the program's documents. */
  confirmedOn: CalendarDate;
}

/** A parameter as written. @throws Error naming the parameter when it has no value or its values are not newest first */
export function defineParameter<Value>(parameter: Parameter<Value>): Parameter<Value> {
  const { key, values } = parameter;
  if (values.length === 0) throw new Error(`${key} has no value`);
  const misplaced = values.find(({ from }, index) => values.slice(0, index).some((newer) => newer.from <= from));
  if (misplaced) throw new Error(`${key} must list its values newest first; ${misplaced.from} is out of place`);
  return parameter;
}
