import path from "node:path";
import express from "express";
import { pino } from "pino";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { readBody } from "../../server/http/limits/read-body.ts";
import { parseJsonBody, signedByHubSpot } from "../../server/http/authentication/signed-requests.ts";
import { webhookEndpoint } from "../../server/http/webhook-endpoint.ts";
import { listen } from "../../server/process/listen.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { migrate } from "../../server/store/engine/migrate.ts";
import { openPGlite } from "../../server/store/engine/open-pglite.ts";
import { savePortal } from "../../server/store/portals/portals.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { saveEvents, waitingEvents } from "../../server/store/jobs/webhook-events.ts";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../service/start-test-service.ts";
import { startLoadClient } from "./load-client.ts";
import { median, target } from "./target.ts";

const ROUNDS = 7;
const BATCH = 100;
const REQUESTS = 100;
const CONNECTIONS = 4;
const PORTAL = { portalId: 1, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.hubspot.com" };

function batchOf(request: number): string {
  const events = Array.from({ length: BATCH }, (_, index) => ({
    portalId: PORTAL.portalId,
    appId: 4242,
    subscriptionId: 7,
    subscriptionType: "object.propertyChange",
    objectTypeId: "0-2",
    objectId: request * BATCH + index,
    propertyName: "pp_hubspot_mrr",
    propertyValue: "1200",
    eventId: request * BATCH + index,
    occurredAt: 1_795_000_000_000 + request,
    attemptNumber: 0,
    changeSource: "CRM_UI",
    sourceId: "userId:501",
  }));
  return JSON.stringify(events);
}

/** A delivery as HubSpot sends it, signed now. */
function delivery(request: number): string {
  const body = batchOf(request);
  const signed = signatureHeaders(
    CLIENT_SECRET,
    { method: "POST", url: `${PUBLIC_BASE_URL}/webhooks`, body },
    Date.now(),
  );
  const headers = { host: "127.0.0.1", "content-length": String(Buffer.byteLength(body)), ...signed };
  const lines = Object.entries(headers).map((header) => header.join(": "));
  return ["POST /webhooks HTTP/1.1", ...lines, "", body].join("\r\n");
}

function startDoor(database: Database) {
  const app = express();
  const accept = (events: Parameters<typeof saveEvents>[1]) => saveEvents(database, events);
  const door = webhookEndpoint({ accept, appId: null, log: pino({ level: "silent" }) });
  const trusted = signedByHubSpot({ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] });
  app.post("/webhooks", readBody(), trusted, parseJsonBody, door);
  return listen(app, 0);
}

const empty = (database: Database) => database.query(sql`delete from webhook_events`);

/** Takes the kept rows out and puts them in again, in the same batches and as many at once, without anything around it. */
async function insertsPerSecond(database: Database): Promise<number> {
  const rows = await database.query<{ portalId: number; eventKey: string; event: unknown }>(sql`
    select portal_id, event_key, event from webhook_events`);
  await empty(database);
  const batches = Array.from({ length: REQUESTS }, (_, batch) =>
    JSON.stringify(rows.slice(batch * BATCH, (batch + 1) * BATCH)),
  );
  async function worker(): Promise<void> {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop())
      await database.query(sql`
        insert into webhook_events (portal_id, event_key, event)
        select "portalId", "eventKey", event
        from jsonb_to_recordset(${batch}::jsonb) as r("portalId" bigint, "eventKey" text, event jsonb)`);
  }
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return rows.length / ((performance.now() - startedAt) / 1000);
}

async function benchDatabase(database: Database, client: ReturnType<typeof startLoadClient>): Promise<void> {
  await savePortal(database, PORTAL);
  const server = await startDoor(database);
  const rounds: { taken: number; inserted: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const requests = Array.from({ length: REQUESTS }, (_, request) => delivery(request));
    const load = { port: server.port, requests, connections: CONNECTIONS, milliseconds: null };
    const taken = (await client.run(load)).perSecond * BATCH;
    const kept = await waitingEvents(database, PORTAL.portalId);
    if (kept !== REQUESTS * BATCH) throw new Error(`${kept} of ${REQUESTS * BATCH} events were kept`);
    rounds.push({ taken, inserted: await insertsPerSecond(database) });
    await empty(database);
  }
  // The first round warms up.
  const measured = rounds.slice(1);
  const taken = median(measured.map((round) => round.taken));
  const inserted = median(measured.map((round) => round.inserted));
  target(`Webhook events taken in, ${database.engine}`, { value: taken, unit: "events/s", atLeast: 10_000 });
  console.log(
    `  the same rows with a bare insert: ${inserted.toFixed(0)}/s; taking in is ${(taken / inserted).toFixed(2)} of that, median of ${ROUNDS} rounds`,
  );
  await server.close();
}

/** Events a second that the door for webhooks takes, signed and kept, in deliveries of 100, on both databases. */
export async function benchIntake(directory: string, server: string | null): Promise<void> {
  const client = startLoadClient();
  const embedded = await openPGlite(path.join(directory, "intake"), () => undefined);
  await migrate(embedded);
  for (const database of [embedded, ...(server ? [await openServerTestDatabase(server)] : [])]) {
    await benchDatabase(database, client);
    await database.close();
  }
  client.stop();
}
