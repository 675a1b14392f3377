import { afterAll, beforeAll, expect, test } from "vitest";
import { startCrm, TOKEN, type RunningCrm } from "../../sandbox/crm/fixture/start-crm.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import type { Transport } from "./calls/transport.ts";
import { readRecords } from "./read-records.ts";

const COMPANIES = {
  objectType: "companies" as const,
  properties: ["name"],
  history: ["pp_hubspot_mrr"],
  associations: [],
};
const DEALS = { objectType: "deals" as const, properties: ["dealname"], history: [], associations: ["companies"] };
const READ = "/crm/objects/2026-09/{objectType}/batch/read";
const ASSOCIATIONS = "/crm/associations/2026-09/{fromObjectType}/{toObjectType}/batch/read";

let running: RunningCrm;
let gateway: Gateway;
beforeAll(async () => {
  running = await startCrm();
  gateway = createGateway({ accessToken: TOKEN, apiUrl: running.url });
});
afterAll(async () => {
  await gateway.close();
  await running.close();
});

test("120 companies with history are three calls of at most 50, and those that are gone are left out", async () => {
  const ids = Array.from({ length: 115 }, (_, index) => String(200 + index));
  running.crm.calls.reset();
  const records = await gateway.readRecords(COMPANIES, [...ids, "99", "4711", "4712", "100", "1001"]);
  expect(running.crm.calls.count("POST", READ)).toBe(3);
  expect(records).toHaveLength(118);
  expect(records.find(({ id }) => id === "99")?.propertiesWithHistory?.["pp_hubspot_mrr"]).toHaveLength(20);
});

test("deals come with their companies, the primary one marked as on a page of deals; one without has none", async () => {
  running.crm.calls.reset();
  const records = await gateway.readRecords(DEALS, ["31", "32"]);
  const { records: page } = await gateway.readPage(DEALS, null);
  const companies = (from: typeof page, id: string) =>
    from.find((record) => record.id === id)?.associations?.["companies"]?.results;
  expect(companies(records, "31")).toEqual([
    { id: "99", type: "deal_to_company" },
    { id: "99", type: "deal_to_company_unlabeled" },
  ]);
  expect(companies(records, "31")).toEqual(companies(page, "31"));
  expect(companies(records, "32")).toBeUndefined();
  expect(running.crm.calls.count("POST", ASSOCIATIONS)).toBe(1);
});

const CLIENTS = {
  objectType: "partner_clients" as const,
  properties: ["name"],
  history: ["partner_client_mrr"],
  associations: ["companies"],
};

test("partner clients are read one by one, as HubSpot tells them on a page; one that is gone is left out", async () => {
  running.crm.calls.reset();
  const records = await gateway.readRecords(CLIENTS, ["72", "71"]);
  expect(running.crm.calls.count("GET", "/crm/objects/2026-09/{objectType}/{objectId}")).toBe(2);
  expect(running.crm.calls.count()).toBe(2);
  const { records: page } = await gateway.readPage(CLIENTS, null);
  expect(records).toEqual(page.toReversed());
  expect(records[1]?.associations?.["companies"]?.results[0]?.id).toBe("99");
  expect((await gateway.readRecords(CLIENTS, ["71", "4711"])).map(({ id }) => id)).toEqual(["71"]);
});

test("partner clients whose path is gone are not taken for deleted ones", async () => {
  const end = running.crm.misbehaviour.add({ path: /partner_clients/, status: 404, body: { message: "no such path" } });
  await expect(gateway.readRecords(CLIENTS, ["71"])).rejects.toMatchObject({ status: 404 });
  end();
});

test("nothing to read is no call", async () => {
  running.crm.calls.reset();
  expect(await gateway.readRecords(DEALS, [])).toEqual([]);
  expect(running.crm.calls.count()).toBe(0);
});

test("an error that is not about a missing record says nothing of the record: the reading fails", async () => {
  const errors = [{ status: "error", category: "INTERNAL_ERROR", message: "try later" }];
  const transport = (() => Promise.resolve({ results: [], errors })) as unknown as Transport;
  await expect(readRecords(transport, COMPANIES, ["99"])).rejects.toMatchObject({ category: "INTERNAL_ERROR" });
});
