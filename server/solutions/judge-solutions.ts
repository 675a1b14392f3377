import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { createSolutionsJudge } from "../rules/packs/solutions/create-solutions-judge.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { createMemory } from "../process/create-memory.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import type { Queryable } from "../store/engine/database.ts";
import { stateOf, type Tenant } from "../store/portals/portals.ts";
import { readStepTotals } from "../store/steps/steps.ts";

/**
 * How many days before its managed credit ends a client is told of when nobody is active there (facts: warning from day
 * 45 of 60).
 */
export function warnedDays(
  { activityWindowDays }: Pick<PortalSettings, "activityWindowDays">,
  on: CalendarDate,
): number {
  return activityWindowDays - rulesOn(on).warningDays.value;
}

/** Scorecards kept in memory. */
const KEPT = 500;

async function judge(database: Queryable, { portal, settings }: Tenant, on: CalendarDate): Promise<SolutionsScorecard> {
  const { currentTier, creditedSince, thresholds, certifiedUntil } = settings.settings.solutions;
  const valueOn = stepCurves(await readStepTotals(database, portal.portalId));
  return createSolutionsJudge(on)({
    currentTier,
    creditedSince,
    thresholds,
    measuresOn: (date) => measuresOn(valueOn, certifiedUntil, date),
    warnedDays: warnedDays(settings.settings, on),
  });
}

/** Judges portals in the Solutions program, and remembers each verdict until a fact or a setting of its portal changes. */
export function createSolutionsPortalJudge(database: Queryable) {
  const remembered = createMemory<SolutionsScorecard>(KEPT);
  return (tenant: Tenant, on: CalendarDate): Promise<SolutionsScorecard> =>
    remembered(`${tenant.portal.portalId} ${on}`, stateOf(tenant), () => judge(database, tenant, on));
}
