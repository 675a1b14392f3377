import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type {
  SolutionsRequirement,
  SolutionsTierVerdict,
} from "@partner-standing/contract/programs/solutions-scorecard";
import { Temporal } from "temporal-polyfill";
import type { TierJudge } from "./create-tier-judge.ts";
import type { JudgedCompany } from "./judged-company.ts";

type Days = { on: CalendarDate; tiers: SolutionsTierVerdict[] }[];

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
export function withEndsAhead(
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
