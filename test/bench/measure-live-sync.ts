import { ExplanationSchema } from "@partner-standing/contract/standing";
import express from "express";
import { pino } from "pino";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { parseJsonBody, rawBody, signedByHubSpot } from "../../server/http/signed-requests.ts";
import { webhookEndpoint } from "../../server/http/webhook-endpoint.ts";
import { listen } from "../../server/listen.ts";
import type { Database } from "../../server/store/database.ts";
import { savePortal } from "../../server/store/portals.ts";
import { saveEvents, waitingEvents } from "../../server/store/webhook-events.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL, type startTestService } from "../service/start-test-service.ts";

const BATCH = 100;
const EDITS = 100;
/** Slower than HubSpot's limits allow, so that the time is the way and not the waiting in line. */
const EDIT_EVERY_MS = 250;
const REQUESTS = 200;
const CONNECTIONS = 4;
const PORTAL = { portalId: 1, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.hubspot.com" };

/** Milliseconds from an edit in the CRM to the first answer of the service that shows it, sorted. */
export async function measureLatency(running: Awaited<ReturnType<typeof startTestService>>): Promise<number[]> {
  const [deal] = running.crm.objects.find("deals", "", 1);
  const update = (properties: Record<string, string>) =>
    running.crm.objects.update("deals", deal?.id ?? "", properties, "CRM_UI");
  const total = async () =>
    ExplanationSchema.parse((await running.get("/api/standing/explain?metric=influencedDealMrr")).data).total;
  async function until(shown: number): Promise<void> {
    while ((await total()) !== shown) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  const closed = { dealstage: "closedwon", closedate: "2026-11-01T12:00:00Z", deal_currency_code: "USD" };
  const before = Number(await total());
  update({ ...closed, pp_influence: "co-sell", pp_deal_mrr: "1000000" });
  while (Number(await total()) < before + 900_000) await new Promise((resolve) => setTimeout(resolve, 2));
  const base = Number(await total()) - 1_000_000;
  const times: number[] = [];
  for (let edit = 1; edit <= EDITS; edit++) {
    const startedAt = performance.now();
    update({ pp_deal_mrr: String(1_000_000 + edit) });
    await until(base + 1_000_000 + edit);
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, EDIT_EVERY_MS));
  }
  return times.sort((a, b) => a - b);
}

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

/** Events a second that the door for webhooks takes, signed and kept, in requests of 100. */
export async function measureIntake(database: Database): Promise<number> {
  await savePortal(database, PORTAL);
  const app = express();
  const door = webhookEndpoint({
    accept: (events) => saveEvents(database, events),
    appId: null,
    log: pino({ level: "silent" }),
  });
  const trusted = signedByHubSpot({ publicBaseUrls: [PUBLIC_BASE_URL], clientSecrets: [CLIENT_SECRET] });
  app.post("/webhooks", rawBody, trusted, parseJsonBody, door);
  const server = await listen(app, 0);
  const bodies = Array.from({ length: REQUESTS }, (_, request) => batchOf(request));
  async function worker(): Promise<void> {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const request = { method: "POST", url: `${PUBLIC_BASE_URL}/webhooks`, body };
      const headers = signatureHeaders(CLIENT_SECRET, request, Date.now());
      const response = await fetch(`http://127.0.0.1:${server.port}/webhooks`, { method: "POST", headers, body });
      if (!response.ok) throw new Error(`the door answered ${response.status}`);
      await response.arrayBuffer();
    }
  }
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - startedAt) / 1000;
  const kept = await waitingEvents(database, PORTAL.portalId);
  if (kept !== REQUESTS * BATCH) throw new Error(`${kept} of ${REQUESTS * BATCH} events were kept`);
  await server.close();
  return kept / seconds;
}
