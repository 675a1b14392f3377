import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import { POINT_KINDS, type SolutionsRequirement } from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsOutlook } from "@partner-standing/contract/standing/solutions-outlook";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { recordLink } from "../facts/record-id.ts";
import { pointWeights, pointsIn, pointsOf } from "../rules/packs/solutions/points.ts";
import type { JudgedCompany } from "../rules/packs/solutions/recalibration.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import {
  type MonthDay,
  decidedAhead,
  lackingOn,
  monthDays,
  tierAhead,
  tierLoss,
} from "../rules/packs/solutions/tier-ahead.ts";
import { createTierJudge } from "../rules/packs/solutions/tier-judge.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readWeightedKey, writeWeightedKey } from "../store/engine/page-keys.ts";
import type { Portal } from "../store/portals/portals.ts";
import { weightedStepsDown } from "../store/steps/steps-down.ts";

const PAGE = 25;

/** Which day is asked about. */
interface Asked {
  on: CalendarDate;
  /** Where the page of the roll-off begins; '' for the first. */
  after: string;
}

/** What the card says of what lies ahead: whether the tier is lost by the last of the month days that are decided. */
export function aheadOf(company: JudgedCompany, on: CalendarDate): NonNullable<SolutionsStanding["ahead"]> {
  const ahead = tierAhead(company, on);
  return { until: decidedAhead(ahead).at(-1)?.date ?? on, safeUntil: tierLoss(company, ahead, on) };
}

/** Each month day with what the tier before it lacks. */
function reviewsOf(company: JudgedCompany, ahead: MonthDay[]): SolutionsOutlook["reviews"] {
  let held: SolutionsTier | null = company.currentTier;
  return ahead.map(({ kind, date, verdict, tier }) => {
    const because = held === null ? [] : lackingOn(company, held, date);
    held = tier;
    return { date, kind, known: { outcome: verdict.outcome, tier, because } };
  });
}

/** What tiers measure, on each day by its own rules; the thresholds are those of today. */
function curvesOf(company: JudgedCompany, on: CalendarDate): SolutionsOutlook["curves"] {
  const days = [on, ...monthDays(on).filter((day) => day > on)];
  const judged = days.map((day) => ({
    day,
    tiers: createTierJudge(rulesOn(day))(company.measuresOn(day), company.thresholds),
  }));
  const [today] = judged;
  const measured = (today?.tiers[0]?.requirements ?? []).filter(({ unit }) => unit !== "yes-no");
  return measured.map(({ id, unit }) => {
    const of = (requirements: SolutionsRequirement[]) => requirements.find((known) => known.id === id);
    return {
      ...{ metric: id, unit },
      points: judged.map(({ day, tiers }) => ({ on: day, known: of(tiers[0]?.requirements ?? [])?.actual ?? null })),
      thresholds: (today?.tiers ?? []).flatMap(({ tier, requirements }) => {
        const value = of(requirements)?.target ?? null;
        return value === null ? [] : [{ tier, value }];
      }),
    };
  });
}

const dayBefore = (on: CalendarDate) => Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();

/** A page of the clients whose points go. Points are counted by the rules of today. */
async function rollOffOf(
  database: Queryable,
  portal: Portal,
  company: JudgedCompany,
  { on, after }: Asked,
): Promise<SolutionsOutlook["rollOff"]> {
  const rules = rulesOn(on);
  const weights = pointWeights(POINT_KINDS, rules);
  if (weights.length === 0) return { entries: [], after: null };
  const until = monthDays(on).at(-1) ?? on;
  const page = { weights, day: on, until, limit: PAGE + 1, after: readWeightedKey(after) };
  const found = await weightedStepsDown(database, portal.portalId, page);
  const shown = found.slice(0, PAGE);
  const { currentTier: held } = company;
  const lacks = (day: CalendarDate) => (held === null ? [] : lackingOn(company, held, day).map(({ id }) => id));
  const brokenOn = (day: CalendarDate) => {
    const before = lacks(dayBefore(day));
    return lacks(day).filter((id) => !before.includes(id));
  };
  const broken = new Map([...new Set(shown.map((step) => step.on))].map((day) => [day, brokenOn(day)]));
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    entries: shown.map((step) => ({
      on: step.on,
      record: recordLink(portal, step.kind, { id: step.objectId, name: step.name }),
      points: pointsIn(step.amount),
      after: pointsOf(company.measuresOn(step.on).mrr, rules)?.total ?? null,
      breaks: broken.get(step.on) ?? [],
    })),
    after: last ? writeWeightedKey(last) : null,
  };
}

/** What the next month days do to the tier, what is left until then, and whose points go. */
export async function solutionsOutlook(
  database: Queryable,
  portal: Portal,
  company: JudgedCompany,
  asked: Asked,
): Promise<SolutionsOutlook> {
  const { on } = asked;
  const ahead = tierAhead(company, on);
  return {
    ...{ on, tier: company.currentTier },
    safeUntil: tierLoss(company, ahead, on),
    reviews: reviewsOf(company, ahead),
    curves: curvesOf(company, on),
    rollOff: await rollOffOf(database, portal, company, asked),
    amountsShown: true,
  };
}
