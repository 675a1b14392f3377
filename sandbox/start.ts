import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import express from "express";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { buildService } from "../server/build-service.ts";
import { listen, stopOnSignal, takePort } from "../server/process/listen.ts";
import { createCrm } from "./crm/create-crm.ts";
import { TODAY as STORY_DAY } from "./portals/demo-calendar.ts";
import { dataFolderOf } from "./portals/data-folder.ts";
import { createDemoPortal } from "./portals/demo-portal.ts";
import { readSnapshot } from "./portals/read-snapshot.ts";
import { buildPreview, VARIABLES } from "./preview/build.ts";
import { createPreview } from "./preview/create-preview.ts";
import { readStartOptions, type StartOptions } from "./start-options.ts";
import { executeActions } from "./workflows/execute-actions.ts";
import { deliverWebhooks } from "./webhooks/deliver-webhooks.ts";

/** Known to everybody, and good for nothing but the sandbox. */
const CLIENT_SECRET = "standing-sandbox-secret";
const ACCESS_TOKEN = "standing-sandbox-token";
const APP_ID = 4242;
const WEBHOOK_RETRY_MS = 1_000;
/** Nobody else may reach a service whose secret is known to everybody. */
const HOST = "127.0.0.1";

/** The sandbox's calendar: today, or the day somebody wants to pretend it is. */
function createClock(timeZone: string, pretended: CalendarDate | null) {
  let date = pretended;
  return {
    today: (zone: string = timeZone): CalendarDate => date ?? Temporal.Now.plainDateISO(zone).toString(),
    /** Null goes back to the day it began on. */
    moveTo(next: CalendarDate | null): void {
      date = next ?? pretended;
    },
  };
}

/** The demo portal begins on the day of its story: a newcomer of any year meets what the README tells. */
function firstDayOf({ portal, today }: StartOptions): CalendarDate | null {
  if (today === "today") return null;
  return today ?? (portal ? null : STORY_DAY);
}

/** The stand-in CRM, the service on it, and a page that shows the cards in a record. */
export async function startSandbox(options: StartOptions, say: (line: string) => void) {
  const snapshot = options.portal ? readSnapshot(options.portal) : createDemoPortal();
  const clock = createClock(snapshot.timeZone, firstDayOf(options));
  const crm = createCrm({ snapshot });
  const crmServer = await listen(crm.app, options.crmPort, { host: HOST, variable: "CRM_PORT" });
  const server = await takePort(options.port, { host: HOST });

  say("Building the cards …");
  await buildPreview({ variables: VARIABLES });

  const serviceUrl = `http://localhost:${options.port}`;
  const service = await buildService(
    {
      port: options.port,
      clientSecrets: [CLIENT_SECRET],
      accessToken: ACCESS_TOKEN,
      apiUrl: `http://${HOST}:${crmServer.port}`,
      // Whoever edits through the stand-in's API does it with the app's token: nothing may be taken for the app's own.
      appId: null,
      publicBaseUrls: [serviceUrl, `http://${HOST}:${options.port}`],
      database: { directory: path.join(options.dataDirectory, dataFolderOf(snapshot)) },
      logLevel: options.logLevel,
    },
    { today: clock.today, firstSettings: snapshot.settings, forgetfulCrm: true, holdReviews: options.holdReviews },
  );
  /** A day that somebody moves to is lived at once, not within the minute. */
  const moveTo: typeof clock.moveTo = (date) => {
    clock.moveTo(date);
    service.wakeReviews();
  };
  const workflows = executeActions({
    ...{ held: crm.held, portalId: snapshot.portalId, clientSecret: CLIENT_SECRET, serviceUrl },
    ...{ deliverTo: `http://${HOST}:${options.port}`, firstRetryMs: WEBHOOK_RETRY_MS },
  });
  const app = express();
  app.use(
    createPreview({
      crm: crm.objects,
      clock: { ...clock, moveTo },
      serviceUrl,
      clientSecret: CLIENT_SECRET,
      appId: APP_ID,
      variables: VARIABLES,
      workflows,
    }),
  );
  app.use(service.app);
  server.serve(app);

  const webhooks = deliverWebhooks({
    crm: crm.objects,
    appId: APP_ID,
    clientSecret: CLIENT_SECRET,
    targetUrl: `${serviceUrl}/webhooks`,
    deliverTo: `http://${HOST}:${options.port}/webhooks`,
    firstRetryMs: WEBHOOK_RETRY_MS,
  });

  return {
    url: serviceUrl,
    /** Resolves once the CRM has been read. */
    synced: service.synced,
    async stop(): Promise<void> {
      webhooks.stop();
      await Promise.all([server.close(), crmServer.close()]);
      await service.close();
    },
  };
}

/** `npm start` */
async function main(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const sandbox = await startSandbox(readStartOptions(process.argv.slice(2), process.env), say);
  stopOnSignal(sandbox.stop);
  say("Reading the CRM …");
  await sandbox.synced;
  say(`Partner Standing is ready: ${sandbox.url}/`);
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
