import { expect, test } from "vitest";
import { textProblems } from "./text-problems.ts";

const registration = {
  status: "registered",
  domain: "acme.example",
  registeredOn: "2026-01-01",
  expiresOn: "2027-01-01",
};

test("texts of which a part cannot be read are told where they decide, and not where they are only shown", () => {
  const company = { name: "M\ufffdller", domain: "m\ufffdller.example", saleKind: "new\ufffd", country: null };
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
