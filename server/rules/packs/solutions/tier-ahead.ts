import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type {
  Recalibration,
  SolutionsRequirement,
  TierRefresh,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import {
  type JudgedCompany,
  createRecalibrationJudge,
  createRefreshJudge,
  nextRecalibrationOn,
  nextRefreshOn,
} from "./recalibration.ts";
import { rulesOn } from "./rules-on.ts";
import { createTierJudge, performanceOf, rankOf } from "./tier-judge.ts";

/** A day to come on which tiers are refreshed or recalibrated, and the tier right after it. */
export type MonthDay =
  | { kind: "refresh"; date: CalendarDate; verdict: TierRefresh; tier: SolutionsTier | null }
  | { kind: "recalibration"; date: CalendarDate; verdict: Recalibration; tier: SolutionsTier | null };

/** How many of the next 15ths are looked ahead to. */
const MONTHS_AHEAD = 8;

const dayAfter = (on: CalendarDate) => Temporal.PlainDate.from(on).add({ days: 1 }).toString();
const dayBefore = (on: CalendarDate) => Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();

/** The next month days, the one of today among them. */
export function monthDays(on: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = on; days.length < MONTHS_AHEAD; day = dayAfter(day)) {
    day = nextRefreshOn(day, rulesOn(day));
    days.push(day);
  }
  return days;
}

function refreshed(company: JudgedCompany, date: CalendarDate): MonthDay & { company: JudgedCompany } {
  const verdict = createRefreshJudge(date)(company);
  const isMoved = verdict.outcome === "promotion" || verdict.outcome === "demotion";
  const tier = isMoved ? verdict.performance.tier : company.currentTier;
  const credited = isMoved ? { currentTier: tier, creditedSince: date } : {};
  return { kind: "refresh", date, verdict, tier, company: { ...company, ...credited } };
}

/**
 * What the next month days do to a credited tier with what is known: each refresh, and on the days of a recalibration that
 * after it, through the judges of the card. A day that depends on an unknown threshold leaves the tier as it is.
 */
export function tierAhead(company: JudgedCompany, on: CalendarDate): MonthDay[] {
  const ahead: MonthDay[] = [];
  let current = company;
  for (const date of monthDays(on)) {
    const { company: after, ...refresh } = refreshed(current, date);
    ahead.push(refresh);
    current = after;
    const isRecalibrated = nextRecalibrationOn(date, rulesOn(date)) === date;
    const verdict = isRecalibrated ? createRecalibrationJudge(date)(current) : null;
    if (!verdict) continue;
    const tier = verdict.outcome === "demotion" ? verdict.tierAfter : current.currentTier;
    ahead.push({ kind: "recalibration", date, verdict, tier });
    if (verdict.outcome === "demotion") current = { ...current, currentTier: tier, creditedSince: null };
  }
  return ahead;
}

/** The days up to the first one on which a threshold that nobody has entered decides whether the tier stays. */
export function decidedAhead(ahead: readonly MonthDay[]): readonly MonthDay[] {
  const open = ahead.findIndex(({ kind, verdict }) => kind === "recalibration" && verdict.outcome === "unknown");
  return open < 0 ? ahead : ahead.slice(0, open);
}

/** What a tier asks for on a day and does not get; empty for a tier that the rules of the day do not have. */
export function lackingOn(company: JudgedCompany, tier: SolutionsTier, on: CalendarDate): SolutionsRequirement[] {
  const verdicts = createTierJudge(rulesOn(on))(company.measuresOn(on), company.thresholds);
  const requirements = verdicts.find((verdict) => verdict.tier === tier)?.requirements ?? [];
  return requirements.filter(({ met }) => met === false);
}

function performs(company: JudgedCompany, tier: SolutionsTier, on: CalendarDate): boolean {
  const verdicts = createTierJudge(rulesOn(on))(company.measuresOn(on), company.thresholds);
  return rankOf(performanceOf(on, verdicts).tier) >= rankOf(tier);
}

/** The first day that takes the tier, and the day from which it is not performed until then without a break. */
export interface TierLoss {
  review: CalendarDate;
  breaksOn: CalendarDate;
  because: SolutionsRequirement[];
}

/** Null where no day that is decided takes the tier, and without one. */
export function tierLoss(company: JudgedCompany, ahead: readonly MonthDay[], on: CalendarDate): TierLoss | null {
  const { currentTier: held } = company;
  if (held === null) return null;
  const lost = decidedAhead(ahead).find(({ tier }) => rankOf(tier) < rankOf(held));
  if (!lost) return null;
  let breaksOn = lost.date;
  while (breaksOn > on && !performs(company, held, dayBefore(breaksOn))) breaksOn = dayBefore(breaksOn);
  return { review: lost.date, breaksOn, because: lackingOn(company, held, lost.date) };
}
