import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { pino } from "pino";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createAutomation } from "../../server/automation/create-automation.ts";
import { createCommission } from "../../server/commission/create-commission.ts";
import { createMetrics } from "../../server/health/metrics.ts";
import { createApp } from "../../server/http/create-app.ts";
import { createGateway } from "../../server/hubspot/gateway.ts";
import { endPortal } from "../../server/install/end-portal.ts";
import { followRecords } from "../../server/leads/follow-records.ts";
import { listen } from "../../server/process/listen.ts";
import { createOutlook } from "../../server/outlook/create-outlook.ts";
import { createReports } from "../../server/reports/create-reports.ts";
import { createReportLinks } from "../../server/reports/report-link.ts";
import { createInfluenceMarking } from "../../server/settings/influence-marking.ts";
import { createAccountUsers, createPermissions } from "../../server/settings/people.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { saveEvents } from "../../server/store/jobs/webhook-events.ts";
import { findTenant, savePortal } from "../../server/store/portals/portals.ts";
import { deriveStale } from "../../server/sync/derive/derive-stale.ts";
import { backfill } from "../../server/sync/read/backfill.ts";
import { connectPortal } from "../../server/sync/read/sync-portal.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, signedRequest } from "./start-test-service.ts";

interface Connecting {
  today: () => string;
  /** Which accounts are read; all of them where nothing is said. */
  read?: (portalId: number) => boolean;
}

const never = new AbortController().signal;

async function connect(database: Database, snapshot: PortalSnapshot, { today, read }: Required<Connecting>) {
  const crm = createCrm({ snapshot });
  const server = await listen(crm.app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  await savePortal(database, await gateway.readAccount());
  const portalId = await connectPortal({ database, gateway, firstSettings: snapshot.settings });
  const follow = followRecords(today);
  if (read(portalId)) await backfill({ database, gateway, portalId, signal: new AbortController().signal, follow });
  return { crm, gateway, close: async () => (await gateway.close(), server.close()) };
}

/**
 * Everything that answers, for several accounts on one database, each with a CRM of its own that was read completely. Nothing
 * works in the background: a row that changes was changed by a request.
 */
export async function accountsOn(database: Database, snapshots: PortalSnapshot[], day: string | Connecting) {
  const { today, read = () => true } = typeof day === "string" ? { today: () => day } : day;
  const accounts = new Map<number, Awaited<ReturnType<typeof connect>>>();
  for (const snapshot of snapshots) accounts.set(snapshot.portalId, await connect(database, snapshot, { today, read }));
  const gatewayOf = (portalId: number) => {
    const account = accounts.get(portalId);
    if (!account) throw new Error(`Nobody has connected ${portalId}`);
    return account.gateway;
  };
  const users = createAccountUsers(gatewayOf);
  const errors: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
  const told = {
    standing: createStanding(database, today),
    solutions: createSolutions(database),
    commission: createCommission(database),
  };
  const parts = {
    influenceMarking: createInfluenceMarking(gatewayOf),
    outlook: createOutlook(database, today),
    reports: createReports({ database, ...told }),
  };
  const automation = createAutomation({ ...{ database, today, wake: () => undefined }, ...told, ...parts });
  const app = createApp({
    findTenant: (portalId) => findTenant(database, portalId),
    services: {
      ...{ database, gatewayOf, users, permissions: createPermissions(users) },
      ...parts,
      ...told,
      reportLinks: createReportLinks([CLIENT_SECRET], [PUBLIC_BASE_URL]),
      wake(portalId, job) {
        const uninstall = () => gatewayOf(portalId).uninstall();
        if (job === "derive") void deriveStale({ database, portalId }, never);
        if (job === "end") void endPortal({ database, portalId, uninstall, log }, never);
      },
    },
    automation,
    acceptEvents: (events) => saveEvents(database, events),
    today,
    readiness: () => Promise.resolve({ reason: null, stale: [] }),
    metrics: createMetrics(() => Promise.reject(new Error("nobody asks for it"))),
    ...{ appId: null, install: null, requestsPerSecond: 1e9 },
    ...{ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] },
    log,
  });
  const server = await listen(app, 0);
  return {
    ...{ accounts, automation },
    parts: { database, today, wake: () => undefined, ...told, ...parts },
    /** What was logged of requests that failed. */
    errors,
    url: `http://127.0.0.1:${server.port}`,
    send: (path: string, sending: Parameters<typeof signedRequest>[2]) =>
      signedRequest(`http://127.0.0.1:${server.port}`, path, sending),
    async close() {
      await server.close();
      for (const account of accounts.values()) await account.close();
    },
  };
}
