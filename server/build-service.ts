import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Express } from "express";
import type { Logger } from "pino";
import { createBenefits } from "./benefits/create-benefits.ts";
import type { Config } from "./config.ts";
import { createLog } from "./create-log.ts";
import { createMetrics } from "./health/create-metrics.ts";
import { readiness } from "./health/readiness.ts";
import { createApp } from "./http/create-app.ts";
import { createGateway } from "./hubspot/create-gateway.ts";
import { keepLive } from "./jobs/keep-live.ts";
import { keepReconciled } from "./jobs/keep-reconciled.ts";
import { keepRegistrations } from "./jobs/keep-registrations.ts";
import { keepReviews } from "./jobs/keep-reviews.ts";
import { keepSynced } from "./jobs/keep-synced.ts";
import { createLeads } from "./leads/create-leads.ts";
import { dailyLeads } from "./leads/daily-leads.ts";
import { followRecords } from "./leads/follow-records.ts";
import { applyCrmTasks } from "./outbox/apply-crm-tasks.ts";
import { applyCrmWrites } from "./outbox/apply-crm-writes.ts";
import { createAccountUsers } from "./settings/account-users.ts";
import { createPermissions } from "./settings/create-permissions.ts";
import { createSettings } from "./settings/create-settings.ts";
import { readFiguresCsv } from "./settings/read-figures-csv.ts";
import { createReviews } from "./reviews/create-reviews.ts";
import { holdDueReviews } from "./reviews/hold-due-reviews.ts";
import { crmTaskDesk } from "./reviews/crm-task-desk.ts";
import type { NoticeDesk } from "./reviews/notice-desk.ts";
import { createStanding } from "./standing/create-standing.ts";
import { recordLink } from "./record-link.ts";
import { openDatabase } from "./store/open-database.ts";
import { erasePortal } from "./store/erase-portal.ts";
import { findPortal, findTenant, markSyncFailed } from "./store/portals.ts";
import { syncStates } from "./store/sync-states.ts";
import { waitingWork } from "./store/waiting-work.ts";
import { saveEvents } from "./store/webhook-events.ts";
import { applyEvents } from "./sync/apply-events.ts";
import { backfill } from "./sync/backfill.ts";
import { catchUp } from "./sync/catch-up.ts";
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
  /** Looks for due reviews now, instead of within the minute. */
  wakeReviews: () => void;
  close: () => Promise<void>;
}

/**
 * Puts the whole service together: the only place that knows every part.
 * @param options.today another calendar than the real one, for the sandbox
 * @param options.firstSettings settings for a portal that has none yet
 * @param options.forgetfulCrm the CRM loses with each start what was changed in it, so that all of it is read every time
 * @param options.holdReviews false where the calendar is moved back and forth: a held review stays held
 * @param options.noticeDesk where notices go instead of the CRM
 * @throws DirectoryInUseError
 */
export async function buildService(
  config: Config,
  options: {
    today?: (timeZone: string) => CalendarDate;
    firstSettings?: PortalSettings | undefined;
    forgetfulCrm?: boolean;
    noticeDesk?: NoticeDesk;
    holdReviews?: boolean;
  } = {},
): Promise<Service> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config.database, (error) =>
    log.error({ err: error }, "database connection lost"),
  );
  const readStored = async () => ({ waiting: await waitingWork(database), states: await syncStates(database) });
  const metrics = createMetrics(readStored);
  const gateway = createGateway({
    ...config,
    onCall(call) {
      metrics.countCall(call);
      log.debug(call, "HubSpot called");
    },
  });
  const calendar = options.today ?? today;
  const follow = followRecords(calendar);
  const read = options.forgetfulCrm ? backfill : catchUp;
  const sync = keepSynced({
    connect: () => connectPortal({ database, gateway, firstSettings: options.firstSettings }),
    read: (portalId, signal) => read({ database, gateway, portalId, signal, follow }),
    failed: (portalId) => markSyncFailed(database, portalId),
    log,
  });

  const nights = keepReconciled({
    async portal() {
      const portalId = sync.portalId();
      return portalId === null ? null : findPortal(database, portalId);
    },
    readAgain: sync.readAgain,
    log,
  });

  const live = keepLive({
    portalId: sync.portalId,
    apply(portalId, signal) {
      const failed = (error: unknown) => log.warn({ portalId, err: error }, "webhook events are put off");
      return applyEvents({ database, gateway, portalId, failed, follow }, signal);
    },
    log,
  });

  const registrations = keepRegistrations({
    portalId: sync.portalId,
    today: async (portalId) => calendar((await findPortal(database, portalId))?.timeZone ?? "UTC"),
    daily: (portalId, on) => dailyLeads(database, portalId, on),
    async tell(portalId, signal) {
      await applyCrmWrites({ database, gateway, portalId }, signal);
      await applyCrmTasks({ database, gateway, portalId }, signal);
    },
    log,
  });

  const due = {
    database,
    desk: options.noticeDesk ?? crmTaskDesk,
    today: calendar,
    failed: (portalId: number, error: unknown) => log.error({ portalId, err: error }, "a review waits"),
  };
  const { holdReviews = true } = options;
  const reviews = holdReviews
    ? keepReviews({ ready: sync.finished, hold: (signal) => holdDueReviews(due, signal), log })
    : null;

  const standing = createStanding(database);
  const users = createAccountUsers(gateway);
  const settings = createSettings({
    database,
    gateway,
    users,
    standing: standing.portal,
    linkRecord: recordLink,
    consequences: { rederiveDeals, remapped },
    changed: () => reviews?.wake(),
    readAgain: sync.readAgain,
    // Whoever still works for the account would write again what was just removed.
    async erase(portalId) {
      await Promise.all([sync.stop(), live.stop(), registrations.stop(), reviews?.stop()]);
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
    acceptEvents: async (events) => {
      const unknown = await saveEvents(database, events);
      live.wake();
      return unknown;
    },
    reviews: createReviews(database),
    benefits: createBenefits(database),
    today: calendar,
    readiness: () => readiness(readStored),
    metrics,
    log,
  });
  return {
    app,
    log,
    synced: sync.finished,
    wakeReviews: () => reviews?.wake(),
    async close() {
      nights.stop();
      const stopped = Promise.all([sync.stop(), live.stop(), registrations.stop(), reviews?.stop()]);
      await gateway.close();
      await stopped;
      await database.close();
    },
  };
}
