import { PropertyMappingSchema } from "@partner-standing/contract/settings/property-mapping";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { inAppNames, readPlan } from "./read-plans.ts";

const settings = (given: object = {}) => PortalSettingsSchema.parse(given);
const mapped = PropertyMappingSchema.parse({
  companies: { pp_hubspot_mrr: "acme_mrr", native_registration_status: "registration_status" },
});

test("an account without a mapping is asked for the app's own properties, and for no native ones", () => {
  const { properties, history } = readPlan("companies", settings());
  expect(properties).toContain("pp_hubspot_mrr");
  expect(properties.filter((name) => name.startsWith("native_"))).toEqual([]);
  expect(history).toEqual(["pp_hubspot_mrr"]);
});

test("a mapped property is read under the account's name and understood under the app's, its history too", () => {
  const { properties, history } = readPlan("companies", settings({ properties: mapped }));
  expect(properties).toEqual(expect.arrayContaining(["acme_mrr", "registration_status"]));
  expect(properties).not.toContain("pp_hubspot_mrr");
  expect(history).toEqual(["acme_mrr"]);
  const values = [{ value: "900", timestamp: "2026-01-01T00:00:00Z" }];
  const record = {
    id: "1",
    createdAt: "2026-01-01T00:00:00Z",
    properties: { acme_mrr: "900", registration_status: "Registered" },
    propertiesWithHistory: { acme_mrr: values },
  };
  expect(inAppNames("companies", record, mapped)).toMatchObject({
    properties: { pp_hubspot_mrr: "900", native_registration_status: "Registered" },
    propertiesWithHistory: { pp_hubspot_mrr: values },
  });
});

test("a mapping names properties that exist in the app, by an internal name", () => {
  expect(PropertyMappingSchema.safeParse({ companies: { made_up: "x" } }).success).toBe(false);
  expect(PropertyMappingSchema.safeParse({ deals: { pp_deal_mrr: "Deal MRR" } }).success).toBe(false);
});

const CLIENT = ["pp_sold_on", "pp_last_managed_activity_on", "pp_managed_by", "pp_apps_used", "pp_sale_kind"];

test("what makes a company a client is read where the account takes part in the Solutions program, and nowhere else", () => {
  const read = (programs: string[]) => readPlan("companies", settings({ programs })).properties;
  expect(read(["technology"]).filter((name) => CLIENT.includes(name))).toEqual([]);
  expect(read(["solutions"])).toEqual(expect.arrayContaining(CLIENT));
  expect(read(["technology", "provider"])).toEqual(expect.arrayContaining(CLIENT));
});

test("of partner clients only what is mapped is read: they have none of the app's properties", () => {
  expect(readPlan("partner_clients", settings())).toMatchObject({ properties: ["name", "domain"], history: [] });
  const properties = { partner_clients: { pp_hubspot_mrr: "partner_client_mrr", pp_managed_by: "last_user" } };
  expect(readPlan("partner_clients", settings({ properties }))).toMatchObject({
    properties: ["name", "domain", "partner_client_mrr", "last_user"],
    history: ["partner_client_mrr"],
    associations: ["companies"],
  });
});
