import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { MappingFault } from "@partner-standing/contract/account-property";
import type { PropertyMapping } from "@partner-standing/contract/property-mapping";
import type { OfficialMonth } from "@partner-standing/contract/official-figures";
import type { Connection } from "@partner-standing/contract/portal-connection";
import type { SettingsPage } from "@partner-standing/contract/settings-page";
import type { SaveSettings } from "@partner-standing/contract/settings-change";
import type { Standing } from "@partner-standing/contract/standing";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Database } from "../store/database.ts";
import { findTenant, type Tenant } from "../store/portals.ts";
import type { SettingsChange } from "../store/settings-changes.ts";
import { accountProperties, countProperty, mappingFaults } from "./account-properties.ts";
import type { AccountUsers } from "./account-users.ts";
import { describeConnection, type LinkRecord } from "./describe-connection.ts";
import { describePage } from "./describe-page.ts";
import { enterFigures } from "./enter-figures.ts";
import { exportPortal } from "./export-portal.ts";
import { filePocForm, type FilingAnswer } from "./file-poc-form.ts";
import { inTime, type Known } from "./in-time.ts";
import { requestSync } from "./request-sync.ts";
import { saveSettings, type Consequences, type SaveAnswer } from "./save-settings.ts";
import { searchDirectory } from "./search-directory.ts";

/** Milliseconds that a page waits for HubSpot, which gives up its request after ten seconds. */
const PATIENCE_MS = 8_000;

export interface SettingsOptions {
  database: Database;
  gateway: Gateway;
  users: AccountUsers;
  /** Where the company stands, for the figures and the next review. */
  standing: (tenant: Tenant, on: CalendarDate) => Promise<Standing>;
  linkRecord: LinkRecord;
  consequences: Consequences;
  /** Told of what may decide a tier: settings saved, a form filed. */
  changed: () => void;
  /** Reads the CRM again, after the reading under way if there is one. */
  readAgain: () => void;
  /** Ends all work for the account and removes everything that is kept of it. */
  erase: (portalId: number) => Promise<void>;
}

/** Somebody who may change the settings. */
export interface Editor {
  tenant: Tenant;
  by: SettingsChange["by"];
}

async function departedOf(users: AccountUsers): Promise<Set<string> | null> {
  const departed = await users.departed();
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
  const { database, gateway, users, standing, linkRecord } = options;
  return {
    async page(tenant: Tenant, on: CalendarDate, viewer: Pick<SettingsPage, "mayEdit" | "maySeeAmounts">) {
      const current = await renewed(database, tenant);
      const departed = await departedOf(users);
      const { scorecard, figures, freshness } = await standing(current, on);
      const connection = await describeConnection(database, { portal: current.portal, freshness, linkRecord });
      return describePage(database, { tenant: current, on, viewer, departed, scorecard, figures, connection });
    },

    /** What is wrong with a mapping that is about to be saved. */
    mappingFaults: ({ settings }: Tenant, mapping: PropertyMapping): Promise<Known<MappingFault[]>> =>
      inTime(mappingFaults(gateway, settings.settings.properties, mapping), PATIENCE_MS),

    async save({ tenant, by }: Editor, asked: SaveSettings): Promise<SaveAnswer> {
      const { portal } = tenant;
      const answer = await saveSettings({ database, portal, by, consequences: options.consequences }, asked);
      if (answer.saved && answer.readAgain) options.readAgain();
      options.changed();
      return answer;
    },

    async filePocForm({ tenant, by }: Editor, on: CalendarDate, idempotencyKey: string): Promise<FilingAnswer> {
      const departed = await departedOf(users);
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
      if (await requestSync(database, portal.portalId, idempotencyKey)) options.readAgain();
    },

    directory: (text: string) => inTime(searchDirectory(gateway, text), PATIENCE_MS),

    properties: (kind: keyof PropertyMapping) => inTime(accountProperties(gateway, kind), PATIENCE_MS),

    countProperty: (kind: keyof PropertyMapping, name: string) =>
      inTime(countProperty(gateway, kind, name), PATIENCE_MS),

    exportPage: ({ portal, settings }: Tenant, after: string | null) =>
      exportPortal(database, { portal, settings: settings.settings }, after),

    erase: ({ portal }: Tenant): Promise<void> => options.erase(portal.portalId),
  };
}
export type SettingsService = ReturnType<typeof createSettings>;
