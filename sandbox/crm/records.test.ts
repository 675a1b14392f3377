import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { createCrm } from "./create-crm.ts";
import type { CrmChange } from "./crm-objects.ts";
import { NOW, smallPortal } from "./fixture/small-portal.ts";
import { type RunningCrm, TOKEN, startCrm } from "./fixture/start-crm.ts";
import { loadPortal } from "./load-portal.ts";

const OBJECTS = "/crm/objects/2026-09";
const UNSTATED = "2020-01-01T00:00:00.000Z";

const RecordSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  propertiesWithHistory: z
    .record(z.string(), z.array(z.looseObject({ value: z.string(), timestamp: z.string() })))
    .default({}),
  associations: z
    .record(z.string(), z.object({ results: z.array(z.object({ id: z.string(), type: z.string() })) }))
    .default({}),
});

let running: RunningCrm;
beforeAll(async () => {
  running = await startCrm();
});
afterAll(() => running.close());

async function read(path: string) {
  return RecordSchema.parse((await running.call("GET", `${OBJECTS}/${path}`)).body);
}

async function history(path: string, name: string) {
  return (await read(`${path}?propertiesWithHistory=${name}`)).propertiesWithHistory[name] ?? [];
}

async function change(path: string, properties: Record<string, string>) {
  return running.call("PATCH", `${OBJECTS}/${path}`, { properties });
}

