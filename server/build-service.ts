import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Express } from "express";
import type { Logger } from "pino";
import { Temporal } from "temporal-polyfill";
import { createCommission } from "./commission/create-commission.ts";
import { createMetrics } from "./health/metrics.ts";
import { readFigures, readiness, watchDatabase } from "./health/readiness.ts";
import { createApp } from "./http/create-app.ts";
import { createGateway, keepGateways } from "./hubspot/gateway.ts";
import { openWayIn } from "./install/accounts.ts";
import { endPortal } from "./install/end-portal.ts";
import { dailyLeads } from "./leads/daily-leads.ts";
import { followRecords } from "./leads/follow-records.ts";
import { tellCrm } from "./outbox/tell-crm.ts";
import { today } from "./process/clock.ts";
import type { Config } from "./process/config.ts";
import { createLog } from "./process/log.ts";
import { shareLookUps } from "./process/memory.ts";
import { within } from "./process/within.ts";
import { holdDueReviews } from "./reviews/hold-reviews.ts";
import { type NoticeDesk, crmTaskDesk } from "./reviews/task-outbox.ts";
import { createAccountUsers, createPermissions } from "./settings/people.ts";
import { createSolutions } from "./solutions/create-solutions.ts";
import { createStanding } from "./standing/create-standing.ts";
import { databaseState } from "./store/engine/database-state.ts";
import type { Database } from "./store/engine/database.ts";
import { openDatabase } from "./store/engine/open-database.ts";
import { DatabaseStoppedError } from "./store/engine/stoppable-pglite.ts";
import { createJobQueue, freeJobs } from "./store/jobs/jobs.ts";
import { syncStates } from "./store/jobs/sync-states.ts";
import { waitingWork } from "./store/jobs/waiting-work.ts";
import { nextEventIn, saveEvents } from "./store/jobs/webhook-events.ts";
import { findPortal, findTenant, leadsDay, saveLeadsDay } from "./store/portals/portals.ts";
import { deriveStale } from "./sync/derive/derive-stale.ts";
import type { Follow } from "./sync/mirror/apply-records.ts";
import { applyEvents } from "./sync/read/apply-events.ts";
import { noteUnread } from "./sync/read/note-unread.ts";
import { readPortal } from "./sync/read/sync-portal.ts";
import { takeTurns } from "./work/job-loop.ts";
import { portalWork, secondsUntilNight } from "./work/portal-work.ts";
import { keepReviews } from "./work/review-rounds.ts";

/** The running service: an app to listen with, and an end. */
export interface Service {
  app: Express;
  log: Logger;
  /** Settles when the CRM has been read completely for the first time since the start. */
  synced: Promise<void>;
  /** Settles with the reason when the embedded database has stopped: then only another process can go on. */
  ended: Promise<Error>;
  /** Looks for due reviews now, instead of within the minute. */
  wakeReviews: () => void;
  close: () => Promise<void>;
}

interface ServiceOptions {
  /** Another calendar than the real one, for the sandbox. */
  today?: (timeZone: string) => CalendarDate;
  /** Settings for a portal that has none yet. */
  firstSettings?: PortalSettings | undefined;
  /** The CRM loses with each start what was changed in it, so that all of it is read every time. */
  forgetfulCrm?: boolean;
  /** Where notices go instead of the CRM. */
  noticeDesk?: NoticeDesk;
  /** False where the calendar is moved back and forth: a held review stays held. */
  holdReviews?: boolean;
}

interface Opened {
  config: Config;
  options: ServiceOptions;
  log: Logger;
  database: Database;
  /** Settles with the reason when the database has stopped for good. */
  ended: Promise<Error>;
}

/** A page that is being read may come to its end; a HubSpot that hangs is not waited for, nor is a silent database. */
const [WORK_MS, DATABASE_MS] = [8_000, 5_000];

/** Waits for an end, but not for ever: what hangs ends with the process. */
async function atMost(milliseconds: number, end: Promise<unknown>): Promise<void> {
  await within(milliseconds, end, () => undefined);
}

/**
 * Puts the whole service together: the only place that knows every part. A start that fails closes what it has opened.
 * @throws DirectoryInUseError
 */
