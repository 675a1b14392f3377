import type { Directory } from "@partner-standing/contract/directory";
import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { MappingFault } from "@partner-standing/contract/account-property";
import type { PropertyMapping } from "@partner-standing/contract/property-mapping";
import type { OfficialMonth } from "@partner-standing/contract/official-figures";
import type { Connection } from "@partner-standing/contract/portal-connection";
import type { SettingsPage } from "@partner-standing/contract/settings-page";
import type { SaveSettings } from "@partner-standing/contract/settings-change";
import type { ClientSource } from "@partner-standing/contract/solutions-membership";
import type { Standing } from "@partner-standing/contract/standing";
import type { Questions } from "../hubspot/create-gateway.ts";
import type { Gateways } from "../hubspot/keep-gateways.ts";
import type { Database } from "../store/database.ts";
import { findTenant, type Tenant } from "../store/portals.ts";
import type { SettingsChange } from "../store/settings-changes.ts";
import { accountProperties, countProperty, mappingFaults, sourceFaults } from "./account-properties.ts";
import type { AccountUsers } from "./account-users.ts";
import { describeConnection, type LinkRecord } from "./describe-connection.ts";
import { describePage } from "./describe-page.ts";
import { enterFigures } from "./enter-figures.ts";
import { exportPortal } from "./export-portal.ts";
import { filePocForm, type FilingAnswer } from "./file-poc-form.ts";
import { inTime, type Known } from "./in-time.ts";
import { requestSync } from "./request-sync.ts";
import { saveSettings, type Consequences, type SaveAnswer } from "./save-settings.ts";
import { MOST_PEOPLE, searchDirectory } from "./search-directory.ts";

/** Milliseconds that a page waits for HubSpot, which gives up the page's request after fifteen seconds. */
const PATIENCE_MS = 8_000;
/** Whoever works for the account may be in the middle of a page; there is no use in giving up before. */
const ERASE_PATIENCE_MS = 60_000;

export interface SettingsOptions {
  database: Database;
  gatewayOf: Gateways["of"];
  users: AccountUsers;
  /** Where the company stands, for the figures and the next review. */
  standing: (tenant: Tenant, on: CalendarDate) => Promise<Standing>;
  linkRecord: LinkRecord;
  consequences: Consequences;
  /** Told of what may decide a tier: settings saved, a form filed. */
  changed: () => void;
  /** Reads the CRM again, after the reading under way if there is one. */
  readAgain: (portalId: number) => void;
  /** Ends all work for the account, uninstalls the app where it was installed, and removes everything that is kept of it. */
  erase: (portalId: number) => Promise<void>;
}

/** Somebody who may change the settings. */
export interface Editor {
  tenant: Tenant;
  by: SettingsChange["by"];
}

async function departedOf(users: AccountUsers, { portal }: Tenant): Promise<Set<string> | null> {
  const departed = await users.departed(portal.portalId);
  return departed === "away" ? null : departed;
}

/** The tenant as it is after a change. */
async function renewed(database: Database, { portal }: Tenant): Promise<Tenant> {
  const tenant = await findTenant(database, portal.portalId);
  if (!tenant) throw new Error(`Portal ${portal.portalId} was erased meanwhile`);
  return tenant;
}

/** What the settings page shows and does. Who may do it was checked before. */
export function createSettings(options: SettingsOptions) {
  const { database, users, standing, linkRecord } = options;
  /** What HubSpot says to a page that waits for it. */
  const ask = <Value>({ portal }: Tenant, question: (account: Questions) => Promise<Value>): Promise<Known<Value>> =>
    inTime((signal) => question(options.gatewayOf(portal.portalId).within(signal)), PATIENCE_MS);
  return {
    async page(tenant: Tenant, on: CalendarDate, viewer: Pick<SettingsPage, "mayEdit" | "maySeeAmounts">) {
      const current = await renewed(database, tenant);
      const departed = await departedOf(users, current);
      const { scorecard, figures, freshness } = await standing(current, on);
      const connection = await describeConnection(database, { portal: current.portal, freshness, linkRecord });
      return describePage(database, { tenant: current, on, viewer, departed, scorecard, figures, connection });
    },

    /** What is wrong with a mapping that is about to be saved. */
    mappingFaults: (tenant: Tenant, mapping: PropertyMapping): Promise<Known<MappingFault[]>> =>
      ask(tenant, (account) => mappingFaults(account, tenant.settings.settings.properties, mapping)),

    /** What is wrong with where clients are about to be read. */
    sourceFaults: (tenant: Tenant, source: ClientSource): Promise<Known<MappingFault[]>> =>
      ask(tenant, (account) => sourceFaults(account, source)),

    async save({ tenant, by }: Editor, asked: SaveSettings): Promise<SaveAnswer> {
      const { portal } = tenant;
      const answer = await saveSettings({ database, portal, by, consequences: options.consequences }, asked);
      if (answer.saved && answer.readAgain) options.readAgain(portal.portalId);
      options.changed();
      return answer;
    },

    async filePocForm({ tenant, by }: Editor, on: CalendarDate, idempotencyKey: string): Promise<FilingAnswer> {
      const departed = await departedOf(users, tenant);
      const { portalId } = tenant.portal;
      const answer = await filePocForm({ database, portalId, by, on, departed }, idempotencyKey);
      options.changed();
      return answer;
    },

    enterFigures: ({ tenant, by }: Editor, months: OfficialMonth[], idempotencyKey: string): Promise<void> =>
      enterFigures({ database, portalId: tenant.portal.portalId, by }, months, idempotencyKey),

    async connection(tenant: Tenant, on: CalendarDate): Promise<Connection> {
      const current = await renewed(database, tenant);
      const { freshness } = await standing(current, on);
      return describeConnection(database, { portal: current.portal, freshness, linkRecord });
    },

    async syncNow({ portal }: Tenant, idempotencyKey: string): Promise<void> {
      if (await requestSync(database, portal.portalId, idempotencyKey)) options.readAgain(portal.portalId);
    },

    /** Contacts only for a text of two letters or more: without one there would be any fifty. */
    async directory(tenant: Tenant, text: string): Promise<Known<Directory>> {
      const [staff, contacts] = await Promise.all([
        users.staff(tenant.portal.portalId),
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

    erase: ({ portal }: Tenant): Promise<Known<void>> =>
      inTime(() => options.erase(portal.portalId), ERASE_PATIENCE_MS),
  };
}
export type SettingsService = ReturnType<typeof createSettings>;