describe("property history", () => {
  test.each([
    ["companies/99", "pp_hubspot_mrr", 20, "25", "6"],
    ["deals/32", "amount", 20, "21", "2"],
    ["contacts/7", "jobtitle", 45, "50", "6"],
  ])("%s tells the newest of %s, %i of them", async (path, name, length, newest, oldest) => {
    const entries = await history(path, name);
    expect(entries).toHaveLength(length);
    expect([entries[0]?.value, entries.at(-1)?.value]).toEqual([newest, oldest]);
    const times = entries.map(({ timestamp }) => timestamp);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test("a property without history has had its value since the record was created", async () => {
    expect(await history("companies/99", "domain")).toEqual([
      { value: "muster.example", timestamp: "2025-03-03T09:00:00.000Z", sourceType: "IMPORT" },
    ]);
    expect(await history("companies/100", "pp_hubspot_mrr")).toMatchObject([{ value: "300", timestamp: UNSTATED }]);
    expect(await history("companies/100", "city")).toEqual([]);
  });

  test("the newest value is the current one, also in the answer that asks for history only", async () => {
    const { properties } = await read("companies/99?propertiesWithHistory=pp_hubspot_mrr");
    expect(Object.keys(properties)).toEqual(["createdate", "hs_lastmodifieddate", "hs_object_id", "pp_hubspot_mrr"]);
    expect(properties["pp_hubspot_mrr"]).toBe("25");
  });

  test("a change goes on top, and only a change", async () => {
    await change("companies/1001", { numberofemployees: "8" });
    await change("companies/1001", { numberofemployees: "8" });
    expect(await history("companies/1001", "numberofemployees")).toMatchObject([
      { value: "8", timestamp: NOW.toISOString(), sourceType: "INTEGRATION" },
      { value: "7", timestamp: UNSTATED },
    ]);
    expect(await read("companies/1001")).toMatchObject({
      createdAt: UNSTATED,
      updatedAt: NOW.toISOString(),
      properties: { hs_lastmodifieddate: NOW.toISOString() },
    });
  });
});

describe("what HubSpot calculates", () => {
  test.each([
    ["deals/31", "hs_is_closed_won", "true"],
    ["deals/31", "hs_deal_stage_probability", "1.0"],
    ["deals/32", "hs_is_closed", "false"],
    ["deals/33", "hs_is_closed_won", "true"],
    ["contacts/7", "associatedcompanyid", "99"],
    ["contacts/9", "associatedcompanyid", null],
    ["contacts/7", "hs_email_domain", "muster.example"],
    ["companies/99", "hs_object_id", "99"],
    ["companies/99", "createdate", "2025-03-03T09:00:00.000Z"],
  ])("%s has %s %s", async (path, name, value) => {
    expect((await read(`${path}?properties=${name}`)).properties[name]).toBe(value);
  });

  test("a deal that is won gets its close date now, and what the snapshot stated is calculated again", async () => {
    await change("deals/33", { dealstage: "closedlost" });
    const { properties } = await read("deals/33?properties=hs_is_closed_won,hs_is_closed,closedate");
    expect(properties).toMatchObject({ hs_is_closed_won: "false", hs_is_closed: "true", closedate: NOW.toISOString() });
  });
});

describe("values that HubSpot refuses", () => {
  test.each([
    ["companies/99", { no_such: "1" }, "PROPERTY_DOESNT_EXIST"],
    ["companies/99", { numberofemployees: "many" }, "INVALID_NUMBER"],
    ["companies/99", { pp_app_installed_on: "2026-02-30" }, "INVALID_DATE"],
    ["companies/99", { pp_app_installed_on: "2026-02-28T10:00:00Z" }, "INVALID_DATE"],
    ["companies/99", { lifecyclestage: "friend" }, "INVALID_OPTION"],
    ["companies/99", { hs_object_id: "5" }, "READ_ONLY_VALUE"],
    ["deals/31", { hs_mrr: "5" }, "READ_ONLY_VALUE"],
    ["deals/31", { dealstage: "won" }, "INVALID_OPTION"],
    ["deals/31", { closedate: "soon" }, "INVALID_DATE"],
    ["contacts/7", { email: "nobody" }, "INVALID_EMAIL"],
  ])("%s %j: %s", async (path, properties, code) => {
    const answer = await change(path, { ...properties, country: "x" });
    expect(answer).toMatchObject({ status: 400, body: { category: "VALIDATION_ERROR", errors: expect.anything() } });
    expect(JSON.stringify(answer.body)).toContain(code);
    expect((await read(`${path}?properties=country`)).properties["country"] ?? null).toBeNull();
  });

  test.each([
    ["2026-02-28", "2026-02-28"],
    ["1772236800000", "2026-02-28"],
    ["", ""],
  ])("a date may be written %j", async (written, stored) => {
    expect((await change("companies/100", { pp_app_installed_on: written })).status).toBe(200);
    const { properties } = await read("companies/100?properties=pp_app_installed_on");
    expect(properties["pp_app_installed_on"]).toBe(stored);
  });
});

describe("associations", () => {
  test("a primary association is listed twice, as HubSpot does", async () => {
    const { associations } = await read("contacts/7?associations=companies,deals,notes");
    expect(associations).toEqual({
      companies: {
        results: [
          { id: "99", type: "contact_to_company" },
          { id: "99", type: "contact_to_company_unlabeled" },
          { id: "100", type: "contact_to_company_unlabeled" },
        ],
      },
      deals: { results: [{ id: "31", type: "contact_to_deal" }] },
    });
  });

  test("they are known from both ends, and one given as company to contact is primary too", async () => {
    const { associations } = await read("companies/99?associations=contacts");
    expect(associations["contacts"]?.results.filter(({ type }) => type === "company_to_contact")).toHaveLength(2);
  });

  test("another primary company takes the place of the first", async () => {
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }];
    const inputs = [{ from: { id: "8" }, to: { id: "100" }, types }];
    await running.call("POST", "/crm/associations/2026-09/contacts/companies/batch/create", { inputs });
    expect((await read("contacts/8?properties=associatedcompanyid")).properties["associatedcompanyid"]).toBe("100");
    const answer = await running.call("POST", "/crm/associations/2026-09/contacts/companies/batch/read", {
      inputs: [{ id: "8" }],
    });
    expect(answer.body).toMatchObject({
      results: [
        {
          from: { id: "8" },
          to: [
            { toObjectId: "99", associationTypes: [{ typeId: 279 }] },
            { toObjectId: "100", associationTypes: [{ typeId: 1, label: "Primary" }, { typeId: 279 }] },
          ],
        },
      ],
    });
  });
});

test("archived records leave lists, searches and associations, and are listed as archived", async () => {
  await running.call("DELETE", `${OBJECTS}/companies/1002`);
  expect((await running.call("GET", `${OBJECTS}/companies/1002`)).status).toBe(404);
  expect((await running.call("GET", `${OBJECTS}/companies/1002?archived=true`)).body).toMatchObject({
    archived: true,
    archivedAt: NOW.toISOString(),
  });
  expect((await running.call("POST", `${OBJECTS}/companies/search`, { query: "alone" })).body).toMatchObject({
    total: 0,
  });
});

test("the id of a record that went into another one is never given again", async () => {
  const create = async () => {
    const { body } = await running.call("POST", `${OBJECTS}/companies`, { properties: { name: "Twice" } });
    return z.object({ id: z.string() }).parse(body).id;
  };
  const [kept, merged] = [await create(), await create()];
  await running.call("POST", `${OBJECTS}/companies/merge`, { primaryObjectId: kept, objectIdToMerge: merged });
  expect([kept, merged]).not.toContain(await create());
});

