import { dateFormat } from "./formatters.ts";

/** A calendar date has no time zone: it is written in UTC, so that it never shifts by a day. */
const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The first of a month is an ordinal in French, which Intl does not know: "1er janvier". */
export function withOrdinal(text: string, tag: string): string {
  return tag.startsWith("fr") ? text.replace(/^1(?=\s)/, "1er") : text;
}

/** A calendar date as people of a language write it, in cards, tasks and notices alike: "January 15, 2027". */
export function writtenDate(date: string, tag: string): string {
  return withOrdinal(dateFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(instantOf(date)), tag);
}

/** A day of every year, `MM-DD`: "January 15". */
export function writtenMonthDay(monthDay: string, tag: string): string {
  const format = { month: "long", day: "numeric", timeZone: "UTC" } as const;
  // A leap year has every day.
  return withOrdinal(dateFormat(tag, format).format(instantOf(`2028-${monthDay}`)), tag);
}
