import type { AccountAmount, AccountCurrency } from "@partner-standing/contract/commission/commission";
import type {
  CommissionRange,
  RangeCustomer,
  RangeMonth,
  RangeTotal,
} from "@partner-standing/contract/commission/range";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { createExchange } from "../account-currency.ts";
import { type CalendarMonth, monthOf, monthText, paidOn, quarterOf } from "../calendar.ts";
import { statusOf } from "../customer-ledger.ts";
import type { LedgerFacts } from "../sale-facts.ts";
import { type LedgerEntry, saleLedger } from "../sale-ledger.ts";
import { NO_ACCOUNT, type Sums, addTo, isSomething, noSums } from "../statement.ts";
import { type DayRange, type WithinRange, createWithin } from "./day-range.ts";

/** Whose commission it is. */
type OfCustomer<Facts> = Omit<RangeCustomer, "company"> & { of: Facts };

type RangeSums = NonNullable<CommissionRange["sums"]>;

/** An entry that falls into the range: into which month of it, and what it is in the account's currency. */
interface Counted {
  entry: LedgerEntry;
  month: CalendarMonth;
  converted: AccountAmount | null;
}

function sumOf(counted: readonly Counted[], customer: number): Sums {
  const sums = noSums();
  for (const { entry, converted } of counted) addTo(sums, entry, { converted, customer });
  return sums;
}

function amountsOf({ commissionMinor, reversedMinor }: Sums) {
  return { commissionMinor, reversedMinor, totalMinor: commissionMinor + reversedMinor };
}

const inAccountOf = ({ estimateMinor, payoutMinor }: Sums): AccountAmount => ({ estimateMinor, payoutMinor });

/** Months in which anything of a customer pays. */
function payingMonths(counted: readonly Counted[]): number {
  const paying = counted.filter(({ entry }) => entry.kind === "commission" && entry.amountMinor > 0);
  return new Set(paying.map(({ month }) => month)).size;
}

/** A value of a map that is there from the first time on that it is asked for. */
function at<Key, Value>(map: Map<Key, Value>, key: Key, first: () => Value): Value {
  const known = map.get(key) ?? first();
  map.set(key, known);
  return known;
}

interface CurrencySums {
  whole: Sums;
  months: Map<CalendarMonth, Sums>;
}

/** Adds up currencies, and all of them together. */
function createRangeTotals() {
  const currencies = new Map<string, CurrencySums>();
  const together = noSums();
  /** Months of which something was converted, by whose rates it is paid. */
  const converted = new Set<string>();
  return {
    together,
    converted,
    inOrder: () => [...currencies].sort(([one], [other]) => one.localeCompare(other)),
    add(currency: string, counted: readonly Counted[], customer: number): void {
      const { whole, months } = at(currencies, currency, () => ({ whole: noSums(), months: new Map() }));
      for (const { entry, month, converted: inAccount } of counted) {
        const of = { converted: inAccount, customer };
        for (const sums of [whole, together, at(months, month, noSums)]) addTo(sums, entry, of);
        if (inAccount) converted.add(monthText(entry.month));
      }
    },
  };
}

function totalOf(
  currency: string,
  { whole, months }: CurrencySums,
  { to, today }: { to: string; today: CalendarDate },
) {
  const ahead = [...months].filter(([month]) => month >= monthOf(today));
  return {
    currency,
    ...amountsOf(whole),
    forecastMinor: ahead.reduce((sum, [, { commissionMinor }]) => sum + commissionMinor, 0),
    customers: whole.customers,
    inAccount: currency === to ? null : inAccountOf(whole),
  } satisfies RangeTotal;
}

function monthsOf(currency: string, months: CurrencySums["months"], today: CalendarDate): RangeMonth[] {
  return [...months].map(([month, sums]) => ({
    month: monthText(month),
    currency,
    ...amountsOf(sums),
    status: statusOf({ kind: "commission", month }, paidOn(quarterOf(month)), today),
  }));
}

const byMonth = (one: RangeMonth, other: RangeMonth) =>
  one.month.localeCompare(other.month) || one.currency.localeCompare(other.currency);

/** Rates of months outside of the range have nothing to say of it. */
function ratesWithin(
  { monthEnds, missing, ...account }: AccountCurrency,
  months: ReadonlySet<string>,
): AccountCurrency {
  return {
    ...account,
    monthEnds: monthEnds.filter(({ month }) => months.has(month)),
    missing: missing.filter(({ month }) => month === null || months.has(month)),
  };
}

function countedIn(
  { entry: monthWithin }: WithinRange,
  entries: readonly LedgerEntry[],
  convert: () => readonly (AccountAmount | null)[],
): Counted[] {
  if (entries.every((entry) => monthWithin(entry) === null)) return [];
  // A reversal is converted by what its month comes to without it: the whole ledger is, and then cut.
  const inAccount = convert();
  return entries.flatMap((entry, place) => {
    const [month, converted] = [monthWithin(entry), inAccount[place] ?? null];
    return month !== null && isSomething(entry, converted) ? [{ entry, month, converted }] : [];
  });
}

/**
 * What all customers come to in a range of days, added up from the same entries as the quarters, and which customers those are.
 * All customers are of one account.
 */
export function commissionInRange<Facts extends LedgerFacts>(
  sales: readonly Facts[],
  range: DayRange,
  today: CalendarDate,
): RangeSums & { customers: OfCustomer<Facts>[] } {
  const account = sales[0]?.account ?? NO_ACCOUNT;
  const exchange = createExchange(account, today);
  const within = createWithin(range);
  const sums = createRangeTotals();
  const customers = sales.flatMap((of, place): OfCustomer<Facts>[] => {
    const { currency } = of;
    const entries = saleLedger(of, today)?.entries ?? [];
    const counted = countedIn(within, entries, () => exchange.inAccount(currency, entries));
    if (counted.length === 0) return [];
    sums.add(currency, counted, place + 1);
    const own = sumOf(counted, place + 1);
    const inAccount = currency === account.currency ? null : inAccountOf(own);
    return [{ of, currency, ...amountsOf(own), months: payingMonths(counted), inAccount }];
  });
  const used = sums.converted.size > 0 ? exchange.used() : null;
  return {
    totals: sums.inOrder().map(([currency, own]) => totalOf(currency, own, { to: account.currency, today })),
    months: sums
      .inOrder()
      .flatMap(([currency, { months }]) => monthsOf(currency, months, today))
      .sort(byMonth),
    account: used && { ...ratesWithin(used, sums.converted), ...inAccountOf(sums.together) },
    customers,
  };
}
