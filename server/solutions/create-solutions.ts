import type {
  LapsingClient,
  Obligation,
  PointChanges,
  SolutionsStanding,
  Track,
  TrackExplanation,
} from "@partner-standing/contract/standing/solutions-standing";
import type { SolutionsOutlook } from "@partner-standing/contract/standing/solutions-outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { kindsOfClients, packageOf, readClientFacts } from "../facts/client-facts.ts";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { createMemory } from "../process/memory.ts";
import { activity, leavesActivityOn } from "../rules/packs/solutions/metrics/client-history.ts";
import { partnerObligations } from "../rules/packs/solutions/partner-obligations.ts";
import { CONVERSIONS } from "../rules/packs/solutions/points.ts";
import {
  clientMrrMeasured,
  providerEndedBy,
  providerObligations,
} from "../rules/packs/solutions/provider-obligations.ts";
import { SOLUTIONS_READINGS } from "../rules/packs/solutions/readings.ts";
import { warnedUntil } from "../rules/packs/solutions/rules-on.ts";
import { daysBetween, monthsBefore } from "../rules/steps/rolling-window.ts";
import { type LapsingRow, lapsingClients } from "../store/commission/lapsing-clients.ts";
import { firstRegistrationOn, soldDays } from "../store/commission/provider-record.ts";
import type { Queryable } from "../store/engine/database.ts";
import { freshnessOf } from "../store/mirror/freshness-of.ts";
import { totalOn } from "../store/steps/contributions.ts";
import { type Tenant, hasFigures, stateOf } from "../store/portals/portals.ts";
import { amountOf, explainTrack } from "./explain-track.ts";
import { solutionsOutlook } from "./solutions-outlook.ts";
import { pointChanges } from "./point-changes.ts";
import { clientStanding, createSolutionsPortalJudge, NO_CLIENT, readSolutionsCompany } from "./judge-solutions.ts";

/** How many lapsing clients the card names. */
const NAMED = 5;
/** Portals whose lapsing clients are kept in memory. */
const KEPT = 500;
/** Obligations look at this quarter and the one before. */
const QUARTERS_MONTHS = 6;

/** The last activity that the CRM knows; null where it cannot be read. */
function lastActivity({ firstActivityOn, lastActivityOn }: LapsingRow, timeZone: string): CalendarDate | null {
  const account = { timeZone, usdRates: {}, conversions: CONVERSIONS };
  return activity(readClientFacts({ ...NO_CLIENT, firstActivityOn, lastActivityOn }, account, null))?.last ?? null;
}

