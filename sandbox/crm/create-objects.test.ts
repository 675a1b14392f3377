import { expect, test } from "vitest";
import { createCrm } from "./create-crm.ts";
import type { CrmChange } from "./crm-objects.ts";
import { NOW, smallPortal } from "./fixture/small-portal.ts";
import { startCrm } from "./fixture/start-crm.ts";

function objects(more: object = {}) {
  return createCrm({ snapshot: { ...smallPortal(), ...more }, now: () => NOW }).objects;
}

test("the record picker finds by name, domain, person and e-mail, in numeric order of id", () => {
  const crm = objects();
  const find = (type: "companies" | "contacts", text: string) => crm.find(type, text, 5).map(({ id }) => id);
  expect(find("companies", "")).toEqual(["99", "100", "200", "201", "202"]);
  expect(find("companies", "MUSTER")).toEqual(["99"]);
  expect(find("companies", "lumiere.ex")).toEqual(["1001"]);
  expect(find("companies", "societe lumiere")).toEqual(["1001"]);
  expect(find("contacts", "erika muster")).toEqual(["7"]);
  expect(find("contacts", "@mail")).toEqual(["9"]);
});

test("a record has its calculated properties, and tells whether it is archived", () => {
  const crm = objects();
  expect(crm.get("contacts", "7")).toMatchObject({ archived: false, properties: { associatedcompanyid: "99" } });
  expect(crm.get("companies", "99")?.properties["pp_hubspot_mrr"]).toBe("25");
  expect(crm.get("companies", "4711")).toBeUndefined();
  expect(crm.get("partner_clients", "1")).toBeUndefined();
});

test("a snapshot may leave a current value to its history and name companies that are not there", () => {
  const history = { pp_hubspot_mrr: [{ value: "5", timestamp: "2026-01-01T09:00:00+01:00" }] };
  const crm = objects({
    objects: {
      companies: [{ id: "1", properties: { pp_hubspot_mrr: null }, history }],
      contacts: [{ id: "2", properties: { email: "a@b.example" } }],
      deals: [],
    },
    associations: [{ from: ["contacts", "2"], to: ["companies", "4711"] }],
  });
  expect(crm.get("companies", "1")).toMatchObject({
    properties: { pp_hubspot_mrr: "5" },
    createdAt: "2020-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T08:00:00.000Z",
  });
  expect(crm.get("contacts", "2")?.properties).not.toHaveProperty("associatedcompanyid");
});

test("associated records are told in order of id", () => {
  const crm = objects();
  expect(crm.associated("companies", "99", "contacts")).toEqual(["7", "8"]);
  expect(crm.associated("contacts", "7", "companies")).toEqual(["99", "100"]);
  expect(crm.associated("companies", "99", "partner_clients")).toEqual(["71"]);
});

test("a change in the CRM's own pages is validated, kept and announced", () => {
  const crm = objects();
  const changes: CrmChange[] = [];
  const end = crm.subscribe((change) => changes.push(change));
  crm.update("companies", "99", { city: "Berlin", pp_hubspot_mrr: "25" }, "CRM_UI");
  expect(() => crm.update("companies", "99", { numberofemployees: "many" }, "CRM_UI")).toThrow("many was not a valid");
  expect(() => crm.update("companies", "4711", { city: "Bonn" }, "CRM_UI")).toThrow("Object not found");
  end();
  crm.update("companies", "99", { city: "Bonn" }, "CRM_UI");
  expect(changes).toEqual([
    { objectType: "companies", objectId: "99", kind: "propertyChange", propertyName: "city", source: "CRM_UI" },
  ]);
  expect(crm.get("companies", "99")?.properties["city"]).toBe("Bonn");
});

test("the API announces creations, deletions and associations", async () => {
  const { crm, call, close } = await startCrm();
  const changes: string[] = [];
  crm.objects.subscribe(({ kind, objectType, objectId }) => changes.push(`${kind} ${objectType} ${objectId}`));
  const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }];
  await call("POST", "/crm/objects/2026-09/contacts", {
    properties: { email: "neu@muster.example" },
    associations: [{ to: { id: "99" }, types }],
  });
  await call("DELETE", "/crm/objects/2026-09/deals/31");
  await close();
  expect(changes).toEqual([
    "creation contacts 10",
    "associationChange contacts 10",
    "associationChange companies 99",
    "deletion deals 31",
  ]);
});

test.each([
  ["Europe/Berlin", "app-eu1.hubspot.com"],
  ["America/New_York", "app.hubspot.com"],
])("an account in %s is hosted at %s", (timeZone, uiDomain) => {
  expect(objects({ timeZone }).portal.uiDomain).toBe(uiDomain);
});

test("calls are counted by method and path as HubSpot's documents write it", async () => {
  const { crm, call, close } = await startCrm();
  await call("GET", "/crm/objects/2026-09/companies/99");
  await call("GET", "/crm/objects/2026-09/deals/31");
  await call("POST", "/crm/objects/2026-09/deals/search", {});
  await close();
  expect(crm.calls.count()).toBe(3);
  expect(crm.calls.count("GET", "/crm/objects/2026-09/{objectType}/{objectId}")).toBe(2);
  expect(crm.calls.list().at(-1)).toEqual({
    method: "POST",
    path: "/crm/objects/2026-09/{objectType}/search",
    status: 200,
  });
  crm.calls.reset();
  expect(crm.calls.count()).toBe(0);
});
