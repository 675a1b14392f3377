import type { CommissionLine, CommissionReason } from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import {
  type CalendarMonth,
  type CalendarQuarter,
  firstMonthFrom,
  firstMonthOf,
  monthOf,
  quarterOf,
} from "./calendar.ts";
import { RULE_OF } from "./rule-citations.ts";
import type { CommissionTerm } from "./commission-term.ts";
import type { SaleVerdict } from "./judge-sale.ts";
import { COMMISSION_PARAMETERS } from "./parameters.ts";
import type { Refund, SaleFacts } from "./sale-facts.ts";
import { type Sale, salesOf, basisOf } from "./sales-of-customer.ts";

/** A line of a ledger with months and quarters as integers, so that millions can be added up; see `CommissionLine`. */
export interface LedgerEntry extends Pick<
  CommissionLine,
  "kind" | "sale" | "basisMinor" | "ratePercent" | "amountMinor" | "reason" | "rule"
> {
  month: CalendarMonth;
  quarter: CalendarQuarter;
  /** The day on which HubSpot booked a reversal; null of commission. */
  bookedOn: CalendarDate | null;
}

const start = COMMISSION_PARAMETERS.managedCheck.values.find(({ value }) => value)?.from;
/** The first month that is paid only while the customer is managed. */
const CHECKED_FROM = start ? firstMonthFrom(start) : Infinity;

export function isChecked(month: CalendarMonth): boolean {
  return month >= CHECKED_FROM;
}

/**
 * Whether the partner had managed credit on the first day of a month's quarter (reading K05). Checks to come see what
 * is so today.
 */
function createManagedCheck(managed: SaleFacts["managed"], today: CalendarDate): (month: CalendarMonth) => boolean {
  const spans = managed
    .filter(({ from }) => from <= today)
    .map(({ from, until }) => ({
      from: firstMonthFrom(from),
      until: until === null || until > today ? Infinity : firstMonthFrom(until),
    }));
  return (month) => {
    const checked = firstMonthOf(quarterOf(month));
    return spans.some(({ from, until }) => from <= checked && checked < until);
  };
}

/**
 * What the customer pays in each month from `first` to `last`, in minor units: the MRR in force on the first day of the
 * month (reading K01). The first MRR that is known reaches back to the sale (reading K11), months to come go on with
 * today's; null where none is known.
 */
function monthlyMrr(
  { mrr }: Pick<SaleFacts, "mrr">,
  first: CalendarMonth,
  last: CalendarMonth,
  today: CalendarDate,
): (number | null)[] {
  const known = mrr.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const months: (number | null)[] = [];
  let paid = known[0]?.amountMinor ?? null;
  let next = 0;
  for (let month = first; month <= last; month++) {
    for (let change = known[next]; change && firstMonthFrom(change.on) <= month; change = known[next]) {
      paid = change.amountMinor;
      next++;
    }
    months.push(paid);
  }
  return months;
}

const PERCENT = 100;

/**
 * So many percent of an amount in minor units, half a unit rounded up. The remainder is taken off before the division,
 * so that every step is an exact integer as long as `amountMinor * percent` is one.
 */
export function shareOf(amountMinor: number, percent: number): number {
  const scaled = amountMinor * percent + PERCENT / 2;
  return (scaled - (scaled % PERCENT)) / PERCENT;
}

/** How far ahead of today a ledger looks, in months (reading K10). */
const FORECAST_MONTHS = 12;

/** The last month of the last quarter that lies wholly within the forecast: half a quarter would look like a loss. */
export function lastForecast(today: CalendarDate): CalendarMonth {
  return firstMonthOf(quarterOf(monthOf(today) + FORECAST_MONTHS + 1)) - 1;
}

type ReasonOf = (month: CalendarMonth, paidMinor: number | null) => CommissionReason;

/** What decides a month, the first reason that holds. */
function createReason(
  sale: SaleFacts,
  term: CommissionTerm,
  fault: SaleVerdict["fault"],
  today: CalendarDate,
): ReasonOf {
  const isManaged = createManagedCheck(sale.managed, today);
  return (month, paidMinor) => {
    if (fault !== null) return fault;
    if (month < term.firstMonth) return "partial-month";
    if (paidMinor === null) return "mrr-unknown";
    if (paidMinor === 0) return "customer-left";
    return term.months === null && isChecked(month) && !isManaged(month) ? "no-longer-managed" : "earns";
  };
}

function ruleOf(reason: CommissionReason, term: CommissionTerm, month: CalendarMonth): string {
  const isKept = reason === "earns" && term.months === null && isChecked(month);
  return isKept ? COMMISSION_PARAMETERS.managedCheck.key : RULE_OF[reason];
}

/**
 * One entry for every month from a sale to the end of its term, at most to the end of the forecast. A month that pays nothing
 * says why and uses up a month of the term all the same (reading K04), but for the first one that is not complete.
 */
