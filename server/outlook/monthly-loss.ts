import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { daysBetween, monthsBefore } from "../rules/steps/rolling-window.ts";
import type { ValueOn } from "../rules/steps/step.ts";

/** How far back losses are looked at. */
const MONTHS_BACK = 24;
/** With a shorter history nobody knows what a bad month is: then at least so much of the MRR is taken to be lost in a month. */
const ENOUGH_MONTHS = 12;
const FLOOR = 0.03;
/** How many standard deviations above the mean the worst hundredth begins. */
const WORST_HUNDREDTH = 2.326;
const DAYS_A_MONTH = 365.25 / 12;

/** What is estimated of an account: what share of its MRR it loses, from its own past. It is no promise. */
export interface LossEstimate {
  /** Whole months of history, counted back from today, and the day after which they begin; null where there are none. */
  months: number;
  from: CalendarDate | null;
  isFloor: boolean;
  /** Shares from 0 to 1 lost by a day, on average and in the worst hundredth of cases; nothing up to today. */
  meanBy: (on: CalendarDate) => number;
  worstBy: (on: CalendarDate) => number;
}

/** The days between which losses are told month by month, ascending. */
export function lossDays(today: CalendarDate): CalendarDate[] {
  return Array.from({ length: MONTHS_BACK + 1 }, (_, place) => monthsBefore(today, MONTHS_BACK - place));
}

/** The share of the MRR of each month's beginning that was lost in it, oldest first, from the first month with any MRR on. */
function sharesOf(losses: { span: number; lost: number }[], valueOn: ValueOn, today: CalendarDate): number[] {
  const lost = new Map(losses.map(({ span, lost: amount }) => [span, amount]));
  const begins = lossDays(today).slice(0, -1);
  const paid = begins.map((on) => valueOn("activeMrr", on));
  const first = paid.findIndex((amount) => amount > 0);
  if (first < 0) return [];
  return paid.slice(first).map((amount, place) => {
    if (amount <= 0) return 0;
    return Math.min(1, (lost.get(first + place) ?? 0) / amount);
  });
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The worst so many months in a row that there were. */
function worstRun(shares: number[], length: number): number {
  const runs = shares.map((_, place) => sumOf(shares.slice(place, place + length)));
  return Math.max(0, ...runs);
}

/** By the days ahead, each worked out once: a mean over twelve days asks for the same ones again and again. */
function byDay(today: CalendarDate, shareAfter: (months: number) => number): (on: CalendarDate) => number {
  const known = new Map<CalendarDate, number>();
  return (on) => {
    if (on <= today) return 0;
    const found = known.get(on) ?? Math.min(1, shareAfter(daysBetween(today, on) / DAYS_A_MONTH));
    known.set(on, found);
    return found;
  };
}

/** What an account may lose by a day to come, from what it has lost in the last 24 months (uninstalls and lower MRR). */
export function lossEstimate(
  losses: { span: number; lost: number }[],
  valueOn: ValueOn,
  today: CalendarDate,
): LossEstimate {
  const shares = sharesOf(losses, valueOn, today);
  const months = shares.length;
  const mean = months === 0 ? 0 : sumOf(shares) / months;
  const variance = months < 2 ? 0 : sumOf(shares.map((share) => (share - mean) ** 2)) / (months - 1);
  const isFloor = months < ENOUGH_MONTHS;
  // Months follow one another independently: the mean of a sum grows with their number, its spread with the root of it.
  const spread = (ahead: number) => mean * ahead + WORST_HUNDREDTH * Math.sqrt(variance * ahead);
  const worst = (ahead: number) =>
    Math.max(spread(ahead), worstRun(shares, Math.ceil(ahead)), isFloor ? FLOOR * ahead : 0);
  return {
    months,
    from: months === 0 ? null : monthsBefore(today, months),
    isFloor,
    meanBy: byDay(today, (ahead) => mean * ahead),
    worstBy: byDay(today, worst),
  };
}
