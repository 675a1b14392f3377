import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Scorecard } from "@partner-standing/contract/scorecard";
import type { Figure } from "@partner-standing/contract/figure";
import type { NextStep } from "@partner-standing/contract/standing";
import { metricsOn } from "../rules/packs/technology/metrics/metrics-on.ts";
import { TECHNOLOGY_STEPS } from "../rules/steps/step.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { evaluateTechnology } from "../rules/packs/technology/evaluate-technology.ts";
import { customersWithoutReview } from "../store/contributions.ts";
import { countProblems } from "../store/data-problems.ts";
import type { Queryable } from "../store/database.ts";
import { officialMonths } from "../store/official-figures.ts";
import { stateOf, type Tenant } from "../store/portals.ts";
import { readStepTotals } from "../store/steps.ts";
import { createMemory } from "../create-memory.ts";
import { countedMetrics, figuresOn } from "./figures-on.ts";
import { nextSteps } from "./next-steps.ts";
import { recordLink } from "../record-link.ts";
import { stepCurves } from "./step-curves.ts";
import { technologyFacts } from "./technology-facts.ts";

/** How many customers a next step names. */
const CANDIDATES = 5;
/** Verdicts kept in memory. */
const KEPT = 500;

/** The verdict on a whole portal on one date, and what follows from it. */
export interface PortalVerdict {
  scorecard: Scorecard;
  /** Every metric as computed and as HubSpot says it, and which of both the scorecard counts. */
  figures: Figure[];
  nextSteps: NextStep[];
  problems: number;
  /** Whether any record carries a property that the rules read. */
  mapped: boolean;
}

const isMeasured = (metric: string) => (TECHNOLOGY_STEPS as readonly string[]).includes(metric);

async function judge(database: Queryable, { portal, settings: { settings } }: Tenant, on: CalendarDate) {
  const totals = await readStepTotals(database, portal.portalId);
  const valueOn = stepCurves(totals);
  const official = { months: await officialMonths(database, portal.portalId), sources: settings.figureSources };
  const judged = (date: CalendarDate) => {
    const computed = metricsOn(valueOn, date);
    const figures = figuresOn(computed, official, date);
    return { figures, facts: technologyFacts(settings, countedMetrics(computed, figures), date) };
  };
  const { figures, facts } = judged(on);
  const scorecard = evaluateTechnology(facts, on, judged(nextReviewOn(on)).facts);
  const customers = await customersWithoutReview(database, portal.portalId, on, CANDIDATES);
  const candidates = {
    records: customers.map((customer) => recordLink(portal, "companies", customer)),
    total: customers[0]?.total ?? 0,
  };
  const problems = await countProblems(database, portal.portalId, on);
  return {
    scorecard,
    figures,
    nextSteps: nextSteps(scorecard, candidates),
    problems,
    mapped: totals.some((total) => isMeasured(total.metric)),
  };
}

/**
 * Judges portals, and remembers each verdict until a fact or a setting of its portal changes: most card opens find
 * one that is still true.
 */
export function createPortalJudge(database: Queryable) {
  const remembered = createMemory<PortalVerdict>(KEPT);
  return (tenant: Tenant, on: CalendarDate): Promise<PortalVerdict> =>
    remembered(`${tenant.portal.portalId} ${on}`, stateOf(tenant), () => judge(database, tenant, on));
}
export type PortalJudge = ReturnType<typeof createPortalJudge>;
