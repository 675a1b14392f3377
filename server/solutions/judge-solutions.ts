import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { ClientStanding, SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { isRepairedInRecord, toFillIn } from "../facts/account-name.ts";
import { type ClientRecord, clientSourceOf } from "../facts/client-facts.ts";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { createMemory } from "../process/memory.ts";
import { type SolutionsMeasures, measuresOn } from "../rules/packs/solutions/metrics/measures-on.ts";
import type { JudgedCompany } from "../rules/packs/solutions/recalibration.ts";
import { warnedDays } from "../rules/packs/solutions/rules-on.ts";
import { createSolutionsJudge } from "../rules/packs/solutions/solutions-judge.ts";
import { leavesWindowOn, monthlyDays } from "../rules/steps/rolling-window.ts";
import { readClientShare } from "../standing/client-shares.ts";
import type { Queryable } from "../store/engine/database.ts";
import { companyOfRecord, readCompanies } from "../store/mirror/companies.ts";
import { partnerClientsOf } from "../store/mirror/partner-clients.ts";
import { type Tenant, stateOf } from "../store/portals/portals.ts";
import { readStepTotals } from "../store/steps/steps.ts";
import { aheadOf } from "./solutions-outlook.ts";

/** Scorecards kept in memory. */
const KEPT = 500;

/** Reads a portal as a company to judge on a day. */
export async function readSolutionsCompany(
  database: Queryable,
  { portal, settings }: Tenant,
  on: CalendarDate,
): Promise<JudgedCompany> {
  const { currentTier, creditedSince, thresholds, certifiedUntil } = settings.settings.solutions;
  const valueOn = stepCurves(await readStepTotals(database, portal.portalId));
  return {
    currentTier,
    creditedSince,
    thresholds,
    measuresOn: (date) => measuresOn(valueOn, certifiedUntil, date),
    warnedDays: warnedDays(settings.settings, on),
  };
}

/** The verdict of a day, and what is known to lie ahead of it. */
interface Judged {
  scorecard: SolutionsScorecard;
  ahead: SolutionsStanding["ahead"];
  /** What it was judged by, a month apart over the last twelve months. */
  trend: { on: CalendarDate; measures: SolutionsMeasures }[];
}

async function judge(database: Queryable, tenant: Tenant, on: CalendarDate): Promise<Judged> {
  const company = await readSolutionsCompany(database, tenant, on);
  const ahead = company.currentTier === null ? null : aheadOf(company, on);
  const trend = monthlyDays(on).map((day) => ({ on: day, measures: company.measuresOn(day) }));
  return { scorecard: createSolutionsJudge(on)(company), ahead, trend };
}

/** Judges portals in the Solutions program, and remembers each verdict until a fact or a setting of its portal changes. */
export function createSolutionsPortalJudge(database: Queryable) {
  const remembered = createMemory<Judged>(KEPT);
  return (tenant: Tenant, on: CalendarDate): Promise<Judged> =>
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
  tenant: Tenant,
  on: CalendarDate,
  record: RecordId,
): Promise<ClientStanding | null> {
  const {
    portal,
    settings: { settings },
  } = tenant;
  const { portalId } = portal;
  const source = clientSourceOf(settings);
  const companyId = source && (await companyOfRecord(database, portalId, record));
  const [company] = companyId ? await readCompanies(database, portalId, [companyId]) : [];
  if (!source || !company) return null;
  const [client] = source === "companies" ? [company] : await partnerClientsOf(database, portalId, company.id);
  const { problems, share } = readClientShare(tenant, on, client ?? NO_CLIENT);
  const link = recordLink(portal, "companies", company);
  const repaired = client ? recordLink(portal, source, client) : link;
  const matter = problems.filter(({ about }) => about === null || leavesWindowOn(about) > on);
  const isThisRecord = source === "companies" && record.kind === "companies";
  const missing = isThisRecord ? matter.filter(isRepairedInRecord).map(({ property }) => property) : [];
  return {
    company: link,
    source,
    ...share,
    problems: matter.map(({ code, property, value }) => ({ code, property, value, record: repaired })),
    toFill: toFillIn("companies", missing, settings.properties),
  };
}
