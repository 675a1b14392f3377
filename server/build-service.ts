import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Express } from "express";
import { pino, type Logger } from "pino";
import type { Config } from "./config.ts";
import { createApp } from "./http/create-app.ts";
import { createGateway } from "./hubspot/create-gateway.ts";
import { keepRegistrations } from "./jobs/keep-registrations.ts";
import { keepSynced } from "./jobs/keep-synced.ts";
import { applyCrmWrites } from "./leads/apply-crm-writes.ts";
import { createLeads } from "./leads/create-leads.ts";
import { expireRegistrations } from "./leads/expire-registrations.ts";
import { createAccountUsers } from "./settings/account-users.ts";
import { createPermissions } from "./settings/create-permissions.ts";
import { createSettings } from "./settings/create-settings.ts";
import { readFiguresCsv } from "./settings/read-figures-csv.ts";
import { createStanding } from "./standing/create-standing.ts";
import { recordLink } from "./standing/record-link.ts";
import { openDatabase } from "./store/open-database.ts";
import { erasePortal } from "./store/erase-portal.ts";
import { findPortal, findTenant, markSyncFailed } from "./store/portals.ts";
import { backfill } from "./sync/backfill.ts";
import { connectPortal } from "./sync/connect-portal.ts";
import { rederiveDeals } from "./sync/rederive-deals.ts";
import { remapped } from "./sync/remapped.ts";
import { today } from "./today.ts";

/** The running service: an app to listen with, and an end. */
export interface Service {
  app: Express;
  log: Logger;
  /** Settles when the CRM has been read completely for the first time since the start. */
  synced: Promise<void>;
  close: () => Promise<void>;
}

/**
 * Puts the whole service together: the only place that knows every part.
 * @param options.today another calendar than the real one, for the sandbox
 * @param options.firstSettings settings for a portal that has none yet
 * @throws DirectoryInUseError
 */
export async function buildService(
  config: Config,
  options: { today?: (timeZone: string) => CalendarDate; firstSettings?: PortalSettings | undefined } = {},
): Promise<Service> {
  const log = pino({ level: config.logLevel, redact: ["*.accessToken", "*.clientSecrets"] });
  const database = await openDatabase(config.database, (error) =>
    log.error({ err: error }, "database connection lost"),
  );
  const gateway = createGateway({
    ...config,
    onCall: (call) => log.debug(call, "HubSpot called"),
  });
  const sync = keepSynced({
    connect: () => connectPortal({ database, gateway, firstSettings: options.firstSettings }),
    read: (portalId, signal) => backfill({ database, gateway, portalId, signal }),
    failed: (portalId) => markSyncFailed(database, portalId),
    log,
  });

  async function notReadyBecause(): Promise<string | null> {
    const portalId = sync.portalId();
    if (portalId === null) return "HubSpot has not answered yet";
    const portal = await findPortal(database, portalId).catch(() => "away" as const);
    if (portal === "away") return "the database does not answer";
    return portal?.syncedAt ? null : "the first reading of the CRM is running";
  }

  const calendar = options.today ?? today;
  const registrations = keepRegistrations({
    portalId: sync.portalId,
    today: async (portalId) => calendar((await findPortal(database, portalId))?.timeZone ?? "UTC"),
    expire: (portalId, on) => expireRegistrations(database, portalId, on),
    tell: (portalId, signal) => applyCrmWrites({ database, gateway, portalId }, signal),
    log,
  });

  const standing = createStanding(database);
  const users = createAccountUsers(gateway);
  const settings = createSettings({
    database,
    gateway,
    users,
    standing: standing.portal,
    linkRecord: recordLink,
    consequences: { rederiveDeals, remapped },
    readAgain: sync.readAgain,
    // Whoever still works for the account would write again what was just removed.
    async erase(portalId) {
      await Promise.all([sync.stop(), registrations.stop()]);
      await database.transaction((transaction) => erasePortal(transaction, portalId));
    },
  });

  const app = createApp({
    ...config,
    findTenant: (portalId) => findTenant(database, portalId),
    standing,
    settings,
    permissions: createPermissions(users),
    readCsv: readFiguresCsv,
    leads: createLeads(database, registrations.wake),
    today: calendar,
    notReadyBecause,
    log,
  });
  return {
    app,
    log,
    synced: sync.finished,
    async close() {
      const stopped = Promise.all([sync.stop(), registrations.stop()]);
      await gateway.close();
      await stopped;
      await database.close();
    },
  };
}
