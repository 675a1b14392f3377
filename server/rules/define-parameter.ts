import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";

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

/** The rules say nothing about the date that was asked for. */
export class UnknownDateError extends RangeError {
  override name = "UnknownDateError";
}

/** The value that holds on a date, with its source. @throws UnknownDateError before the first value */
export function parameterAt<Value>(parameter: Parameter<Value>, on: CalendarDate): DatedValue<Value> {
  const held = parameter.values.find(({ from }) => from <= on);
  if (held) return held;
  const { key, title, values } = parameter;
  throw new UnknownDateError(`on ${on}: no ${title} is known before ${values.at(-1)?.from} (${key})`);
}

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

/** The value on a date; on days before the first known value that one, for what is older than its source. */
export function knownValue<Value>(parameter: Parameter<Value>, on: CalendarDate): DatedValue<Value> {
  const first = parameter.values.at(-1)?.from ?? on;
  return parameterAt(parameter, on < first ? first : on);
}

/** Dates are written with years of four digits. */
export const LAST_YEAR = 9999;

function daysIn(year: number, monthDays: readonly string[]): CalendarDate[] {
  return year > LAST_YEAR ? [] : monthDays.map((day) => `${year}-${day}`);
}

/** The first of these days of the year (`MM-DD`, ascending) on or after a date; null where that is past the last year. */
export function firstDayFrom(on: CalendarDate, monthDays: readonly string[]): CalendarDate | null {
  const year = Number(on.slice(0, "YYYY".length));
  return [...daysIn(year, monthDays), ...daysIn(year + 1, monthDays)].find((date) => date >= on) ?? null;
}