function monthlyCommission(
  facts: SaleFacts,
  sales: readonly Sale[],
  place: number,
  today: CalendarDate,
): LedgerEntry[] {
  const sold = sales[place];
  if (sold?.carrier !== place) return [];
  const { term, verdict } = sold;
  const sale = { on: sold.on, kind: sold.kind };
  const first = monthOf(term.closedOn);
  const last = Math.min(term.lastMonth ?? Infinity, lastForecast(today));
  const reasonOf = createReason(facts, term, verdict.fault, today);
  return monthlyMrr(facts, first, last, today).map((paidMinor, index) => {
    const month = first + index;
    const reason = reasonOf(month, paidMinor);
    const isComplete = month >= term.firstMonth;
    const basisMinor = isComplete ? basisOf(sales, place, month, paidMinor ?? 0) : 0;
    const ratePercent = reason === "earns" ? term.ratePercent : 0;
    const amountMinor = shareOf(basisMinor, ratePercent);
    const rule = ruleOf(reason, term, month);
    const quarter = quarterOf(month);
    const bookedOn = null;
    return { month, kind: "commission", sale, basisMinor, ratePercent, amountMinor, reason, quarter, bookedOn, rule };
  });
}

/** Oldest first; of one day the smallest first, and the one of all that is left last. */
function byBooking(a: Refund, b: Refund): number {
  if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
  return (a.refundedMinor ?? Infinity) < (b.refundedMinor ?? Infinity) ? -1 : 1;
}

/**
 * What is taken back of a month, each refund in the quarter in which it was booked. What stays is always the commission
 * on what was really paid, so any split of a refund takes back as much as the whole of it (reading K06).
 */
export function reversalsOf(earned: LedgerEntry, refunds: readonly Refund[]): LedgerEntry[] {
  const { month, sale, ratePercent } = earned;
  let paidMinor = earned.basisMinor;
  return refunds.toSorted(byBooking).map(({ refundedMinor, bookedOn }) => {
    const leftMinor = Math.max(0, paidMinor - (refundedMinor ?? paidMinor));
    const basisMinor = leftMinor - paidMinor;
    const amountMinor = shareOf(leftMinor, ratePercent) - shareOf(paidMinor, ratePercent);
    paidMinor = leftMinor;
    const quarter = quarterOf(monthOf(bookedOn));
    return {
      month,
      kind: "reversal",
      sale,
      basisMinor,
      ratePercent,
      amountMinor,
      reason: "refunded",
      quarter,
      bookedOn,
      rule: RULE_OF.refunded,
    };
  });
}

/** What a refund of a month takes of each of its entries: of the latest sale that pays first, and of the others what is left (K15). */
function refundsBySale(entries: readonly LedgerEntry[], refunds: readonly Refund[]): Refund[][] {
  const left = entries.map(({ basisMinor }) => basisMinor);
  const taken = entries.map((): Refund[] => []);
  const isPaying = entries.some(({ ratePercent }) => ratePercent > 0);
  const places = [...entries.keys()].reverse().filter((place) => !isPaying || entries[place]?.ratePercent);
  for (const refund of refunds.toSorted(byBooking)) {
    let open = refund.refundedMinor ?? Infinity;
    // What finds nothing left is told all the same, at the latest sale.
    const bearing = places.filter((place, index) => (left[place] ?? 0) > 0 || index === 0);
    for (const place of bearing) {
      const refundedMinor = Math.min(open, left[place] ?? 0);
      if (open === 0 || (refundedMinor === 0 && bearing.length > 1)) continue;
      taken[place]?.push({ ...refund, refundedMinor });
      left[place] = (left[place] ?? 0) - refundedMinor;
      open -= refundedMinor;
    }
  }
  return taken;
}

/** All sales to a customer as they stand on a day. */
export interface CustomerSales {
  /** The first one first. */
  sales: Sale[];
  /** By month and sale, each commission before what was taken back of it. */
  entries: LedgerEntry[];
}

function withReversals(earned: LedgerEntry[], { refunds }: SaleFacts, today: CalendarDate): LedgerEntry[] {
  const booked = refunds.filter(({ bookedOn }) => bookedOn <= today);
  if (booked.length === 0) return earned;
  const refundsOf = Map.groupBy(booked, ({ month }) => monthOf(month));
  return earned.flatMap((entry) => {
    const lost = refundsOf.get(entry.month);
    if (!lost) return entry;
    const ofMonth = earned.filter(({ month }) => month === entry.month);
    const taken = refundsBySale(ofMonth, lost)[ofMonth.indexOf(entry)];
    return [entry, ...reversalsOf(entry, taken ?? [])];
  });
}

/** By month, and within a month in the order of the sales. */
function inOrder(entries: LedgerEntry[][]): LedgerEntry[] {
  return entries.length > 1 ? entries.flat().sort((a, b) => a.month - b.month) : (entries[0] ?? []);
}

/**
 * All that the sales to a customer pay and why, as far as it is known on `today`: what happens later is left out. Null while
 * nothing is sold. A refund of a month without an entry takes nothing back.
 */
export function saleLedger(facts: SaleFacts, today: CalendarDate): CustomerSales | null {
  const sales = salesOf(facts, today);
  if (sales.length === 0) return null;
  const earned = inOrder(sales.map((_sale, place) => monthlyCommission(facts, sales, place, today)));
  return { sales, entries: withReversals(earned, facts, today) };
}