export async function buildService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const log = createLog(config.logLevel);
  const ended = Promise.withResolvers<Error>();
  const database = await openDatabase(config.database, (error) => {
    log.error({ err: error }, "the database has trouble");
    if (error instanceof DatabaseStoppedError) ended.resolve(error);
  });
  try {
    // An embedded database belongs to one process: what it finds held there was held by one that died.
    if (database.engine === "pglite") await freeJobs(database);
    return assemble({ config, options, log, database, ended: ended.promise });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Everything on an open database. */
function assemble({ config, options, log, database, ended }: Opened): Service {
  const { firstSettings } = options;
  const readStored = readFigures(
    {
      database: () => databaseState(database),
      waiting: () => waitingWork(database),
      states: () => syncStates(database),
    },
    (error) => log.error({ err: error }, "a figure of the database cannot be read"),
  );
  const metrics = createMetrics(readStored);
  const calendar = options.today ?? today;
  const follow: Follow = {
    ...followRecords(calendar),
    leftOut: ({ error, ...record }) =>
      log.error({ ...record, err: error }, "a record cannot be stored and is left out"),
  };
  const read = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const gateways = keepGateways((portalId) =>
    createGateway({
      accessToken: (refused) => way.tokenOf(portalId, refused),
      apiUrl: config.apiUrl,
      onCall(call) {
        metrics.countCall(call);
        log.debug({ portalId, ...call }, "HubSpot called");
      },
    }),
  );

  const work = portalWork({
    read: async (portalId, signal) => {
      const gateway = gateways.of(portalId);
      const isRead = await readPortal({
        database,
        gateway,
        portalId,
        signal,
        follow,
        firstSettings,
        forgetful: options.forgetfulCrm,
      });
      if (isRead) {
        read.resolve();
        reviews?.wake();
      }
      return isRead;
    },
    async nextReadingIn(portalId) {
      const portal = await findPortal(database, portalId);
      return portal ? secondsUntilNight(portal, Temporal.Now.instant()) : 0;
    },
    apply(portalId, signal) {
      const failed = (error: unknown) => log.warn({ portalId, err: error }, "webhook events are put off");
      return applyEvents({ database, gateway: gateways.of(portalId), portalId, failed, follow }, signal);
    },
    nextEventIn: (portalId) => nextEventIn(database, portalId),
    async derive(portalId, signal) {
      const isDerived = await deriveStale({ database, portalId }, signal);
      if (isDerived) reviews?.wake();
      return isDerived;
    },
    async today(portalId) {
      const portal = await findPortal(database, portalId);
      return portal && calendar(portal.timeZone);
    },
    leadsDay: (portalId) => leadsDay(database, portalId),
    saveLeadsDay: (portalId, day) => saveLeadsDay(database, portalId, day),
    daily: (portalId, on) =>
      dailyLeads(database, portalId, on, ({ registrationId }, error) =>
        log.error({ portalId, registrationId, err: error }, "a registration is left out of the day's work"),
      ),
    tell(portalId, signal) {
      const failed = (error: unknown) => log.error({ portalId, err: error }, "what the CRM must be told is put off");
      return tellCrm({ database, gateway: gateways.of(portalId), portalId, failed }, signal);
    },
    log,
  });
  const turns = (job: keyof typeof work) => ({ queue: createJobQueue(database, job), work: work[job], log });
  // Figures get old where their CRM cannot be read.
  const sync = takeTurns({ ...turns("sync"), failed: (portalId, error) => noteUnread(database, portalId, error) });
  const [live, outbox] = [takeTurns(turns("live")), takeTurns(turns("outbox"))];
  const derive = takeTurns(turns("derive"));
  const lanes = [sync, live, takeTurns(turns("registrations")), outbox, derive];
  const ending = takeTurns({
    queue: createJobQueue(database, "end"),
    async work(portalId, signal) {
      const uninstall = () => gateways.of(portalId).uninstall();
      if (await endPortal({ database, portalId, uninstall, log }, signal)) await gateways.drop(portalId);
      return 0;
    },
    log,
  });

  const way = openWayIn({
    config,
    database,
    begin(portalId) {
      lanes.forEach((lane) => lane.begin(portalId));
      begun.resolve();
    },
    log,
  });
  // What was begun is ended, whatever accounts are connected now.
  ending.begin(null);

  const due = {
    database,
    desk: options.noticeDesk ?? crmTaskDesk,
    today: calendar,
    failed: (portalId: number, error: unknown) => log.error({ portalId, err: error }, "a review waits"),
  };
  const { holdReviews = true } = options;
  const reviews = holdReviews
    ? keepReviews({ ready: begun.promise, hold: (signal) => holdDueReviews(due, signal), log })
    : null;

  const users = createAccountUsers(gateways.of);
  const app = createApp({
    ...config,
    findTenant: shareLookUps((portalId: number) => findTenant(database, portalId)),
    services: {
      database,
      gatewayOf: gateways.of,
      users,
      permissions: createPermissions(users, config.settingsEditors),
      standing: createStanding(database, calendar),
      solutions: createSolutions(database),
      commission: createCommission(database),
      wake: {
        ...{ sync: sync.wake, derive: derive.wake, outbox: outbox.wake, ending: ending.wake },
        reviews: () => reviews?.wake(),
      },
    },
    acceptEvents: async (events) => {
      const unknown = await saveEvents(database, events);
      for (const portalId of new Set(events.map((event) => event.portalId))) live.wake(portalId);
      return unknown;
    },
    install: way.installer && {
      installer: way.installer,
      installed: (portalId) => lanes.forEach((lane) => lane.wake(portalId)),
      secure: config.publicBaseUrls[0]?.startsWith("https:") ?? true,
    },
    today: calendar,
    readiness: () => readiness(readStored, way.installer !== null, users.hidden()),
    metrics,
    log,
  });
  const leaveDatabase = watchDatabase(() => databaseState(database), log);
  return {
    app,
    log,
    synced: read.promise,
    ended,
    wakeReviews: () => reviews?.wake(),
    async close() {
      leaveDatabase();
      const stopped = Promise.all([...[...lanes, ending].map((lane) => lane.stop()), reviews?.stop()]);
      // Whoever still waits for the first reading need not any more.
      read.resolve();
      begun.resolve();
      await atMost(WORK_MS, Promise.all([gateways.close(), way.stop(), stopped]));
      await atMost(DATABASE_MS, database.close());
    },
  };
}
