import type {
  AccountAmount,
  CommissionStatement,
  QuarterTotal,
} from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { createExchange } from "./account-currency.ts";
import { type CalendarQuarter, isOver, paidOn, quarterText } from "./calendar.ts";
import { type ForecastDeal, addedByQuarter, openDealForecasts } from "./open-deals.ts";
import { ruleCitations } from "./rule-citations.ts";
import type { LedgerFacts } from "./sale-facts.ts";
import { type LedgerEntry, saleLedger } from "./sale-ledger.ts";

/** What some entries come to, added up customer by customer. */
export interface Sums {
  commissionMinor: number;
  reversedMinor: number;
  customers: number;
  /** The customer that was counted last. */
  counted: number;
  /** In the account's currency; null once a rate is missing. */
  estimateMinor: number | null;
  payoutMinor: number | null;
}

export const noSums = (): Sums => ({
  ...{ commissionMinor: 0, reversedMinor: 0, customers: 0, counted: 0 },
  ...{ estimateMinor: 0, payoutMinor: 0 },
});

const plus = (sum: number | null, more: number | null) => (sum === null || more === null ? null : sum + more);

/** Whether an entry changes any sum: what rounds to nothing in its own currency may be something in the account's. */
export const isSomething = ({ amountMinor }: LedgerEntry, converted: AccountAmount | null) =>
  amountMinor !== 0 || Boolean(converted?.estimateMinor) || Boolean(converted?.payoutMinor);

/** @param of the entry in the account's currency, and the number of its customer, from one on */
export function addTo(
  sums: Sums,
  { kind, amountMinor }: LedgerEntry,
  { converted, customer }: { converted: AccountAmount | null; customer: number },
) {
  sums[kind === "commission" ? "commissionMinor" : "reversedMinor"] += amountMinor;
  sums.estimateMinor = plus(sums.estimateMinor, converted ? converted.estimateMinor : amountMinor);
  sums.payoutMinor = plus(sums.payoutMinor, converted ? converted.payoutMinor : amountMinor);
  if (sums.counted !== customer) sums.customers++;
  sums.counted = customer;
}

/** Adds up customers, one after the other. */
interface QuarterTotals {
  /** All entries of one customer, and each of them in the account's currency. */
  add(currency: string, entries: readonly LedgerEntry[], converted: readonly (AccountAmount | null)[]): void;
  /** Quarters in which anything is paid or taken back, oldest first, of one quarter by currency. */
  list(today: CalendarDate): QuarterTotal[];
  /** The same quarters, all currencies together in the account's. */
  inAccount(today: CalendarDate): AccountQuarter[];
}

type AccountQuarter = NonNullable<CommissionStatement["account"]>["quarters"][number];

function dueOf(quarter: CalendarQuarter, today: CalendarDate): Pick<QuarterTotal, "paidOn" | "status"> {
  const day = paidOn(quarter);
  const closed = isOver(quarter, today) ? "due" : "forecast";
  return { paidOn: day, status: day <= today ? "paid" : closed };
}

function totalOf(
  quarter: CalendarQuarter,
  { currency, to }: { currency: string; to: string },
  sums: Sums,
  today: CalendarDate,
): QuarterTotal {
  const { commissionMinor, reversedMinor, customers, estimateMinor, payoutMinor } = sums;
  return {
    quarter: quarterText(quarter),
    currency,
    commissionMinor,
    reversedMinor,
    totalMinor: commissionMinor + reversedMinor,
    customers,
    ...dueOf(quarter, today),
    inAccount: currency === to ? null : { estimateMinor, payoutMinor },
  };
}