test("of two companies a new record may be made: both old ids answer it, one by one, and not in a batch", async () => {
  const crm = createCrm({ snapshot: smallPortal(), mintsIds: true, now: () => NOW });
  const told: CrmChange[] = [];
  crm.objects.subscribe((change) => told.push(change));
  const server = crm.app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}${OBJECTS}/companies${path}`,
      {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    return (await answer.json()) as { id: string; results: unknown[] };
  };
  const { id } = await ask("POST", "/merge", { primaryObjectId: "99", objectIdToMerge: "100" });
  expect(["99", "100"]).not.toContain(id);
  for (const old of ["99", "100", id]) expect((await ask("GET", `/${old}`)).id).toBe(id);
  const batch = await ask("POST", "/batch/read", { inputs: [{ id: "99" }, { id: "100" }] });
  expect(batch.results).toEqual([]);
  expect(crm.objects.associated("companies", id, "contacts").toSorted()).toEqual(["7", "8"]);
  expect(told.map(({ kind, objectId }) => `${kind} ${objectId}`)).toEqual([
    "deletion 99",
    "deletion 100",
    `merge ${id}`,
  ]);
  expect(told.at(-1)).toMatchObject({ primaryId: "99", mergedIds: ["100"] });
  server.closeAllConnections();
  server.close();
});

test("a company that others were merged into keeps their domains beside its own", async () => {
  const create = async (domain: string) => {
    const { body } = await running.call("POST", `${OBJECTS}/companies`, { properties: { name: domain, domain } });
    return z.object({ id: z.string() }).parse(body).id;
  };
  const [kept, first, second] = [
    await create("kept.example"),
    await create("one.example"),
    await create("two.example"),
  ];
  for (const merged of [first, second])
    await running.call("POST", `${OBJECTS}/companies/merge`, { primaryObjectId: kept, objectIdToMerge: merged });
  const answer = await running.call("GET", `${OBJECTS}/companies/${kept}?properties=domain,hs_additional_domains`);
  expect(answer.body).toMatchObject({
    properties: { domain: "kept.example", hs_additional_domains: "one.example;two.example" },
  });
});

describe("a property with unique values", () => {
  const TASK = { hs_timestamp: "2026-12-01T08:00:00Z", hs_task_subject: "Renew" };

  async function upsert(...keys: string[]) {
    const inputs = keys.map((id) => ({ id, idProperty: "pp_task_key", properties: TASK }));
    const { body } = await running.call("POST", `${OBJECTS}/tasks/batch/upsert`, { inputs });
    return z.object({ results: z.array(z.object({ id: z.string(), new: z.boolean() })) }).parse(body).results;
  }

  beforeAll(async () => {
    const definition = { name: "pp_task_key", label: "Key", type: "string", fieldType: "text", groupName: "task" };
    await running.call("POST", "/crm/properties/2026-09/tasks", { ...definition, hasUniqueValue: true });
  });

  test("makes one task of a key, however often it is asked for", async () => {
    const [first] = await upsert("one");
    expect(first?.new).toBe(true);
    expect(await upsert("one")).toEqual([{ id: first?.id, new: false }]);
  });

  test("is free again when its record is archived, and then names the new one", async () => {
    const [gone] = await upsert("two");
    await running.call("DELETE", `${OBJECTS}/tasks/${gone?.id}`);
    const [made] = await upsert("two");
    expect(made).toMatchObject({ new: true });
    expect(made?.id).not.toBe(gone?.id);
    expect(await upsert("two")).toEqual([{ id: made?.id, new: false }]);
    expect((await read("tasks/two?idProperty=pp_task_key")).id).toBe(made?.id);
  });

  test("refuses a value that another record has", async () => {
    await upsert("three");
    const [four] = await upsert("four");
    expect(await change(`tasks/${four?.id}`, { pp_task_key: "three" })).toMatchObject({ status: 409 });
  });
});

test("definitions are there for what the account holds, and no others", async () => {
  const { body } = await running.call("GET", "/crm/properties/2026-09/companies");
  const names = z
    .object({ results: z.array(z.object({ name: z.string() })) })
    .parse(body)
    .results.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["name", "pp_hubspot_mrr", "pp_app_installed_on", "my_own_field"]));
  expect(names).not.toContain("pp_app_uninstalled_on");
});

test("of two values of one instant the present one is the newest, whatever their order in the file", () => {
  const at = "2026-11-01T10:00:00.000Z";
  const portal = smallPortal();
  const history = { pp_hubspot_mrr: ["100", "300"].map((value) => ({ value, timestamp: at })) };
  portal.objects.companies = [{ id: "1", properties: { pp_hubspot_mrr: "300" }, history }];
  const [stored] = loadPortal(portal, () => NOW).records.list("companies");
  expect(stored?.history["pp_hubspot_mrr"]?.map(({ value }) => value)).toEqual(["300", "100"]);
});
