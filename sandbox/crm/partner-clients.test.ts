import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PARTNER_CLIENT_OPERATIONS, partnerClientFaultsOf } from "./fixture/openapi-answers.ts";
import { type RunningCrm, startCrm } from "./fixture/start-crm.ts";

const CLIENTS = "/crm/objects/2026-09/partner_clients";
const ROUTE = "/crm/objects/2026-09/{objectType}";

let running: RunningCrm;
beforeAll(async () => {
  running = await startCrm();
});
afterAll(() => running.close());

const filtered = (propertyName: string) => ({
  filterGroups: [{ filters: [{ propertyName, operator: "HAS_PROPERTY" }] }],
});
const noted = (id: string) => ({ inputs: [{ id, properties: { partner_client_notes: "Called" } }] });

describe("every answer about partner clients is one of HubSpot's document on them", () => {
  const answered = new Map<string, Set<boolean>>();

  test.each([
    ["a page", "GET", "", "", 200, undefined],
    [
      "a page by type id",
      "GET",
      "",
      "?limit=1&associations=companies&propertiesWithHistory=partner_client_mrr",
      200,
      undefined,
    ],
    ["101 on a page", "GET", "", "?limit=101", 400, undefined],
    ["one record", "GET", "/71", "?associations=companies&propertiesWithHistory=partner_client_mrr", 200, undefined],
    ["one that is not there", "GET", "/4711", "", 404, undefined],
    ["a change", "PATCH", "/71", "", 200, { properties: { partner_client_notes: "Called" } }],
    ["a change of what HubSpot says", "PATCH", "/71", "", 400, { properties: { partner_client_mrr: "1" } }],
    ["a search", "POST", "/search", "", 200, filtered("partner_client_sold_date")],
    ["a search by nothing", "POST", "/search", "", 400, filtered("no_such")],
    ["changes", "POST", "/batch/update", "", 200, noted("72")],
    ["changes of nothing", "POST", "/batch/update", "", 400, {}],
  ])("%s: %s%s%s is %i", async (_what, method, route, query, status, body) => {
    const answer = await running.call(method, `${CLIENTS}${route}${query}`, body);
    expect(answer).toMatchObject({ status });
    const operation = `${method} ${ROUTE}${/^\/\d/.test(route) ? "/{objectId}" : route}`;
    expect(partnerClientFaultsOf(operation, answer)).toEqual([]);
    answered.set(operation, (answered.get(operation) ?? new Set()).add(status < 400));
  });

  test("every operation was called, with success and without", () => {
    expect([...answered.keys()].sort()).toEqual([...PARTNER_CLIENT_OPERATIONS].sort());
    for (const outcomes of answered.values()) expect(outcomes.size).toBe(2);
  });
});

test("its history as of one record is the newest 20 values", async () => {
  const { body } = await running.call("GET", `${CLIENTS}/71?propertiesWithHistory=partner_client_mrr`);
  const { propertiesWithHistory } = body as { propertiesWithHistory: Record<string, unknown[]> };
  expect(propertiesWithHistory["partner_client_mrr"]).toHaveLength(20);
});

test("its company is told with the page and by the associations", async () => {
  const page = await running.call("GET", `${CLIENTS}?associations=companies`);
  expect(page.body).toMatchObject({
    results: [{ id: "71", associations: { companies: { results: [{ id: "99" }] } } }, {}],
  });
  const path = "/crm/associations/2026-09/partner_clients/companies/batch/read";
  const read = await running.call("POST", path, { inputs: [{ id: "71" }] });
  expect(read.body).toMatchObject({ results: [{ from: { id: "71" }, to: [{ toObjectId: "99" }] }] });
});

test("its properties are HubSpot's own, and can be discovered", async () => {
  const { body } = await running.call("GET", "/crm/properties/2026-09/partner_clients");
  const { results } = body as { results: { name: string; hubspotDefined: boolean }[] };
  const mrr = results.find(({ name }) => name === "partner_client_mrr");
  expect(mrr).toMatchObject({ hubspotDefined: true, type: "number" });
});