/** Sums by quarter and currency; amounts of different currencies are added only as amounts of `to`, the account's. */
export function createQuarterTotals(to: string): QuarterTotals {
  const currencies = new Map<string, Map<CalendarQuarter, Sums>>();
  const together = new Map<CalendarQuarter, Sums>();
  let customer = 0;
  const sumsOf = (quarters: Map<CalendarQuarter, Sums>, quarter: CalendarQuarter): Sums => {
    const sums = quarters.get(quarter) ?? noSums();
    quarters.set(quarter, sums);
    return sums;
  };
  return {
    add(currency, entries, converted) {
      customer++;
      const quarters = currencies.get(currency) ?? new Map<CalendarQuarter, Sums>();
      currencies.set(currency, quarters);
      for (const [place, entry] of entries.entries()) {
        const of = { converted: converted[place] ?? null, customer };
        if (!isSomething(entry, of.converted)) continue;
        addTo(sumsOf(quarters, entry.quarter), entry, of);
        addTo(sumsOf(together, entry.quarter), entry, of);
      }
    },
    list(today) {
      const all = [...currencies].flatMap(([currency, quarters]) =>
        [...quarters].map(([quarter, sums]) => totalOf(quarter, { currency, to }, sums, today)),
      );
      return all.sort((a, b) => a.quarter.localeCompare(b.quarter) || a.currency.localeCompare(b.currency));
    },
    inAccount: (today) =>
      [...together]
        .sort(([one], [other]) => one - other)
        .map(([quarter, { estimateMinor, payoutMinor, customers }]) => ({
          ...{ quarter: quarterText(quarter), estimateMinor, payoutMinor, customers },
          ...dueOf(quarter, today),
        })),
  };
}

/** Where nobody bought anything there is nothing to convert. */
export const NO_ACCOUNT = { currency: "USD", usdRates: {} };
/** Open deals that a statement names. */
const NAMED = 20;

/** Whose deal it is, as the statement of all customers names it. */
type OfCustomer<Facts extends LedgerFacts> = ForecastDeal & { of: Facts };

function openDealsOf<Facts extends LedgerFacts>(sales: readonly Facts[], today: CalendarDate) {
  const deals = sales
    .filter(({ openDeals }) => openDeals.length > 0)
    .flatMap((of) => openDealForecasts(of, today).map((deal): OfCustomer<Facts> => ({ ...deal, of })))
    .sort((one, other) => one.closesOn.localeCompare(other.closesOn));
  const earning = deals.filter(({ monthlyMinor }) => monthlyMinor !== null && monthlyMinor > 0);
  const monthly = [...Map.groupBy(earning, ({ currency }) => currency)].map(([currency, all]) => ({
    currency,
    monthlyMinor: all.reduce((sum, { monthlyMinor }) => sum + (monthlyMinor ?? 0), 0),
    deals: all.length,
  }));
  monthly.sort((one, other) => one.currency.localeCompare(other.currency));
  const quarters = addedByQuarter(earning, today);
  return { deals: deals.slice(0, NAMED), more: Math.max(0, deals.length - NAMED), monthly, quarters };
}

/**
 * All customers by quarter on a day, added up from the same entries that their ledgers show, and the days of the sales
 * that pay anything. All customers are of one account.
 */
export function commissionStatement<Facts extends LedgerFacts>(sales: readonly Facts[], today: CalendarDate) {
  const account = sales[0]?.account ?? NO_ACCOUNT;
  const exchange = createExchange(account, today);
  const totals = createQuarterTotals(account.currency);
  const earningDays = new Set<CalendarDate>();
  for (const sale of sales) {
    const entries = saleLedger(sale, today)?.entries ?? [];
    totals.add(sale.currency, entries, exchange.inAccount(sale.currency, entries));
    for (const { amountMinor, sale: sold } of entries) if (amountMinor > 0) earningDays.add(sold.on);
  }
  const converted = exchange.used();
  return {
    on: today,
    quarters: totals.list(today),
    account: converted && { ...converted, quarters: totals.inAccount(today) },
    openDeals: openDealsOf(sales, today),
    earningDays: [...earningDays],
    rules: ruleCitations(today),
  };
}
