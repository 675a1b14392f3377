import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { ClientStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { type ClientRecord, clientSourceOf, managedCredit, packageOf, readClientFacts } from "../facts/client-facts.ts";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { createMemory } from "../process/memory.ts";
import { clientShare } from "../rules/packs/solutions/client-share.ts";
import { measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import { CONVERSIONS } from "../rules/packs/solutions/points.ts";
import { rulesOn } from "../rules/packs/solutions/rules-on.ts";
import { createSolutionsJudge } from "../rules/packs/solutions/solutions-judge.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import { companyOfRecord, readCompanies } from "../store/mirror/companies.ts";
import { partnerClientsOf } from "../store/mirror/partner-clients.ts";
import { type Tenant, stateOf } from "../store/portals/portals.ts";
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

/** A company that is no client anywhere. */
export const NO_CLIENT: ClientRecord = {
  ...{ soldOn: null, firstActivityOn: null, lastActivityOn: null, managedBy: null, appsUsed: null },
  ...{ saleCredit: null, market: null, mrrCurrency: null, historyFull: false, mrr: [], deals: [] },
};

/** What the client that a record stands for adds; null where it stands for no company. */
export async function clientStanding(
  database: Queryable,
  { portal, settings: { settings } }: Tenant,
  on: CalendarDate,
  record: RecordId,
): Promise<ClientStanding | null> {
  const { portalId } = portal;
  const source = clientSourceOf(settings);
  const companyId = source && (await companyOfRecord(database, portalId, record));
  const [company] = companyId ? await readCompanies(database, portalId, [companyId]) : [];
  if (!source || !company) return null;
  const [client] = source === "companies" ? [company] : await partnerClientsOf(database, portalId, company.id);
  const { problems, ...history } = readClientFacts(
    client ?? NO_CLIENT,
    { timeZone: portal.timeZone, usdRates: settings.usdRates, conversions: CONVERSIONS },
    packageOf(settings),
  );
  const link = recordLink(portal, "companies", company);
  const repaired = client ? recordLink(portal, source, client) : link;
  return {
    company: link,
    source,
    ...clientShare(history, managedCredit(settings), on),
    problems: problems
      .filter(({ about }) => about === null || leavesWindowOn(about) > on)
      .map(({ code, property, value }) => ({ code, property, value, record: repaired })),
  };
}
