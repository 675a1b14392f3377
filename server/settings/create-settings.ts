import type { MappingFault } from "@partner-standing/contract/settings/account-property";
import type { Directory } from "@partner-standing/contract/settings/directory";
import type { OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import type { Connection, Erased } from "@partner-standing/contract/settings/portal-connection";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { SaveSettings } from "@partner-standing/contract/settings/settings-change";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import type { Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { setTimeout as sleep } from "node:timers/promises";
import { PortalEndingError } from "../errors/account-errors.ts";
import { kindsRead } from "../facts/client-facts.ts";
import type { Gateways, Questions } from "../hubspot/gateway.ts";
import type { Database } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { askForJob, type Job } from "../store/jobs/jobs.ts";
import { latestRun, startRun } from "../store/mirror/backfills.ts";
import { kindReadings } from "../store/mirror/reconciliations.ts";
import { beginErasing, erasedSoFar } from "../store/portals/erase-portal.ts";
import { type Tenant, findTenant, markAccountUnread } from "../store/portals/portals.ts";
import type { SettingsChange } from "../store/settings/settings-changes.ts";
import { readSettings } from "../store/settings/settings.ts";
import { accountProperties, countProperty, mappingFaults, sourceFaults } from "./account-properties.ts";
import { type DayRefusal, dayRefusal } from "./day-refusal.ts";
import { type LinkRecord, describeConnection, describePage } from "./describe-page.ts";
import { exportPortal } from "./export-portal.ts";
import { type Known, inTime } from "./in-time.ts";
import { enterFigures } from "./official-figures.ts";
import type { AccountUsers } from "./people.ts";
import { type FilingAnswer, filePocForm } from "./poc-form.ts";
import { type SaveAnswer, saveSettings } from "./save-settings.ts";
import { MOST_PEOPLE, searchDirectory } from "./search-directory.ts";

/**
 * Notes once that the account and the CRM are to be read again, so that it shows at once; a reading under way goes on
 * instead, unless it cannot: then all of it begins anew.
 */
export async function requestSync(database: Database, portalId: number, asked: Asked): Promise<void> {
  await answerOnce(database, portalId, { write: "sync-now", ...asked, body: {} }, async (transaction) => {
    await markAccountUnread(transaction, portalId);
    await askForJob(transaction, portalId, "sync");
    const failing = (await kindReadings(transaction, portalId)).filter(({ failedSince }) => failedSince !== null);
    const unfinished = (await latestRun(transaction, portalId)).filter(({ finished }) => !finished);
    const goesOn = unfinished.some(({ kind }) => failing.every((known) => known.kind !== kind));
    if (goesOn) return null;
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
    return null;
  });
}

/** Milliseconds that a page waits for HubSpot, which gives up the page's request after fifteen seconds. */
const PATIENCE_MS = 8_000;
/** How often it is asked whether everything is erased, while somebody waits for it. */
const LOOK_EVERY_MS = 100;

interface SettingsOptions {
  database: Database;
  gatewayOf: Gateways["of"];
  users: AccountUsers;
  /** Where the company stands, for the figures and the next review. */
  standing: (tenant: Tenant, on: CalendarDate) => Promise<Standing>;
  linkRecord: LinkRecord;
  /** Has one kind of work of a portal done now. */
  wake: (portalId: number, job: Job) => void;
}

/** Somebody who may change the settings. */
export interface Editor {
  tenant: Tenant;
  by: SettingsChange["by"];
}

async function departedOf(users: AccountUsers, { portal }: Tenant): Promise<Set<string> | null> {
  const departed = await users.departed(portal);
  return departed === "away" ? null : departed;
}

/** The tenant as it is after a change. */
async function renewed(database: Database, { portal }: Tenant): Promise<Tenant> {
  const tenant = await findTenant(database, portal.portalId);
  if (!tenant) throw new PortalEndingError(portal.portalId);
  return tenant;
}

/** What the settings page shows and does. Who may do it was checked before. */
export function createSettings(options: SettingsOptions) {
  const { database, users, standing, linkRecord, wake } = options;
  /** What HubSpot says to a page that waits for it. */
  const ask = <Value>({ portal }: Tenant, question: (account: Questions) => Promise<Value>): Promise<Known<Value>> =>
    inTime((signal) => question(options.gatewayOf(portal.portalId).within(signal)), PATIENCE_MS);
  return {
    async page(tenant: Tenant, on: CalendarDate, viewer: Pick<SettingsPage, "mayEdit" | "maySeeAmounts">) {
      const current = await renewed(database, tenant);
      const departed = await departedOf(users, current);
      const known = await standing(current, on);
      const { figures, freshness } = known;
      const connection = await describeConnection(database, { portal: current.portal, freshness, linkRecord });
      return describePage(database, { tenant: current, on, viewer, departed, standing: known, figures, connection });
    },

    /** A day of the change that cannot have been. */
    dayRefusal: ({ tenant }: Editor, asked: SaveSettings, on: CalendarDate): DayRefusal | null =>
      dayRefusal(tenant.settings.settings, asked, on),

    /** What is wrong with a mapping that is about to be saved. */
    mappingFaults: (tenant: Tenant, mapping: PropertyMapping): Promise<Known<MappingFault[]>> =>
      ask(tenant, (account) => mappingFaults(account, tenant.settings.settings.properties, mapping)),

    /** What is wrong with where clients are about to be read. */
    sourceFaults: (tenant: Tenant, source: ClientSource): Promise<Known<MappingFault[]>> =>
      ask(tenant, (account) => sourceFaults(account, source)),

    async save({ tenant, by }: Editor, asked: SaveSettings): Promise<SaveAnswer> {
      const { portal } = tenant;
      const answer = await saveSettings({ database, portal, by }, asked);
      if (answer.saved && answer.readAgain) wake(portal.portalId, "sync");
      if (answer.saved) wake(portal.portalId, "derive");
      wake(portal.portalId, "reviews");
      return answer;
    },

    async filePocForm({ tenant, by }: Editor, on: CalendarDate, idempotencyKey: string): Promise<FilingAnswer> {
      const departed = await departedOf(users, tenant);
      const { portalId } = tenant.portal;
      const answer = await filePocForm({ database, portalId, by, on, departed }, idempotencyKey);
      wake(portalId, "reviews");
      return answer;
    },

    enterFigures: ({ tenant, by }: Editor, months: OfficialMonth[], idempotencyKey: string): Promise<void> =>
      enterFigures({ database, portalId: tenant.portal.portalId, by }, months, idempotencyKey),

    async connection(tenant: Tenant, on: CalendarDate): Promise<Connection> {
      const current = await renewed(database, tenant);
      const { freshness } = await standing(current, on);
      return describeConnection(database, { portal: current.portal, freshness, linkRecord });
    },

    async syncNow({ tenant, by }: Editor, idempotencyKey: string): Promise<void> {
      const { portalId } = tenant.portal;
      await requestSync(database, portalId, { actor: by.userId, idempotencyKey });
      // Also when asked again: the service may have died between the two.
      wake(portalId, "sync");
    },

    /** Contacts only for a text of two letters or more: without one there would be any fifty. */
    async directory(tenant: Tenant, text: string): Promise<Known<Directory>> {
      const [staff, contacts] = await Promise.all([
        users.staff(tenant.portal),
        text.length >= 2 ? ask(tenant, (account) => account.searchContacts(text, MOST_PEOPLE)) : [],
      ]);
      return staff === "away" || contacts === "away" ? "away" : searchDirectory(staff, contacts, text);
    },

    properties: (tenant: Tenant, kind: keyof PropertyMapping) =>
      ask(tenant, (account) => accountProperties(account, kind)),

    countProperty: (tenant: Tenant, kind: keyof PropertyMapping, name: string) =>
      ask(tenant, (account) => countProperty(account, kind, name)),

    exportPage: ({ portal, settings }: Tenant, after: string | null) =>
      exportPortal(database, { portal, settings: settings.settings }, after),

    /** Begins to erase everything that is kept of the account, and waits for the end of it as long as a page does. */
    async erase({ portal: { portalId } }: Tenant): Promise<Erased> {
      await beginErasing(database, portalId);
      wake(portalId, "end");
      const until = performance.now() + PATIENCE_MS;
      let erased = await erasedSoFar(database, portalId);
      while (!erased.erased && performance.now() < until) {
        await sleep(LOOK_EVERY_MS);
        erased = await erasedSoFar(database, portalId);
      }
      return erased;
    },
  };
}
export type SettingsService = ReturnType<typeof createSettings>;
