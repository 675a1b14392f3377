import express from "express";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { listen } from "../listen.ts";
import type { WebhookEvent } from "../store/webhook-events.ts";
import { webhookEndpoint } from "./webhook-endpoint.ts";

const EVENT = {
  portalId: 62_515,
  eventId: 3_181_526_809,
  subscriptionId: 7,
  appId: 4242,
  occurredAt: 1_795_000_000_000,
  subscriptionType: "object.propertyChange",
  objectTypeId: "0-1",
  objectId: 20,
  propertyName: "email",
  propertyValue: "ada@muster.example",
  attemptNumber: 0,
};
const OURS = { ...EVENT, changeSource: "INTEGRATION", sourceId: "4242" };

let close: () => Promise<void>;
afterEach(() => close());

/** The door alone; what it accepts and what it logs is noted. */
async function open({ appId = null as string | null, connected = [EVENT.portalId] } = {}) {
  const accepted: WebhookEvent[] = [];
  const logged: { level: number; msg: string; portalId?: number }[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as (typeof logged)[number]) });
  const accept = (events: WebhookEvent[]) => {
    accepted.push(...events);
    return Promise.resolve(events.map((event) => event.portalId).filter((id) => !connected.includes(id)));
  };
  const app = express();
  app.post("/webhooks", express.json(), webhookEndpoint({ accept, appId, log }));
  const server = await listen(app, 0);
  close = server.close;
  const post = async (events: unknown[]) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(events);
    return (await fetch(`http://127.0.0.1:${server.port}/webhooks`, { method: "POST", headers, body })).status;
  };
  return { post, accepted, logged };
}

test("an event is kept with its record and its time, without the value somebody entered", async () => {
  const { post, accepted } = await open();
  expect(await post([EVENT])).toBe(200);
  expect(accepted).toEqual([
    {
      portalId: 62_515,
      eventId: "3181526809",
      occurredAt: 1_795_000_000_000,
      subscriptionType: "object.propertyChange",
      objectTypeId: "0-1",
      objectId: "20",
      propertyName: "email",
    },
  ]);
});

test("what this app changed itself is dropped, what others change is not", async () => {
  const { post, accepted } = await open({ appId: "4242" });
  const others = [
    { ...OURS, sourceId: "999", objectId: 1 },
    { ...OURS, changeSource: "CRM_UI", objectId: 2 },
    { ...OURS, sourceId: 4242, objectId: 3 },
    { ...EVENT, objectId: 4 },
  ];
  expect(await post([OURS, ...others])).toBe(200);
  expect(accepted.map((event) => event.objectId)).toEqual(["1", "2", "4"]);
});

test("while the app's own number is not known nothing is dropped", async () => {
  const { post, accepted } = await open();
  await post([OURS]);
  expect(accepted).toHaveLength(1);
});

test("an account that is not connected is logged once, however often it is told of", async () => {
  const { post, logged } = await open({ connected: [] });
  await post([EVENT]);
  await post([EVENT, { ...EVENT, portalId: 2 }]);
  expect(logged.map((line) => line.portalId)).toEqual([62_515, 2]);
});

test("what cannot be understood is counted in the log, not quoted: it may hold personal data", async () => {
  const { post, accepted, logged } = await open();
  expect(await post([{ ...EVENT, objectId: "ada@muster.example" }, EVENT])).toBe(200);
  expect(accepted).toHaveLength(1);
  expect(logged).toMatchObject([{ skipped: 1, events: 2 }]);
  expect(JSON.stringify(logged)).not.toContain("ada@");
});
