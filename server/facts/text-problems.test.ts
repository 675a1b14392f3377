import { expect, test } from "vitest";
import { textProblems } from "./text-problems.ts";

const registration = {
  status: "registered",
  domain: "acme.example",
  registeredOn: "2026-01-01",
  expiresOn: "2027-01-01",
};

test("texts of which a part cannot be read are told where they decide, and not where they are only shown", () => {
  const company = {
    name: "M\ufffdller",
    domain: "m\ufffdller.example",
    saleKind: "new\ufffd",
    relationship: "",
    country: null,
  };
  expect(textProblems("companies", company)).toEqual([
    { code: "text-damaged", property: "domain", value: "m\ufffdller.example", about: null },
    { code: "text-damaged", property: "pp_sale_kind", value: "new\ufffd", about: null },
  ]);
  expect(textProblems("contacts", { lastName: "M\ufffdller", email: "jo@acme.example" })).toEqual([]);
  expect(textProblems("deals", { influence: "co-sell\ufffd" })).toMatchObject([{ property: "pp_influence" }]);
});

test("a registration is told of where its days are none, in the app's properties and in the account's own", () => {
  expect(textProblems("contacts", { registration, nativeRegistration: null })).toEqual([]);
  const broken = { ...registration, expiresOn: "9999-12-31" };
  expect(
    textProblems("contacts", { registration: broken, nativeRegistration: { ...broken, status: "\ufffd" } }),
  ).toEqual([
    { code: "date-invalid", property: "pp_registration_expires_on", value: "9999-12-31", about: null },
    { code: "text-damaged", property: "native_registration_status", value: "\ufffd", about: null },
    { code: "date-invalid", property: "native_registration_expires_on", value: "9999-12-31", about: null },
  ]);
});

test.each([
  ["companies", "relationship", "pp_hubspot_relationship", "customer of ours"],
  ["companies", "saleKind", "pp_sale_kind", "renewal"],
  ["contacts", "unavailableReason", "pp_unavailable_reason", "no"],
] as const)("of %s a text that is no option of %s is told", (kind, field, property, value) => {
  expect(textProblems(kind, { [field]: value })).toEqual([{ code: "option-unknown", property, value, about: null }]);
});

test.each([
  ["companies", { relationship: "Existing customer", saleKind: "CROSS SELL" }],
  ["companies", { relationship: "existing_customer", saleKind: "Upsell of a shared deal" }],
  ["companies", { relationship: "None", saleKind: " " }],
  ["contacts", { unavailableReason: "Owned by a HubSpot rep", nativeRegistration: { status: "PENDING_REGISTRATION" } }],
] as const)("of %s %j is said in known options, whatever the spelling", (kind, record) => {
  expect(textProblems(kind, record)).toEqual([]);
});

test("a status of the account's own property that no partner portal knows is told", () => {
  const native = { ...registration, status: "maybe" };
  expect(textProblems("companies", { nativeRegistration: native })).toEqual([
    { code: "option-unknown", property: "native_registration_status", value: "maybe", about: null },
  ]);
});
