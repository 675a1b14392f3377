import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Express } from "express";
import type { Logger } from "pino";
import { createAutomation } from "./automation/create-automation.ts";
import { createCommission } from "./commission/create-commission.ts";
import { createMetrics } from "./health/metrics.ts";
import { readFigures, readiness, watchDatabase } from "./health/readiness.ts";
import { createApp } from "./http/create-app.ts";
import { createGateway, keepGateways } from "./hubspot/gateway.ts";
import { connectAccounts } from "./install/accounts.ts";
import { today } from "./process/clock.ts";
import type { Config } from "./process/config.ts";
import { createLog } from "./process/log.ts";
import { shareLookUps } from "./process/memory.ts";
import { within } from "./process/within.ts";
import { createOutlook } from "./outlook/create-outlook.ts";
import { crmTasks, type TaskOutbox } from "./reviews/task-outbox.ts";
import { createReports } from "./reports/create-reports.ts";
import { createReportLinks } from "./reports/report-link.ts";
import { createInfluenceMarking } from "./settings/influence-marking.ts";
import { createAccountUsers, createPermissions } from "./settings/people.ts";
import { createSolutions } from "./solutions/create-solutions.ts";
import { createStanding } from "./standing/create-standing.ts";
import { databaseState } from "./store/engine/database-state.ts";
import type { Database } from "./store/engine/database.ts";
import { openDatabase } from "./store/engine/open-database.ts";
import { DatabaseStoppedError } from "./store/engine/stoppable-pglite.ts";
import { freeJobs, JOBS } from "./store/jobs/jobs.ts";
import { syncStates } from "./store/jobs/sync-states.ts";
import { waitingWork, workStates } from "./store/jobs/waiting-work.ts";
import { saveEvents } from "./store/jobs/webhook-events.ts";
import { findTenant } from "./store/portals/portals.ts";
import { kindsOfWork } from "./work/kinds-of-work.ts";
import { startWork } from "./work/work-loop.ts";

/** The running service: an app to listen with, and an end. */
export interface Service {
  app: Express;
  log: Logger;
  /** Settles when the CRM has been read completely for the first time since the start. */
  synced: Promise<void>;
  /** Settles with the reason when the embedded database has stopped: then only another process can go on. */
  ended: Promise<Error>;
  /** Has the reviews that are due held now: the calendar was moved. */
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
  taskOutbox?: TaskOutbox;
  /** False where the calendar is moved back and forth: a held review stays held. */
  holdReviews?: boolean;
}

interface Opened {
  config: Omit<Config, "database">;
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
    return assembleService({ config, options, log, database, ended: ended.promise });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Everything on an open database, which closes with it. */
export function assembleService({ config, options, log, database, ended }: Opened): Service {
  const { today: calendar = today, taskOutbox = crmTasks, holdReviews = true, firstSettings, forgetfulCrm } = options;
  const readStored = readFigures(
    {
      database: () => databaseState(database),
      waiting: () => waitingWork(database),
      states: () => syncStates(database),
      work: () => workStates(database),
    },
    (error) => log.error({ err: error }, "a figure of the database cannot be read"),
  );
  const metrics = createMetrics(readStored);
  const read = Promise.withResolvers<void>();
  const gateways = keepGateways((portalId) =>
    createGateway({
      accessToken: (refused) => accounts.tokenOf(portalId, refused),
      apiUrl: config.apiUrl,
      onCall(call) {
        metrics.countCall(call);
        log.debug({ portalId, ...call }, "HubSpot called");
      },
    }),
  );
  const told = {
    standing: createStanding(database, calendar),
    solutions: createSolutions(database),
    commission: createCommission(database),
  };
  const reports = createReports({ database, ...told });
  const influenceMarking = createInfluenceMarking(gateways.of);
  const outlook = createOutlook(database, calendar);
  const automation = createAutomation({
    ...{ database, standing: told.standing, solutions: told.solutions, outlook, reports, influenceMarking },
    today: calendar,
    wake: (portalId, job) => work.wake(portalId, job),
  });
  const parts = { database, gateways, taskOutbox, automation, reports, firstSettings, forgetfulCrm, log };
  const working = { ...parts, today: calendar };
  const { reviews, ...kinds } = kindsOfWork({ ...working, wasRead: read.resolve });
  const work = startWork({ database, kinds: holdReviews ? { ...kinds, reviews } : kinds, log });
  // What was begun is ended, whatever accounts are connected now.
  work.begin(["end"], null);
  const accounts = connectAccounts({
    config,
    database,
    begin(portalId) {
      work.begin(JOBS, portalId);
      // A review needs no HubSpot, only that its account's CRM is asked for first.
      work.begin(["reviews"], null);
    },
    log,
  });

  const users = createAccountUsers(gateways.of);
  const app = createApp({
    ...config,
    findTenant: shareLookUps((portalId: number) => findTenant(database, portalId)),
    services: {
      database,
      gatewayOf: gateways.of,
      users,
      influenceMarking,
      permissions: createPermissions(users, config.settingsEditors),
      outlook,
      ...told,
      reports,
      reportLinks: createReportLinks(config.clientSecrets, config.publicBaseUrls),
      wake: work.wake,
    },
    automation,
    acceptEvents: async (events) => {
      const unknown = await saveEvents(database, events);
      for (const portalId of new Set(events.map((event) => event.portalId))) work.wake(portalId, "live");
      return unknown;
    },
    install: accounts.installer && {
      installer: accounts.installer,
      installed: (portalId) => JOBS.forEach((job) => work.wake(portalId, job)),
      secure: config.publicBaseUrls[0]?.startsWith("https:") ?? true,
    },
    today: calendar,
    readiness: () => readiness(readStored, accounts.installer !== null, users.hidden()),
    metrics,
    log,
  });
  const leaveDatabase = watchDatabase(() => databaseState(database), log);
  return {
    app,
    log,
    synced: read.promise,
    ended,
    wakeReviews: () => work.wakeAll("reviews"),
    async close() {
      leaveDatabase();
      // Whoever still waits for the first reading need not any more.
      read.resolve();
      await atMost(WORK_MS, Promise.all([gateways.close(), accounts.stop(), work.stop()]));
      await atMost(DATABASE_MS, database.close());
    },
  };
}
