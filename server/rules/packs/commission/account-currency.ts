import type { AccountAmount, AccountCurrency } from "@partner-standing/contract/commission/commission";
import { type EnteredRate, rateOfDay, rateOn } from "@partner-standing/contract/settings/exchange-rates";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { decimalsOf } from "@partner-standing/contract/values/minor-units";
import Big from "big.js";
import { type CalendarMonth, lastDayOf, monthText } from "./calendar.ts";
import type { AccountMoney } from "./sale-facts.ts";
import type { LedgerEntry } from "./sale-ledger.ts";

/** Minor units of one currency for one of another, as a fraction of integers, and the entries that it is made of. */
interface Conversion {
  numerator: bigint;
  denominator: bigint;
  rates: EnteredRate[];
}

const PERCENT = 100n;

/** The digits of a decimal as an integer, and how many of them are behind the point. */
function integerOf(decimal: Big): { digits: bigint; places: number } {
  const places = Math.max(0, decimal.c.length - decimal.e - 1);
  return { digits: BigInt(decimal.times(`1e${places}`).toFixed(0)), places };
}

function conversion(from: EnteredRate, to: EnteredRate): Conversion {
  const one = integerOf(new Big(from.usd).times(`1e${decimalsOf(to.currency)}`));
  const other = integerOf(new Big(to.usd).times(`1e${decimalsOf(from.currency)}`));
  return {
    numerator: one.digits * 10n ** BigInt(other.places),
    denominator: other.digits * 10n ** BigInt(one.places),
    rates: [from, to].filter(({ currency }) => currency !== "USD"),
  };
}

/** So many percent of an amount in the other currency, half a unit rounded up: one rounding of what is paid (reading K16). */
function convertedShare(basisMinor: number, percent: number, { numerator, denominator }: Conversion): number {
  const whole = PERCENT * denominator;
  const twice = 2n * BigInt(basisMinor) * BigInt(percent) * numerator;
  return Number((twice + whole) / (2n * whole));
}

/** A conversion that was asked for: of a month, or of today (null). */
interface Asked {
  from: string;
  month: CalendarMonth | null;
  found: Conversion | null;
  missing: string[];
}

/** Converts what is paid into an account's currency, as it is known on a day. */
interface Exchange {
  /** The entries of one customer, in their order; null where the customer pays in the account's currency. */
  inAccount: (currency: string, entries: readonly LedgerEntry[]) => (AccountAmount | null)[];
  /** The account's currency with the rates by which anything was converted, and those that nobody has entered; null where nothing was. */
  used: () => AccountCurrency | null;
}

const distinct = (rates: EnteredRate[]) => [...new Map(rates.map((rate) => [rate.currency, rate])).values()];

function ratesUsed(currency: string, asked: Asked[]): AccountCurrency {
  const inOrder = asked.toSorted((one, other) => one.from.localeCompare(other.from));
  const months = [...Map.groupBy(inOrder, ({ month }) => month)].sort(([one], [other]) => (other ?? 0) - (one ?? 0));
  const ratesOf = (all: Asked[]) => distinct(all.flatMap(({ found }) => found?.rates ?? []));
  const missing = months.flatMap(([month, all]) =>
    [...new Set(all.flatMap((one) => one.missing))].map((of) => ({
      currency: of,
      month: month === null ? null : monthText(month),
    })),
  );
  return {
    currency,
    estimateRates: ratesOf(inOrder.filter(({ month }) => month === null)),
    monthEnds: months.flatMap(([month, all]) => {
      const rates = month === null ? [] : ratesOf(all);
      return month === null || rates.length === 0 ? [] : [{ month: monthText(month), rates }];
    }),
    missing: missing.sort((one, other) => one.currency.localeCompare(other.currency)),
  };
}

/**
 * Conversion is by two rates: by the one of today, which estimates, and by the one that was entered for the last day of the
 * month, which pays (reading K16). Without a rate there is no amount.
 */
export function createExchange(account: AccountMoney, today: CalendarDate): Exchange {
  const { currency: to, usdRates } = account;
  const asked = new Map<string, Asked>();

  function find(from: string, month: CalendarMonth | null): Conversion | null {
    const key = `${from}${month ?? ""}`;
    const known = asked.get(key);
    if (known) return known.found;
    const day = month === null ? null : lastDayOf(month);
    const rateOf = (currency: string) =>
      day === null ? rateOn(usdRates, currency, today) : rateOfDay(usdRates, currency, day);
    const [one, other] = [rateOf(from), rateOf(to)];
    const found = one && other && conversion(one, other);
    // A month that is not over has no month-end rate yet: nobody has forgotten it.
    const isDue = day === null || day < today;
    const missing = [...(one ? [] : [from]), ...(other ? [] : [to])];
    asked.set(key, { from, month, found, missing: isDue ? missing : [] });
    return found;
  }

  return {
    inAccount(from, entries) {
      if (from === to) return entries.map(() => null);
      let leftMinor = 0;
      return entries.map(({ kind, month, basisMinor, ratePercent }) => {
        // A reversal is the difference that it makes to what stays of its month: taken back whole, nothing is left of it.
        const beforeMinor = kind === "commission" ? 0 : leftMinor;
        leftMinor = beforeMinor + basisMinor;
        if (ratePercent === 0 || basisMinor === 0) return { estimateMinor: 0, payoutMinor: 0 };
        const difference = (by: Conversion | null) =>
          by && convertedShare(leftMinor, ratePercent, by) - convertedShare(beforeMinor, ratePercent, by);
        return { estimateMinor: difference(find(from, null)), payoutMinor: difference(find(from, month)) };
      });
    },
    used: () => (asked.size === 0 ? null : ratesUsed(to, [...asked.values()])),
  };
}
