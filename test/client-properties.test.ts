import { PURCHASE_KINDS, SALE_KINDS } from "@partner-standing/contract/commission/commission";
import { MAPPABLE_PROPERTIES } from "@partner-standing/contract/settings/property-mapping";
import { cardMessagesFor } from "@partner-standing/texts/cards/card-messages-for";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { PARTNER_STANDING_PROPERTIES } from "../sandbox/crm/properties/partner-standing-properties.ts";
import { PROPERTY_DEFINITIONS } from "../server/hubspot/property-definitions.ts";
import { TEXTS } from "../server/facts/property-names.ts";
import { APP_IDS, COUNTING_APPS } from "../server/rules/packs/solutions/counting-apps.ts";

const optionsOf = (name: string) => PROPERTY_DEFINITIONS.companies.find((known) => known.name === name)?.options ?? [];

test("the app's property of apps offers every app that any edition counts, by the names of the newest list", () => {
  const offered = Object.fromEntries(optionsOf("pp_apps_used").map(({ value, label }) => [value, label]));
  expect(Object.keys(offered).sort()).toEqual([...APP_IDS].sort());
  expect(offered).toMatchObject(COUNTING_APPS.values[0]?.value ?? {});
});

test("the app's property of sales offers the kinds that commission knows", () => {
  expect(optionsOf("pp_sale_kind").map(({ value }) => value)).toEqual([...SALE_KINDS]);
  const ofDeals = PROPERTY_DEFINITIONS.deals.find(({ name }) => name === "pp_sale_kind");
  expect(ofDeals?.options?.map(({ value }) => value)).toEqual([...PURCHASE_KINDS]);
});

test("the stand-in has the app's properties of deals", () => {
  const brought = PROPERTY_DEFINITIONS.deals.map(({ name, type }) => `${name} ${type}`);
  expect(PARTNER_STANDING_PROPERTIES.deals?.map(([name, , type]) => `${name} ${type}`)).toEqual(brought);
});

test("the app brings every property of a client along, and the stand-in has the same ones", () => {
  const brought = PROPERTY_DEFINITIONS.companies.map(({ name, type }) => `${name} ${type}`);
  expect(brought.map((text) => text.split(" ")[0])).toEqual(
    expect.arrayContaining([...MAPPABLE_PROPERTIES.partner_clients]),
  );
  expect(PARTNER_STANDING_PROPERTIES.companies?.map(([name, , type]) => `${name} ${type}`).sort()).toEqual(
    brought.sort(),
  );
});

test.each(LANGUAGES)("whatever is told of where it is wrong or missing has a name in words in %s", (language) => {
  const kinds = Object.keys(MAPPABLE_PROPERTIES) as (keyof typeof MAPPABLE_PROPERTIES)[];
  // HubSpot itself keeps these; nobody writes anything wrong into them.
  const kept = ["hs_is_closed", "hs_deal_stage_probability"];
  const told = kinds.flatMap((kind) => [...Object.values(TEXTS[kind]), ...MAPPABLE_PROPERTIES[kind]]);
  const { properties } = cardMessagesFor(language);
  expect(told.filter((name) => !kept.includes(name) && !Object.hasOwn(properties, name))).toEqual([]);
});