/** Where the company stands in the Solutions program; from the mirror alone, a card open costs no call of HubSpot. */
export function createSolutions(database: Queryable) {
  const judge = createSolutionsPortalJudge(database);
  // Looks through all managed clients, and hardly ever answers differently from one card open to the next.
  const remembered = createMemory<SolutionsStanding["lapsing"]>(KEPT);

  async function findLapsing({ portal, settings }: Tenant, on: CalendarDate): Promise<SolutionsStanding["lapsing"]> {
    const { activityWindowDays } = settings.settings;
    const until = warnedUntil(settings.settings, on);
    const rows = await lapsingClients(database, portal.portalId, { on, until });
    const lapsing = rows.flatMap((row) => {
      const lastActivityOn = lastActivity(row, portal.timeZone);
      // A client whose MRR ends is told nothing by more activity.
      const isIdle = lastActivityOn !== null && leavesActivityOn(lastActivityOn, activityWindowDays) <= until;
      return isIdle ? [{ ...row, lastActivityOn }] : [];
    });
    const clients = lapsing.slice(0, NAMED).map((row): LapsingClient => {
      const { companyId, objectId, name } = row;
      const kind = companyId === null ? row.kind : "companies";
      return {
        company: recordLink(portal, kind, { id: companyId ?? objectId, name }),
        mrr: row.amountMinor / 100,
        lastActivityOn: row.lastActivityOn,
        until: row.until,
        daysLeft: daysBetween(on, row.until),
      };
    });
    return { clients, total: lapsing.length };
  }

  const lapsing = (tenant: Tenant, on: CalendarDate) =>
    remembered(`${tenant.portal.portalId} ${on}`, stateOf(tenant), () => findLapsing(tenant, on));

  async function obligations({ portal, settings }: Tenant, on: CalendarDate): Promise<Obligation[]> {
    if (packageOf(settings.settings) === "partner") return partnerObligations(settings.settings.solutions, on);
    const from = monthsBefore(on, QUARTERS_MONTHS);
    const record = {
      firstLeadOn: await firstRegistrationOn(database, portal.portalId),
      soldOn: await soldDays(database, portal.portalId, from),
      ownSubscription: settings.settings.solutions.ownSubscription,
    };
    return providerObligations(record, on);
  }

  /** What all clients pay that were ever sold to; null where the rules of the day measure no provider by it. */
  async function clientMrr({ portal }: Tenant, on: CalendarDate): Promise<SolutionsStanding["clientMrr"]> {
    const citations = clientMrrMeasured(on);
    if (citations === null) return null;
    return { mrr: (await totalOn(database, portal.portalId, "clientMrr", on)) / 100, citations };
  }

  return {
    /** The clients behind sold or managed MRR; null while there are no complete figures. */
    async explain(
      tenant: Tenant,
      asked: { track: Track; on: CalendarDate; after: string },
    ): Promise<TrackExplanation | null> {
      const { portal, settings } = tenant;
      if (!hasFigures(portal)) return null;
      const kinds = kindsOfClients(settings.settings);
      const explanation = await explainTrack(database, tenant, asked);
      const judged = packageOf(settings.settings) === "partner" ? await judge(tenant, asked.on) : null;
      const trend = (judged?.trend ?? []).map(({ on, measures }) => ({
        on,
        amount: amountOf(asked.track, measures, asked.on),
      }));
      return { ...explanation, trend, freshness: await freshnessOf(database, portal, { problems: 0, kinds }) };
    },

    /** What lies ahead of a partner's tier with what is known. */
    async outlook(
      tenant: Tenant,
      asked: { on: CalendarDate; after: string },
    ): Promise<SolutionsOutlook | "no-figures" | "outside-program"> {
      const { portal, settings } = tenant;
      if (packageOf(settings.settings) !== "partner") return "outside-program";
      if (!hasFigures(portal)) return "no-figures";
      const company = await readSolutionsCompany(database, tenant, asked.on);
      return solutionsOutlook(database, portal, company, asked);
    },

    /** Records that gained or lost points between two dates; null while there are no complete figures. */
    async changes(tenant: Tenant, asked: Parameters<typeof pointChanges>[2]): Promise<PointChanges | null> {
      const { portal, settings } = tenant;
      if (!hasFigures(portal)) return null;
      const kinds = kindsOfClients(settings.settings);
      const changes = await pointChanges(database, tenant, asked);
      return { ...changes, freshness: await freshnessOf(database, portal, { problems: 0, kinds }) };
    },

    /** There is no verdict before the first complete reading, nor while figures are derived anew: no half sums. */
    async standing(tenant: Tenant, on: CalendarDate, record: RecordId | null): Promise<SolutionsStanding> {
      const { portal, settings } = tenant;
      const held = packageOf(settings.settings);
      const kinds = kindsOfClients(settings.settings);
      const freshness = await freshnessOf(database, portal, { problems: 0, kinds });
      const isRead = held !== null && hasFigures(portal) && freshness.asOf !== null;
      const judged = isRead && held === "partner" ? await judge(tenant, on) : null;
      return {
        package: held,
        creditedSince: settings.settings.solutions.creditedSince,
        scorecard: judged?.scorecard ?? null,
        ahead: judged?.ahead ?? null,
        obligations: isRead ? await obligations(tenant, on) : [],
        clientMrr: isRead && held === "provider" ? await clientMrr(tenant, on) : null,
        providerEnded: held === "provider" ? providerEndedBy(on) : null,
        amountsShown: true,
        client: isRead && record ? await clientStanding(database, tenant, on, record) : null,
        lapsing: isRead ? await lapsing(tenant, on) : { clients: [], total: 0 },
        readings: held === null ? [] : [...SOLUTIONS_READINGS],
        freshness,
      };
    },
  };
}
export type SolutionsService = ReturnType<typeof createSolutions>;
