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
import { type CommissionTerm, commissionTerm } from "./commission-term.ts";
import { type SaleVerdict, judgeSale } from "./judge-sale.ts";
import { COMMISSION_PARAMETERS } from "./parameters.ts";
import type { Refund, SaleFacts } from "./sale-facts.ts";

/** A line of a ledger with months and quarters as integers, so that millions can be added up; see `CommissionLine`. */
export interface LedgerEntry extends Pick<
  CommissionLine,
  "kind" | "basisMinor" | "ratePercent" | "amountMinor" | "reason" | "rule"
> {
  month: CalendarMonth;
  quarter: CalendarQuarter;
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
function lastForecast(today: CalendarDate): CalendarMonth {
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
 * One entry for every month from the sale to the end of its term, at most to the end of the forecast. A month that pays nothing
 * says why and uses up a month of the term all the same (reading K04), but for the first one that is not complete.
 */
function monthlyCommission(
  sale: SaleFacts,
  term: CommissionTerm,
  { fault, paidBeforeMinor }: Pick<SaleVerdict, "fault" | "paidBeforeMinor">,
  today: CalendarDate,
): LedgerEntry[] {
  const first = monthOf(term.closedOn);
  const last = Math.min(term.lastMonth ?? Infinity, lastForecast(today));
  const reasonOf = createReason(sale, term, fault, today);
  return monthlyMrr(sale, first, last, today).map((paidMinor, index) => {
    const month = first + index;
    const reason = reasonOf(month, paidMinor);
    const isComplete = month >= term.firstMonth;
    const basisMinor = isComplete ? Math.max(0, (paidMinor ?? 0) - paidBeforeMinor) : 0;
    const ratePercent = reason === "earns" ? term.ratePercent : 0;
    const amountMinor = shareOf(basisMinor, ratePercent);
    const rule = ruleOf(reason, term, month);
    return { month, kind: "commission", basisMinor, ratePercent, amountMinor, reason, quarter: quarterOf(month), rule };
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
  const { month, ratePercent } = earned;
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
      basisMinor,
      ratePercent,
      amountMinor,
      reason: "refunded",
      quarter,
      rule: RULE_OF.refunded,
    };
  });
}

/** A sale as it stands on a day. */
export interface SaleLedger {
  term: CommissionTerm;
  verdict: SaleVerdict;
  /** By month, each commission before what was taken back of it. */
  entries: LedgerEntry[];
}

function withReversals(earned: LedgerEntry[], { refunds }: SaleFacts, today: CalendarDate): LedgerEntry[] {
  const booked = refunds.filter(({ bookedOn }) => bookedOn <= today);
  if (booked.length === 0) return earned;
  const byMonth = Map.groupBy(booked, ({ month }) => monthOf(month));
  return earned.flatMap((entry) => [entry, ...reversalsOf(entry, byMonth.get(entry.month) ?? [])]);
}

/**
 * All that a sale pays and why, as far as it is known on `today`: what happens later is left out. Null while nothing is
 * sold. A refund of a month without an entry takes nothing back.
 */
export function saleLedger(sale: SaleFacts, today: CalendarDate): SaleLedger | null {
  const { soldOn } = sale;
  if (soldOn === null || soldOn > today) return null;
  const term = commissionTerm(sale.packages, soldOn);
  const verdict = judgeSale(sale, soldOn);
  const entries = withReversals(monthlyCommission(sale, term, verdict, today), sale, today);
  return { term, verdict, entries };
}
