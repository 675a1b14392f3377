import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { deliverWebhooks } from "../../sandbox/webhooks/deliver-webhooks.ts";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { assembleService, buildService } from "../../server/build-service.ts";
import { readAppScopes } from "../../server/install/app-scopes.ts";
import type { Config } from "../../server/process/config.ts";
import { listen, takePort } from "../../server/process/listen.ts";
import { createLog } from "../../server/process/log.ts";
import type { DatabasePlace } from "../../server/store/engine/open-database.ts";
import type { Limits } from "../../server/store/engine/open-postgres.ts";
import { PATIENT } from "../database/server-databases.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";

export const CLIENT_SECRET = "test-client-secret";
export const PUBLIC_BASE_URL = "https://standing.partner.example";

/** What accounts grant: a call that needs more is refused, in every test of the service. */
export const APP_SCOPES = Object.values(readAppScopes()).flat();

interface Sending {
  method?: string;
  body?: string;
  /** Changes the headers after signing. */
  headers?: Record<string, string>;
  portalId?: number;
  /** Who asks; Ada when nobody is named. */
  userId?: string;
  secret?: string;
  timestamp?: number;
}

/** The headers HubSpot sends with a GET of this path and query. */
export function signedHeaders(pathAndQuery: string): Record<string, string> {
  return signatureHeaders(CLIENT_SECRET, { method: "GET", url: PUBLIC_BASE_URL + pathAndQuery, body: "" }, Date.now());
}

/** Sends a request signed as HubSpot signs it to a service at this address; the path may carry a query of its own. */
export async function signedRequest(service: string, path: string, sending: Sending & { portalId: number }) {
  const { method = "GET", body = "", portalId, secret = CLIENT_SECRET } = sending;
  const address = new URL(path, PUBLIC_BASE_URL);
  for (const [name, value] of Object.entries({
    userId: sending.userId ?? "501",
    portalId,
    userEmail: "ada+test@partner.example",
    appId: 4242,
  }))
    address.searchParams.append(name, String(value));
  const headers = {
    ...signatureHeaders(secret, { method, url: address.href, body }, sending.timestamp ?? Date.now()),
    ...sending.headers,
  };
  return fetch(`${service}${address.pathname}${address.search}`, { method, headers, ...(body && { body }) });
}

/** The envelope of every answer, its data still to be parsed. */
export interface Answer {
  ok: boolean;
  data?: unknown;
  error?: { code: string; message: string; field?: string; details?: unknown };
}

interface Placed {
  /** Where the embedded database lies; in memory, and taken over from the test before, where nothing is said. */
  dataDirectory?: string;
  /** A server instead, and how long it is waited for. */
  databaseUrl?: string;
  databaseLimits?: Partial<Limits>;
}

function databasePlace({ dataDirectory, databaseUrl, databaseLimits = PATIENT }: Placed): DatabasePlace | null {
  if (databaseUrl) return { url: databaseUrl, limits: databaseLimits };
  return dataDirectory ? { directory: dataDirectory } : null;
}

/** The service on a stand-in CRM, both on free ports, asked as HubSpot asks. */
export async function startTestService(
  options: Placed & {
    snapshot: PortalSnapshot;
    today: CalendarDate;
    crm?: ReturnType<typeof createCrm>;
    /** As many as one wants, unless it is what the test is about: a fast machine asks more than an account may. */
    requestsPerSecond?: number;
    settingsEditors?: string[];
    /** Which addresses HubSpot may have called. */
    publicBaseUrls?: (port: number) => string[];
  },
) {
  const crm = options.crm ?? createCrm({ snapshot: options.snapshot, scopes: APP_SCOPES });
  const crmServer = await listen(crm.app, 0);
  let today = options.today;
  const server = await takePort(0);
  const { publicBaseUrls = () => [PUBLIC_BASE_URL] } = options;
  const place = databasePlace(options);
  const config: Omit<Config, "database"> = {
    port: 0,
    clientSecrets: [CLIENT_SECRET],
    accessToken: "standing-sandbox-token",
    apiUrl: `http://127.0.0.1:${crmServer.port}`,
    appId: null,
    publicBaseUrls: publicBaseUrls(server.port),
    logLevel: "silent",
    ...(options.settingsEditors && { settingsEditors: options.settingsEditors }),
    requestsPerSecond: options.requestsPerSecond ?? 1e9,
  };
  const serviceOptions = { today: () => today, firstSettings: options.snapshot.settings };
  const service = place
    ? await buildService({ ...config, database: place }, serviceOptions)
    : assembleService({
        ...{ config, options: serviceOptions, log: createLog(config.logLevel) },
        ...{ database: await openEmbeddedTestDatabase(), ended: new Promise<never>(() => {}) },
      });
  server.serve(service.app);
  const webhooks = deliverWebhooks({
    crm: crm.objects,
    appId: 4242,
    clientSecret: CLIENT_SECRET,
    targetUrl: `${PUBLIC_BASE_URL}/webhooks`,
    deliverTo: `http://127.0.0.1:${server.port}/webhooks`,
    firstRetryMs: 20,
  });

  const address = `http://127.0.0.1:${server.port}`;
  const send = (path: string, sending: Sending = {}) =>
    signedRequest(address, path, { portalId: options.snapshot.portalId, ...sending });

  return {
    crm,
    crmUrl: `http://127.0.0.1:${crmServer.port}`,
    service,
    url: address,
    send,
    get: async (path: string, sending?: Sending) => (await (await send(path, sending)).json()) as Answer,
    moveTo(date: CalendarDate) {
      today = date;
    },
    async close() {
      webhooks.stop();
      await server.close();
      await service.close();
      await crmServer.close();
    },
  };
}
