import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type RunningCrm, startCrm } from "./fixture/start-crm.ts";

const FoundSchema = z.object({ total: z.int(), results: z.array(z.object({ id: z.string() })) });

let running: RunningCrm;
beforeAll(async () => {
  running = await startCrm();
});
afterAll(() => running.close());

async function search(type: string, body: object): Promise<string[]> {
  const answer = await running.call("POST", `/crm/objects/2026-09/${type}/search`, { limit: 200, ...body });
  expect(answer.status).toBe(200);
  return FoundSchema.parse(answer.body).results.map(({ id }) => id);
}

const where = (propertyName: string, operator: string, more: object = {}) => ({
  filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
});

test.each([
  ["companies", where("name", "EQ", { value: "muster gmbh" }), ["99"]],
  ["companies", where("numberofemployees", "GT", { value: "7" }), ["99"]],
  ["companies", where("numberofemployees", "GTE", { value: "7" }), ["99", "1001"]],
  ["companies", where("numberofemployees", "LT", { value: "40" }), ["1001"]],
  ["companies", where("numberofemployees", "LTE", { value: "40" }), ["99", "1001"]],
  ["companies", where("numberofemployees", "NEQ", { value: "40" }), ["1001"]],
  ["companies", where("numberofemployees", "BETWEEN", { value: "5", highValue: "7" }), ["1001"]],
  ["companies", where("domain", "IN", { values: ["muster.example", "brand.example"] }), ["99", "100"]],
  ["companies", where("domain", "IN", { values: ["MUSTER.example"] }), []],
  ["companies", where("pp_app_installed_on", "HAS_PROPERTY"), ["99"]],
  ["companies", where("pp_app_installed_on", "EQ", { value: String(Date.UTC(2026, 3, 14)) }), ["99"]],
  ["companies", where("createdate", "GT", { value: "2024-01-01" }), ["99"]],
  ["companies", where("name", "CONTAINS_TOKEN", { value: "lumière" }), ["1001"]],
  ["companies", where("name", "CONTAINS_TOKEN", { value: "lumi" }), []],
  ["companies", where("name", "CONTAINS_TOKEN", { value: "lumi*" }), ["1001"]],
  ["contacts", where("email", "CONTAINS_TOKEN", { value: "*@muster.example" }), ["7", "8"]],
  ["contacts", where("email", "NOT_CONTAINS_TOKEN", { value: "*@muster.example" }), ["9"]],
  ["contacts", where("lastname", "NOT_HAS_PROPERTY"), ["8", "9"]],
  ["contacts", where("firstname", "NOT_IN", { values: ["erika", "max"] }), ["9"]],
  ["contacts", where("associatedcompanyid", "EQ", { value: "99" }), ["7", "8"]],
  ["deals", where("hs_is_closed_won", "EQ", { value: "true" }), ["31", "33"]],
  ["deals", where("dealstage", "EQ", { value: "ClosedWon" }), []],
  ["contacts", { query: "erika muster" }, ["7"]],
  ["contacts", { query: "muster", sorts: ["-email"] }, ["8", "7"]],
  ["contacts", { sorts: [{ propertyName: "lastname", direction: "DESCENDING" }], limit: 1 }, ["7"]],
  ["deals", { sorts: ["dealname"] }, ["32", "33", "31"]],
])("among %s %j finds %j", async (type, body, ids) => {
  expect(await search(type, body)).toEqual(ids);
});

test("filters of one group must all hold, groups are alternatives", async () => {
  const name = (value: string) => ({ propertyName: "name", operator: "CONTAINS_TOKEN", value });
  const employees = { propertyName: "numberofemployees", operator: "HAS_PROPERTY" };
  const filterGroups = [
    { filters: [name("muster"), employees] },
    { filters: [name("brand"), employees] },
    { filters: [name("alone")] },
  ];
  expect(await search("companies", { filterGroups })).toEqual(["99", "1002"]);
});

test.each([
  ["an unknown property", where("no_such", "EQ", { value: "1" }), "PROPERTY_DOESNT_EXIST"],
  ["an operator without its value", where("name", "EQ"), 'requires \\"value\\"'],
  ["IN without values", where("name", "IN", { value: "x" }), 'requires \\"values\\"'],
  ["an operator that does not exist", where("name", "LIKE", { value: "x" }), "operator"],
  ["a sort by an unknown property", { sorts: ["no_such"] }, "PROPERTY_DOESNT_EXIST"],
])("%s is refused", async (_what, body, text) => {
  const answer = await running.call("POST", "/crm/objects/2026-09/companies/search", body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain(text);
});
