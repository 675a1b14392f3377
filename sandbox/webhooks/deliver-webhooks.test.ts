import express from "express";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startCrm } from "../crm/fixture/start-crm.ts";
import { signV3 } from "../preview/request-signature.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

const SECRET = "standing-sandbox-secret";
const TARGET = "https://standing.partner.example/webhooks";
const OBJECTS = "/crm/objects/2026-09";
const COMPANY = { portalId: 1234567, appId: 4242, objectTypeId: "0-2", objectId: 99 };

type Event = Record<string, unknown>;
interface Delivered {
  events: Event[];
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The stand-in CRM, and a service that answers as told and notes what it was sent. */
async function start(answers: number[] = []) {
  const { crm, call, close } = await startCrm();
  const delivered: Delivered[] = [];
  const app = express();
  app.post("/webhooks", express.text({ type: () => true, limit: "1mb" }), (request, response) => {
    const body = request.body as string;
    delivered.push({ body, headers: request.headers, events: JSON.parse(body) as Event[] });
    response.status(answers.shift() ?? 200).end();
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const webhooks = deliverWebhooks({
    crm: crm.objects,
    appId: 4242,
    clientSecret: SECRET,
    targetUrl: TARGET,
    deliverTo: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    firstRetryMs: 1,
  });
  ends.push(
    () => webhooks.stop(),
    close,
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const events = () => delivered.flatMap((one) => one.events);
  return { objects: crm.objects, call, delivered, events };
}

test("a change of a subscribed property arrives, signed over what arrives; one of another property does not", async () => {
  const { objects, delivered } = await start();
  objects.update("companies", "99", { city: "Bonn", domain: "neu.example" }, "CRM_UI");
  await expect.poll(() => delivered.length).toBe(1);
  const [{ body, events, headers } = { body: "", events: [], headers: {} as Delivered["headers"] }] = delivered;
  expect(events).toMatchObject([
    {
      ...COMPANY,
      subscriptionType: "object.propertyChange",
      propertyName: "domain",
      propertyValue: "neu.example",
      changeSource: "CRM_UI",
      attemptNumber: 0,
    },
  ]);
  const timestamp = Number(headers["x-hubspot-request-timestamp"]);
  expect(Math.abs(Date.now() - timestamp)).toBeLessThan(10_000);
  expect(headers["x-hubspot-signature-v3"]).toBe(signV3(SECRET, { method: "POST", url: TARGET, body }, timestamp));
});

test("what a caller of the API changes is marked as made by the app", async () => {
  const { call, events } = await start();
  await call("PATCH", `${OBJECTS}/companies/99`, { properties: { domain: "api.example" } });
  await expect.poll(events).toMatchObject([{ changeSource: "INTEGRATION", sourceId: "4242" }]);
});

test("records that come, go, come back, are merged or change their company are told as such", async () => {
  const { call, objects, events } = await start();
  await call("POST", `${OBJECTS}/contacts`, { properties: { email: "neu@muster.example" } });
  await call("DELETE", `${OBJECTS}/contacts/10`);
  objects.restore("contacts", "10", "CRM_UI");
  await call("POST", `${OBJECTS}/companies/merge`, { primaryObjectId: "99", objectIdToMerge: "100" });
  await call("PUT", `${OBJECTS}/deals/32/associations/default/companies/1001`);
  await call("POST", "/crm/associations/2026-09/deals/companies/batch/archive", {
    inputs: [{ from: { id: "32" }, to: [{ id: "1001" }] }],
  });
  const contact = { objectTypeId: "0-1", objectId: 10 };
  const deal = { fromObjectId: 32, fromObjectTypeId: "0-3", toObjectId: 1001, toObjectTypeId: "0-2" };
  await expect.poll(() => events().length).toBe(7);
  const told = events().toSorted((a, b) => Number(a["eventId"]) - Number(b["eventId"]));
  expect(told).toMatchObject([
    { subscriptionType: "object.creation", ...contact },
    { subscriptionType: "object.deletion", ...contact },
    { subscriptionType: "object.restore", ...contact },
    // Of the values that a merge changes nothing is told (merge-records.ts).
    { subscriptionType: "object.deletion", objectTypeId: "0-2", objectId: 100 },
    { subscriptionType: "object.merge", objectTypeId: "0-2", primaryObjectId: 99, mergedObjectIds: [100] },
    { subscriptionType: "object.associationChange", ...deal, associationRemoved: false },
    { subscriptionType: "object.associationChange", ...deal, associationRemoved: true },
  ]);
});

test("250 changes made together come in three requests of at most 100", async () => {
  const { objects, delivered, events } = await start();
  for (let change = 0; change < 250; change++)
    objects.update("companies", "99", { domain: `d${change}.example` }, "CRM_UI");
  await expect.poll(() => events().length).toBe(250);
  expect(delivered.map((one) => one.events.length).sort()).toEqual([100, 100, 50]);
});

test("what is not answered by 2xx is sent again and counted, until it is", async () => {
  const { objects, delivered } = await start([500, 404]);
  objects.update("companies", "99", { domain: "neu.example" }, "CRM_UI");
  await expect.poll(() => delivered.length).toBe(3);
  expect(delivered.map(({ events }) => events[0]?.["attemptNumber"])).toEqual([0, 1, 2]);
  expect(new Set(delivered.map(({ events }) => events[0]?.["eventId"])).size).toBe(1);
});

test("after ten retries HubSpot gives up", async () => {
  const { objects, delivered } = await start(Array.from({ length: 20 }, () => 503));
  objects.update("companies", "99", { domain: "neu.example" }, "CRM_UI");
  await expect.poll(() => delivered.length).toBe(11);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(delivered).toHaveLength(11);
});
