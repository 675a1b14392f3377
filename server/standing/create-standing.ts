import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { MetricChanges } from "@partner-standing/contract/standing/changes";
import type { Explanation, Freshness, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { ALWAYS_READ } from "../facts/client-facts.ts";
import type { RecordId } from "../facts/record-id.ts";
import { createMemory } from "../process/memory.ts";
import { TECHNOLOGY_PARAMETERS } from "../rules/packs/technology/parameters.ts";
import type { Queryable } from "../store/engine/database.ts";
import { ageSeconds, freshnessOf } from "../store/mirror/freshness-of.ts";
import { type StoredPortal, type Tenant, hasFigures, stateOf } from "../store/portals/portals.ts";
import { explainMetric } from "./explain-metric.ts";
import { metricChanges } from "./record-changes.ts";
import { createPortalJudge } from "./judge-portal.ts";
import { recordStanding } from "./record-standing.ts";
import { setUpOf } from "./set-up.ts";
import { withoutAmounts } from "./without-amounts.ts";

/** Answers kept in memory, some 14 KB each. */
const KEPT = 2_000;

/** Which standing is asked for, and whether the viewer may see the portfolio's amounts. */
interface Asked {
  on: CalendarDate;
  record: RecordId | null;
  amounts: boolean;
}

/** The JSON of a standing up to its freshness, whose age changes with every second; as bytes, or each answer would be encoded anew. */
interface Written {
  upToFreshness: Buffer;
  freshness: Freshness;
}

/**
 * Writes standings as JSON, and remembers each until something changes in its portal: judging and writing cost more than
 * everything else about a card open.
 */
function createStandingWriter(
  judge: (tenant: Tenant, on: CalendarDate, record: RecordId | null) => Promise<Standing | null>,
  today: (timeZone: string) => CalendarDate,
) {
  const remembered = createMemory<Written | null>(KEPT);

  async function write(tenant: Tenant, { on, record, amounts }: Asked): Promise<Written | null> {
    const standing = await judge(tenant, on, record);
    if (!standing) return null;
    const { freshness, ...lasting } = amounts ? standing : withoutAmounts(standing);
    const upToFreshness = Buffer.from(`${JSON.stringify(lasting).slice(0, -1)},"freshness":`);
    return { upToFreshness, freshness };
  }

  /** The JSON in UTF-8; null when the CRM has no such record. */
  return async (tenant: Tenant, asked: Asked): Promise<Buffer | null> => {
    const { on, record, amounts } = asked;
    const { portalId, timeZone } = tenant.portal;
    const key = [portalId, on, today(timeZone), record?.kind, record?.id, amounts].join(" ");
    const written = await remembered(key, stateOf(tenant), () => write(tenant, asked));
    if (!written) return null;
    const freshness = { ...written.freshness, ageSeconds: ageSeconds(tenant.portal) };
    return Buffer.concat([written.upToFreshness, Buffer.from(`${JSON.stringify(freshness)}}`)]);
  };
}

/** The first and the last day that can be judged. */
export interface KnownDays {
  first: CalendarDate;
  last: CalendarDate;
}

const LAST_DAY = "2099-12-31";
/** From the program's first edition on, as far as anybody plans. */
export const KNOWN_DAYS: KnownDays = {
  first: TECHNOLOGY_PARAMETERS.edition.values.at(-1)?.from ?? LAST_DAY,
  last: LAST_DAY,
};

/** Before the first complete reading there is nothing to say, and none while figures are derived anew. */
const UNREAD = {
  ...{
    scorecard: null,
    pocForm: null,
    formOnFile: null,
    formRule: { tiers: [], citations: [] },
    dropAhead: null,
    lastReview: null,
    figures: [],
    evidence: [],
  },
  ...{ amountsShown: true, record: null, nextSteps: [], mapped: true, notChecked: [] },
};

/** While figures are derived anew it is not known whether any record has data, or which rates it takes: neither is said to be missing. */
const setUpUnread = ({ companyCurrency }: StoredPortal, settings: PortalSettings) =>
  setUpOf(settings, { scorecard: null, isMoved: false, isMapped: true, lacksRates: false, companyCurrency });

/** Answers from the mirror alone: a card open costs no call of HubSpot. */
export function createStanding(database: Queryable, today: (timeZone: string) => CalendarDate) {
  const judgeDay = createPortalJudge(database);
  const judge = (tenant: Tenant, on: CalendarDate) => judgeDay(tenant, { on, today: today(tenant.portal.timeZone) });
  const freshness = (portal: StoredPortal, problems: number) =>
    freshnessOf(database, portal, { problems, kinds: ALWAYS_READ });

  async function portalStanding(tenant: Tenant, on: CalendarDate): Promise<Standing> {
    const { portal, settings } = tenant;
    const { programs, creditedSince } = settings.settings;
    if (!hasFigures(portal)) {
      const setUp = setUpUnread(portal, settings.settings);
      return { ...UNREAD, programs, creditedSince, setUp, freshness: await freshness(portal, 0) };
    }
    const { problems, trend: _trend, ...verdict } = await judge(tenant, on);
    return { programs, ...verdict, amountsShown: true, record: null, freshness: await freshness(portal, problems) };
  }

  async function standing(tenant: Tenant, on: CalendarDate, record: RecordId | null): Promise<Standing | null> {
    const company = await portalStanding(tenant, on);
    if (!record || !company.scorecard) return company;
    const shown = await recordStanding({ database, tenant, on }, record.kind, record.id);
    return shown && { ...company, record: shown };
  }

  return {
    /** Where the company stands, without a record. */
    portal: portalStanding,

    /** The same and a record, as JSON. Without complete figures there is no verdict: no half sums. */
    written: createStandingWriter(standing, today),

    /** What made a metric another one between two days; null while there are no complete figures. */
    async changes({ portal }: Tenant, asked: Parameters<typeof metricChanges>[2]): Promise<MetricChanges | null> {
      return hasFigures(portal) ? metricChanges(database, portal, asked) : null;
    },

    /** Null before the first complete reading of the CRM, and while figures are derived anew. `after` is that of the page before. */
    async explain(tenant: Tenant, on: CalendarDate, metric: Metric, after: string): Promise<Explanation | null> {
      const { portal } = tenant;
      if (!hasFigures(portal)) return null;
      const verdict = await judge(tenant, on);
      const explanation = await explainMetric({ database, portal, verdict, metric, on, after });
      return { ...explanation, freshness: await freshness(portal, verdict.problems) };
    },
  };
}
export type StandingService = ReturnType<typeof createStanding>;
