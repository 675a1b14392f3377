import type { SolutionsEdition, SolutionsTier } from "@partner-standing/contract/programs/program";
import type { AgreedThresholds } from "@partner-standing/contract/programs/solutions-facts";
import type {
  Recalibration,
  TierPerformance,
  TierRefresh,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { LAST_YEAR, UnknownDateError, firstDayFrom } from "../../define-parameter.ts";
import { monthsBefore } from "../../steps/rolling-window.ts";
import type { SolutionsMeasures } from "./metrics/measures-on.ts";
import { type SolutionsRules, rulesOn } from "./rules-on.ts";
import { createPerformanceJudge, rankOf } from "./tier-judge.ts";

/** What is judged: a company as HubSpot credits it, and what it performs on any date. */
export interface JudgedCompany {
  currentTier: SolutionsTier | null;
  /** Null where it is not known: then no protection is assumed. */
  creditedSince: CalendarDate | null;
  /** From its own program agreement. */
  thresholds: AgreedThresholds;
  measuresOn: (on: CalendarDate) => SolutionsMeasures;
  /** How many days ahead it is worth saying what ends without further activity; 0 where facts hold on every day. */
  warnedDays: number;
}

const MONTHS = 12;

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The first 15th on or after a date (reading C40). @throws UnknownDateError where it would need a year of five digits */
export function nextRefreshOn(on: CalendarDate, { refreshDay }: SolutionsRules): CalendarDate {
  const days = Array.from({ length: MONTHS }, (_, month) => `${twoDigits(month + 1)}-${twoDigits(refreshDay.value)}`);
  const refresh = firstDayFrom(on, days);
  if (refresh) return refresh;
  throw new UnknownDateError(`on ${on}: no refresh of tiers is known after the year ${LAST_YEAR}`);
}

/** The first recalibration on or after a date; null in editions without one, and past the last year. */
export function nextRecalibrationOn(on: CalendarDate, { recalibrationDays }: SolutionsRules): CalendarDate | null {
  return firstDayFrom(on, recalibrationDays.value);
}

/** The refreshes that a recalibration looks back at, oldest first; the last is its own day. */
function lookBackOf(recalibration: CalendarDate, { lookBackRefreshes }: SolutionsRules): CalendarDate[] {
  const { value: count } = lookBackRefreshes;
  return Array.from({ length: count }, (_, index) => monthsBefore(recalibration, count - 1 - index));
}

type Fate = Pick<Recalibration, "tierAfter" | "outcome">;

/** The first day on which the tier may be lost again, where that lies after the recalibration (reading S09). */
function protectedUntil(since: CalendarDate | null, months: number, date: CalendarDate): CalendarDate | null {
  if (since === null) return null;
  const end = Temporal.PlainDate.from(since).add({ months }).toString();
  return end > date ? end : null;
}

function bestOf(lookBack: TierPerformance[]): SolutionsTier | null {
  return lookBack.reduce<SolutionsTier | null>((best, { tier }) => (rankOf(tier) > rankOf(best) ? tier : best), null);
}

/** What becomes of a tier that nothing protects and no month kept. */
function fateOf(certified: boolean, lookBack: TierPerformance[]): Fate {
  if (!certified) return { tierAfter: null, outcome: "demotion" };
  if (lookBack.some(({ known }) => !known)) return { tierAfter: null, outcome: "unknown" };
  return { tierAfter: bestOf(lookBack), outcome: "demotion" };
}

/**
 * What a recalibration on this day will do to a company with a credited tier: a tier met in one month of the look-back
 * stays, else the best one met follows (facts B4.1).
 */
export function createRecalibrationJudge(
  date: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => Recalibration | null {
  const rules = rulesOn(date, edition);
  const judges = lookBackOf(date, rules).map((day) => createPerformanceJudge(day, edition));
  return (company) => {
    const { currentTier } = company;
    if (currentTier === null) return null;
    const lookBack = judges.map((judge) => judge(company));
    const { certified } = company.measuresOn(date);
    const safe = protectedUntil(company.creditedSince, rules.protectionMonths.value, date);
    const keptBy = certified ? lookBack.find(({ tier }) => rankOf(tier) >= rankOf(currentTier))?.on : undefined;
    const kept = safe !== null || keptBy !== undefined;
    const fate: Fate = kept ? { tierAfter: currentTier, outcome: "kept" } : fateOf(certified, lookBack);
    return { date, lookBack, keptBy: keptBy ?? null, certified, protectedUntil: safe, ...fate };
  };
}

/** What the monthly refresh on this day will do to a company (readings C40, S07). */
export function createRefreshJudge(
  date: CalendarDate,
  edition?: SolutionsEdition,
): (company: JudgedCompany) => TierRefresh {
  const { tiers, refreshDemotes } = rulesOn(date, edition);
  const judgePerformance = createPerformanceJudge(date, edition);
  const outcomeOf = (from: SolutionsTier | null, to: SolutionsTier | null) => {
    const rise = rankOf(to) - rankOf(from);
    if (rise > 0) return "promotion";
    return rise < 0 && refreshDemotes.value ? "demotion" : "unchanged";
  };
  return (company) => {
    const performance = judgePerformance(company);
    const outcome = outcomeOf(company.currentTier, performance.tier);
    const atMost = performance.known ? performance.tier : (tiers.value.at(-1) ?? null);
    const certain = outcomeOf(company.currentTier, atMost) === outcome;
    return { date, performance, outcome: certain ? outcome : "unknown" };
  };
}
