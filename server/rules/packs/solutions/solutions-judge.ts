import type { SolutionsEdition } from "@partner-standing/contract/programs/program";
import type { SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";
import type {
  PointKind,
  SolutionsRequirement,
  SolutionsScorecard,
  SolutionsTierVerdict,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { medianOf } from "./counting-apps.ts";
import {
  type JudgedCompany,
  createRecalibrationJudge,
  createRefreshJudge,
  nextRecalibrationOn,
  nextRefreshOn,
} from "./recalibration.ts";
import { pointsOf } from "./points.ts";
import { type SolutionsRules, rulesOn } from "./rules-on.ts";
import { type TierJudge, createTierJudge, performanceOf, tierAbove } from "./tier-judge.ts";

type Days = { on: CalendarDate; tiers: SolutionsTierVerdict[] }[];

const dayAfter = (on: CalendarDate) => Temporal.PlainDate.from(on).add({ days: 1 }).toString();

function daysAhead({ warnedDays, measuresOn, thresholds }: JudgedCompany, on: CalendarDate, judge: TierJudge): Days {
  const today = Temporal.PlainDate.from(on);
  return Array.from({ length: warnedDays }, (_, index) => {
    const day = today.add({ days: index + 1 }).toString();
    return { on: day, tiers: judge(measuresOn(day), thresholds) };
  });
}

function endOf({ id }: SolutionsRequirement, tier: SolutionsTierVerdict["tier"], days: Days) {
  for (const { on, tiers } of days) {
    const then = tiers.find((verdict) => verdict.tier === tier)?.requirements.find((known) => known.id === id);
    if (then?.met === false && then.missing !== null) return { on, missing: then.missing };
  }
  return null;
}

/** The verdicts of a date, which say of what they hold for met how soon it ends when nobody does anything. */
function withEndsAhead(
  tiers: SolutionsTierVerdict[],
  company: JudgedCompany,
  on: CalendarDate,
  judge: TierJudge,
): SolutionsTierVerdict[] {
  const days = daysAhead(company, on, judge);
  return tiers.map((verdict) => ({
    ...verdict,
    requirements: verdict.requirements.map((requirement) =>
      requirement.met ? { ...requirement, ends: endOf(requirement, verdict.tier, days) } : requirement,
    ),
  }));
}

/** How many of the next refreshes are looked ahead to. */
const MONTHS_AHEAD = 3;

/** The points of a day, and what is left of them on the next days on which tiers are refreshed. */
function countPoints(
  { measuresOn }: JudgedCompany,
  on: CalendarDate,
  rules: SolutionsRules,
  edition: SolutionsEdition | undefined,
): Pick<SolutionsScorecard, "points" | "pointsAhead"> {
  const points = pointsOf(measuresOn(on).mrr, rules);
  if (!points) return { points, pointsAhead: [] };
  const pointsAhead: SolutionsScorecard["pointsAhead"] = [];
  for (let day = on; pointsAhead.length < MONTHS_AHEAD; day = dayAfter(day)) {
    day = nextRefreshOn(day, rules);
    const left = pointsOf(measuresOn(day).mrr, rulesOn(day, edition));
    if (left) pointsAhead.push({ on: day, points: left });
  }
  return { points, pointsAhead };
}

/** Judges companies on the date it was made for. */
export type SolutionsJudge = (company: JudgedCompany) => SolutionsScorecard;

/**
 * Looks up once what the rules of a date, or those of a named edition, ask for.
 * @throws UnknownDateError before the first edition, when none is named, and after the last refresh that can be dated
 */
export function createSolutionsJudge(on: CalendarDate, edition?: SolutionsEdition): SolutionsJudge {
  const rules = rulesOn(on, edition);
  const judgeTiers = createTierJudge(rules);
  const judgeRefresh = createRefreshJudge(nextRefreshOn(on, rules), edition);
  const recalibrationOn = nextRecalibrationOn(on, rules);
  const judgeRecalibration = recalibrationOn === null ? () => null : createRecalibrationJudge(recalibrationOn, edition);
  return (company) => {
    const { currentTier } = company;
    const judged = judgeTiers(company.measuresOn(on), company.thresholds);
    const tiers = withEndsAhead(judged, company, on, judgeTiers);
    const nextTier = tierAbove(currentTier, rules.tiers.value);
    const next = tiers.find(({ tier }) => tier === nextTier)?.requirements ?? [];
    const unknown = tiers.filter(({ requirements }) => requirements.some(({ source }) => source === "unknown"));
    return {
      program: "solutions",
      edition: rules.edition.value,
      on,
      currentTier,
      qualifiedTier: performanceOf(on, tiers).tier,
      nextTier,
      tiers,
      gaps: next.filter(({ met }) => met !== true),
      ...countPoints(company, on, rules, edition),
      unknownTiers: unknown.map(({ tier }) => tier),
      refresh: judgeRefresh(company),
      recalibration: judgeRecalibration(company),
    };
  };
}

/** The company of these facts, which hold on every day. */
export function companyOf(facts: SolutionsFacts): JudgedCompany {
  const { currentTier, certified, appUsage, grossRetention = null, growthMarkets, thresholds = {} } = facts;
  const usage = appUsage.toSorted((a, b) => a - b).map((apps) => ({ apps, accounts: 1 }));
  const amount = (kind: PointKind) => ({
    mrr: facts[`${kind}Mrr`] ?? 0,
    growthMrr: growthMarkets?.[`${kind}Mrr`] ?? 0,
  });
  const mrr = {
    sold: amount("sold"),
    sourced: amount("sourced"),
    assisted: amount("assisted"),
    managed: amount("managed"),
  };
  const measures = { mrr, medianAppUsage: medianOf(usage), grossRetention, certified };
  return { currentTier, creditedSince: null, thresholds, measuresOn: () => measures, warnedDays: 0 };
}

/**
 * Judges a company by the rules of a date, or of the edition that its facts name. Today's facts stand for the months
 * that a recalibration looks back at.
 * @throws UnknownDateError before the first edition, when none is named, and after the last refresh that can be dated
 */
export function evaluateSolutions(facts: SolutionsFacts, on: CalendarDate): SolutionsScorecard {
  return createSolutionsJudge(on, facts.edition)(companyOf(facts));
}
