import express from "express";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { listen } from "../process/listen.ts";
import type { Database } from "../store/engine/database.ts";
import { savePortal } from "../store/portals/portals.ts";
import { sql } from "../store/engine/sql.ts";
import { waitingWork } from "../store/jobs/waiting-work.ts";
import { saveEvents, type WebhookEvent } from "../store/jobs/webhook-events.ts";
import { handleErrors } from "./handle-errors.ts";
import { readBody } from "./limits/read-body.ts";
import { parseJsonBody } from "./authentication/signed-requests.ts";
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
  app.post("/webhooks", readBody(), parseJsonBody, webhookEndpoint({ accept, appId, log }));
  const server = await listen(app, 0);
  close = server.close;
  const postText = async (body: string) =>
    (await fetch(`http://127.0.0.1:${server.port}/webhooks`, { method: "POST", body })).status;
  const post = (events: unknown[]) => postText(JSON.stringify(events));
  return { post, postText, accepted, logged };
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

test("events of another app are none of ours, whoever they are about; an event that names no app is", async () => {
  const { post, accepted } = await open({ appId: "4242" });
  const others = [
    { ...EVENT, appId: 4243, objectId: 1 },
    { ...EVENT, appId: "4243", objectId: 2 },
    { ...EVENT, appId: "4242", objectId: 3 },
    { ...EVENT, appId: undefined, objectId: 4 },
  ];
  expect(await post([EVENT, ...others])).toBe(200);
  expect(accepted.map((event) => event.objectId)).toEqual(["20", "3", "4"]);
});

test("an event that calls its type `eventType`, and an id beyond 2^53 with all its digits, are kept", async () => {
  const { postText, accepted } = await open();
  const { subscriptionType, ...rest } = EVENT;
  const text = JSON.stringify([{ ...rest, eventType: subscriptionType, objectId: 1 }]);
  expect(await postText(text.replace('"objectId":1', '"objectId":9007199254740993'))).toBe(200);
  expect(accepted).toMatchObject([{ subscriptionType: "object.propertyChange", objectId: "9007199254740993" }]);
});

test("an association in the form of the guide is kept with its name", async () => {
  const { post, accepted } = await open();
  const association = {
    associationType: "CONTACT_TO_COMPANY",
    fromObjectId: 1,
    toObjectId: 2,
    associationRemoved: false,
  };
  const { objectId: _record, objectTypeId: _kind, ...rest } = EVENT;
  await post([{ ...rest, subscriptionType: "contact.associationChange", ...association }]);
  expect(accepted).toMatchObject([{ associationType: "CONTACT_TO_COMPANY", fromObjectId: "1", toObjectId: "2" }]);
});

test.each([
  ["a time before there was a CRM", -9_000_000_000_000_000],
  ["a time beyond all calendars", 9_000_000_000_000_000],
  ["a time in seconds", 1_795_000_000],
  ["a time in words", "yesterday"],
  ["no time", undefined],
])("%s is taken for now: the record is read all the same", async (_what, occurredAt) => {
  const { post, accepted } = await open();
  const before = Date.now();
  await post([{ ...EVENT, occurredAt }]);
  expect(accepted[0]?.occurredAt).toBeGreaterThanOrEqual(before);
  expect(accepted[0]?.occurredAt).toBeLessThanOrEqual(Date.now());
});

/** Whatever may stand in a field of an event. */
const NASTY: unknown[] = [
  ...["na\u0000me", "a\ud83d", "\ude00", "", " ", "-1", "1e3", "x".repeat(5_000), "'; drop table webhook_events; --"],
  ...[-1, 0, 1.5, 1e21, 1e308, -0, 2 ** 53, 9_007_199_254_740_993n, null, true, [], {}, [[]], { $gt: 1 }, ["a\0"]],
];
const FIELDS = [
  ...["portalId", "appId", "subscriptionType", "eventType", "eventId", "occurredAt", "objectId", "objectTypeId"],
  ...["propertyName", "propertyValue", "primaryObjectId", "newObjectId", "mergedObjectIds", "fromObjectId"],
  ...[
    "fromObjectTypeId",
    "toObjectId",
    "toObjectTypeId",
    "associationType",
    "changeSource",
    "sourceId",
    "attemptNumber",
  ],
];
const written = (value: unknown) => (typeof value === "bigint" ? String(value) : JSON.stringify(value));

describe.each(await testEngines())("on $name", ({ open: openDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  test("a nasty value in any field of an event keeps none of its neighbours out", async () => {
    await savePortal(database, { portalId: 62_515, timeZone: "UTC", companyCurrency: "USD", uiDomain: "app.example" });
    const log = pino({ level: "silent" });
    const app = express();
    const accept = (events: WebhookEvent[]) => saveEvents(database, events);
    app.post(
      "/webhooks",
      readBody(),
      parseJsonBody,
      webhookEndpoint({ accept, appId: "4242", log }),
      handleErrors(log),
    );
    const server = await listen(app, 0);
    close = server.close;
    let sent = 0;
    for (const field of FIELDS) {
      const events = NASTY.map((value, index) => {
        const event = JSON.stringify({ ...EVENT, eventId: `${++sent}`, objectId: index, [field]: "HERE" });
        return event.replace('"HERE"', () => written(value) ?? "null");
      });
      const good = JSON.stringify({ ...EVENT, eventId: `${++sent}`, objectId: 4_711 });
      const [first, ...rest] = events;
      const body = `[${[first, good, ...rest, "null", "1", '"x"', "[]"].join(",")}]`;
      const response = await fetch(`http://127.0.0.1:${server.port}/webhooks`, { method: "POST", body });
      expect([field, response.status]).toEqual([field, 200]);
    }
    const kept = await database.query<{ good: number }>(
      sql`select count(*) as good from webhook_events where event ->> 'objectId' = '4711'`,
    );
    expect(kept[0]?.good).toBe(FIELDS.length);
    expect(await waitingWork(database)).toHaveLength(3);
  });
});
