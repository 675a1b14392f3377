import type { CalendarDate } from "../values/calendar-date.ts";
import type { PortalSettings } from "./settings.ts";

/** The account's exchange rates: what a unit of each currency is worth in US dollars. */
export type UsdRates = PortalSettings["usdRates"];

/** A rate as it was entered. */
export interface EnteredRate {
  currency: string;
  /** US dollars for one unit. */
  usd: number;
  /** The day from which it holds; null where it holds for all days. */
  from: CalendarDate | null;
}

const DOLLAR: EnteredRate = { currency: "USD", usd: 1, from: null };

/** What was entered of a currency; what a CRM calls a currency may be the name of something that every object has. */
function entered(rates: UsdRates, currency: string): EnteredRate[] {
  const known = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  if (typeof known === "number") return [{ currency, usd: known, from: null }];
  return (known ?? []).map(({ from, rate }) => ({ currency, usd: rate, from }));
}

/** The rate in force on a day; null where none is. */
export function rateOn(rates: UsdRates, currency: string, on: CalendarDate): EnteredRate | null {
  if (currency === "USD") return DOLLAR;
  const past = entered(rates, currency).filter(({ from }) => from === null || from <= on);
  return past.sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? 1 : -1))[0] ?? null;
}

/** The rate that was entered for exactly this day: so a month-end rate is known to be one. */
export function rateOfDay(rates: UsdRates, currency: string, day: CalendarDate): EnteredRate | null {
  if (currency === "USD") return DOLLAR;
  return entered(rates, currency).find(({ from }) => from === day) ?? null;
}

/** The days from which a currency has rates, the first first; empty where it has none, or one for all days. */
export function ratedDays(rates: UsdRates, currency: string): CalendarDate[] {
  return entered(rates, currency)
    .flatMap(({ from }) => from ?? [])
    .sort();
}

/** The same with one rate more: for all days where `from` is null, else beside those of the currency that hold from other days. */
export function withRate(rates: UsdRates, { currency, usd, from }: EnteredRate): UsdRates {
  if (from === null) return { ...rates, [currency]: usd };
  const others = entered(rates, currency).flatMap((one) =>
    one.from === null || one.from === from ? [] : [{ from: one.from, rate: one.usd }],
  );
  const dated = [...others, { from, rate: usd }].sort((one, other) => (one.from < other.from ? -1 : 1));
  return { ...rates, [currency]: dated };
}
