import type { Connection, ConnectionError } from "@partner-standing/contract/settings/portal-connection";
import { MEMBERSHIP_REQUIREMENTS } from "@partner-standing/contract/settings/program-membership";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Freshness, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { tiersThatNeed } from "../rules/packs/technology/requirements.ts";
import type { Queryable } from "../store/engine/database.ts";
import { kindReadings } from "../store/mirror/reconciliations.ts";
import { countCrmWrites, refusedCrmWrites } from "../store/outbox/crm-writes.ts";
import type { StoredPortal, Tenant } from "../store/portals/portals.ts";
import { officialMonths } from "../store/settings/official-figures.ts";
import { filingsOf } from "../store/settings/poc-forms.ts";
import { latestChanges } from "../store/settings/settings-changes.ts";
import { describeForm, describeParts } from "./poc-form.ts";
import { FIGURES_SECTION } from "./official-figures.ts";
import { newestWithin, shortEntry } from "./page-size.ts";

/** What is listed on the page, newest first, each within so many bytes of JSON. */
const AUDIT = { entries: 100, bytes: 150_000 };
const FILINGS = { entries: 20, bytes: 50_000 };
/** A quarter of a century. */
const MONTHS = 300;

type Viewer = Pick<SettingsPage, "mayEdit" | "maySeeAmounts">;

/** The audit list is for those who may change something; figures entered are amounts. */
async function auditFor(database: Queryable, portalId: number, { mayEdit, maySeeAmounts }: Viewer) {
  if (mayEdit !== "yes") return [];
  const entries = await latestChanges(database, portalId, AUDIT.entries);
  const shown = maySeeAmounts ? entries : entries.filter(({ section }) => section !== FIGURES_SECTION);
  return newestWithin(AUDIT.bytes, shown.map(shortEntry));
}

/** Everything that the settings page opens with, as far as this viewer may see it. */
export async function describePage(
  database: Queryable,
  context: Pick<SettingsPage, "figures" | "connection" | "deliveries"> & {
    tenant: Tenant;
    on: CalendarDate;
    viewer: Viewer;
    /** Addresses of people who have left the account; null while HubSpot does not say. */
    departed: Set<string> | null;
    /** The verdict, and the promotion that waits for the form, as the cards show them. */
    standing: Pick<Standing, "scorecard" | "pocForm" | "setUp">;
  },
): Promise<SettingsPage> {
  const { tenant, on, viewer, departed, standing, figures, connection, deliveries } = context;
  const { portalId } = tenant.portal;
  const { settings, version } = tenant.settings;
  const rules = rulesOn(on);
  const parts = describeParts(settings, rules, departed);
  const { scorecard, pocForm } = standing;
  const pending = pocForm?.pending ?? null;
  const filings = newestWithin(FILINGS.bytes, await filingsOf(database, portalId, FILINGS.entries));
  return {
    on,
    settings,
    version,
    ...viewer,
    parts,
    setUp: standing.setUp,
    needs: MEMBERSHIP_REQUIREMENTS.map((requirement) => ({
      requirement,
      neededFor: tiersThatNeed(requirement, rules),
    })),
    pocForm: describeForm(settings, { scorecard, pending, parts, filings, rules }),
    deliveries,
    figures: viewer.maySeeAmounts ? figures : [],
    months: viewer.maySeeAmounts ? (await officialMonths(database, portalId)).slice(0, MONTHS) : [],
    connection,
    audit: await auditFor(database, portalId, viewer),
  };
}

/** Errors that the page lists; the queue says how many records wait in all. */
const SHOWN = 10;

/** An error without more than its code. */
const BARE = { kind: null, since: null, record: null, message: null };

async function unreadKinds(database: Queryable, portalId: number): Promise<ConnectionError[]> {
  const readings = await kindReadings(database, portalId);
  return readings
    .filter(({ failedSince }) => failedSince !== null)
    .map(({ kind, failedSince: since, failure }) => ({ ...BARE, code: "kind-unread", kind, since, message: failure }));
}

/** The account and how reading and writing its CRM goes. */
export async function describeConnection(
  database: Queryable,
  context: { portal: StoredPortal; freshness: Freshness },
): Promise<Connection> {
  const { portal, freshness } = context;
  const { portalId, uiDomain, timeZone, unknownTimeZone, companyCurrency, syncFailedAt } = portal;
  const refused = await refusedCrmWrites(database, portalId, SHOWN);
  const ofAccount: ConnectionError[] = [];
  if (syncFailedAt) ofAccount.push({ ...BARE, code: "sync-failed", since: syncFailedAt });
  if (unknownTimeZone !== null)
    ofAccount.push({ ...BARE, code: "time-zone-unknown", message: unknownTimeZone || null });
  return {
    portalId,
    uiDomain,
    timeZone,
    companyCurrency,
    freshness,
    queue: await countCrmWrites(database, portalId),
    errors: [
      ...ofAccount,
      ...(await unreadKinds(database, portalId)),
      ...refused.map(({ kind, objectId, name, reason }) => ({
        ...BARE,
        code: "crm-write-refused" as const,
        record: recordLink(portal, kind, { id: objectId, name }),
        message: reason,
      })),
    ],
  };
}
