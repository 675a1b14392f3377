import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import type { Gateway } from "../hubspot/gateway.ts";
import type { Property } from "../hubspot/properties.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { createInfluenceMarking } from "./influence-marking.ts";

const tenant = (deals: Record<string, string>) =>
  ({
    portal: { portalId: 1, incarnation: "a" },
    settings: { version: 1, settings: PortalSettingsSchema.parse({ properties: { deals } }) },
  }) as unknown as Tenant;
const MAPPED = tenant({ pp_influence: "deal_help" });

function markingOf(read: () => Promise<Property[]>) {
  let calls = 0;
  const readProperties = () => (calls++, read());
  const gateway = { within: () => ({ readProperties }) } as unknown as Gateway;
  return { marking: createInfluenceMarking(() => gateway), calls: () => calls };
}

test("with the app's own property nothing is asked of HubSpot", async () => {
  const { marking, calls } = markingOf(() => Promise.resolve([]));
  const known = await marking(tenant({}));
  if (known === "away") throw new Error("away");
  expect(known.property).toBe("pp_influence");
  expect(known.options.map(({ value }) => value)).toEqual(["co-sell", "co-service", "sales-cycle", "referral"]);
  expect(calls()).toBe(0);
});

test("an account's own options are told in its words, those that count, each influence once; two cards ask once", async () => {
  const options = [
    { label: "We sold it together", value: "CO_SELL" },
    { label: "Again", value: "Co-sell" },
    { label: "Nothing", value: "none" },
    { label: "Old", value: "Co-service", hidden: true },
    { label: "Empfohlen", value: "referral" },
  ];
  const property = { name: "deal_help", label: "Help", type: "enumeration", options };
  const { marking, calls } = markingOf(() => Promise.resolve([property]));
  expect(await marking(MAPPED)).toEqual(await marking(MAPPED));
  expect(await marking(MAPPED)).toEqual({
    property: "deal_help",
    submittedProperty: "pp_influence_submitted_on",
    options: [
      { influence: "co-sell", label: "We sold it together", value: "CO_SELL" },
      { influence: "referral", label: "Empfohlen", value: "referral" },
    ],
  });
  expect(calls()).toBe(1);
});

test.each([
  ["that takes any text has all of them", [{ name: "deal_help", label: "Help", type: "string", options: [] }], 4],
  ["that is gone has none", [], 0],
])("a property %s", async (_what, properties, count) => {
  const marking = await markingOf(() => Promise.resolve(properties)).marking(MAPPED);
  expect(marking === "away" ? marking : marking.options).toHaveLength(count);
});

test("while HubSpot is away it is not known", async () => {
  const away = () => Promise.reject(new HubSpotError({ status: 503, category: "X", message: "no" }));
  expect(await markingOf(away).marking(MAPPED)).toBe("away");
});
