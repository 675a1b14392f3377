import type { Metric } from "@partner-standing/contract/programs/scorecard";
import type { CaseRecord, Doubt } from "@partner-standing/contract/standing/case-file";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { readDateProperty } from "../facts/plain-date.ts";
import { recordLink } from "../facts/record-id.ts";
import { daysBetween } from "../rules/steps/rolling-window.ts";
import type { Queryable } from "../store/engine/database.ts";
import { readCompanies } from "../store/mirror/companies.ts";
import { dealsById } from "../store/mirror/deals-ahead.ts";
import type { Portal } from "../store/portals/portals.ts";
import { totalsBehind } from "./explain-metric.ts";

/** What a record says that HubSpot may have read in another way. */
interface Told {
  id: string;
  currency: string | null;
  /** The day on which a deal was submitted to HubSpot; undefined for what is not submitted. */
  submittedOn?: CalendarDate | null;
}

async function toldOf(database: Queryable, portal: Portal, metric: Metric, ids: string[]): Promise<Told[]> {
  const { portalId, companyCurrency } = portal;
  if (metric === "influencedDealMrr")
    return (await dealsById(database, portalId, ids)).map(({ id, currency, submittedOn }) => ({
      ...{ id, currency: currency ?? companyCurrency },
      submittedOn: submittedOn === null ? null : readDateProperty(submittedOn),
    }));
  if (metric === "attributedMrr" || metric === "firstNinetyDaysMrr")
    return (await readCompanies(database, portalId, ids)).map(({ id, mrrCurrency: currency }) => ({ id, currency }));
  return [];
}

/** So many days before its day a report may have been made. */
const LATE_DAYS = 10;
/** The programs count in it. */
const COUNTED_IN = "USD";

function doubtsOf(told: Told | undefined, since: CalendarDate, on: CalendarDate): Doubt[] {
  const { currency = null, submittedOn } = told ?? {};
  const isUnsubmitted = submittedOn === null || (submittedOn !== undefined && submittedOn > on);
  return [
    ...(isUnsubmitted ? ["unsubmitted" as const] : []),
    ...(daysBetween(since, on) < LATE_DAYS ? ["late" as const] : []),
    ...(currency !== null && currency !== "" && currency !== COUNTED_IN ? ["other-currency" as const] : []),
  ];
}

/**
 * The largest records behind a metric on a day, with why HubSpot's figure of that day may lack them, in two statements.
 * @returns them, and how many there are in all
 */
export async function recordsBehind(
  database: Queryable,
  portal: Portal,
  { metric, on, limit }: { metric: Metric; on: CalendarDate; limit: number },
): Promise<{ records: CaseRecord[]; total: number }> {
  const { totals, amountOf } = await totalsBehind(database, portal.portalId, { metric, on, limit, after: null });
  const ids = totals.map(({ objectId }) => objectId);
  const told = new Map((await toldOf(database, portal, metric, ids)).map((each) => [each.id, each]));
  const records = totals.map((total) => ({
    record: recordLink(portal, total.kind, { id: total.objectId, name: total.name }),
    ...{ amount: amountOf(total), since: total.firstOn },
    doubts: doubtsOf(told.get(total.objectId), total.firstOn, on),
  }));
  return { records, total: totals[0]?.records ?? 0 };
}
