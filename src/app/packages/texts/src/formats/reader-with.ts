import type { Unit } from "@partner-standing/contract/programs/scorecard";
import {
  formatCount,
  formatDecimal,
  formatPercent,
  formatShare,
  formatStars,
  formatUsd,
  formatUsdCompact,
  type Rounding,
} from "./format-amount.ts";
import { writtenDate } from "@partner-standing/contract/values/written-date";
import { formatAge, formatDaysFromNow, formatInstant, formatMonth, formatShortDate } from "./format-date.ts";
import type { Locale } from "./locale.ts";
import type { CardMessages } from "../cards/en.ts";

/** Numbers and dates in the viewer's format, beside the texts of the language. */
export function readerWith<Said extends CardMessages>(messages: Said, { language, tag }: Locale, timeZone: string) {
  const stars = (value: number, rounding: Rounding = "nearest") => formatStars(value, tag, rounding);
  const count = (value: number) => formatCount(value, tag);
  const usd = (amount: number, rounding: Rounding = "nearest") => formatUsd(amount, tag, rounding);
  /** A figure in its unit, short enough to stand beside its target. */
  function measure(value: number, unit: Unit, rounding: Rounding = "nearest"): string {
    if (unit === "usd-per-month") return formatUsdCompact(value, tag, rounding);
    if (unit === "percent") return formatPercent(value, tag);
    return unit === "stars" ? messages.stars(value, stars(value, rounding)) : count(value);
  }
  return {
    language,
    tag,
    messages,
    count,
    stars,
    decimal: (value: number) => formatDecimal(value, tag),
    share: (percent: number) => formatShare(percent, tag),
    usd,
    month: (month: string) => formatMonth(month, tag),
    date: (date: string) => writtenDate(date, tag),
    shortDate: (date: string) => formatShortDate(date, tag),
    instant: (instant: string) => formatInstant(instant, tag, timeZone),
    daysFromNow: (days: number) => formatDaysFromNow(days, tag),
    age: (seconds: number) => formatAge(seconds, tag) ?? messages.freshness.justNow,
    /** The name of a metric where it stands by itself. */
    label: (name: string) => name.charAt(0).toLocaleUpperCase(tag) + name.slice(1),
    /** Items of several words, so that a comma would not keep them apart. */
    series: (items: string[]) => items.join(language === "fr" ? "\u00a0; " : "; "),
    list: (items: string[]) => new Intl.ListFormat(tag, { type: "conjunction" }).format(items),
    measure,
    /** An amount in its unit, written out as it stands beside others that it is added up with. */
    exact: (value: number, unit: Unit, rounding: Rounding = "nearest") =>
      unit === "usd-per-month" ? usd(value, rounding) : measure(value, unit, rounding),
  };
}
export type ReaderWith<Said extends CardMessages> = ReturnType<typeof readerWith<Said>>;
