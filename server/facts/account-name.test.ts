import { expect, test } from "vitest";
import { isRepairedInRecord, toFillIn } from "./account-name.ts";

const NOTHING_MAPPED = { companies: {}, contacts: {}, deals: {}, partner_clients: {} };
const MAPPED = {
  ...NOTHING_MAPPED,
  companies: { pp_hubspot_mrr: "mrr_paid" },
  partner_clients: { pp_sold_on: "sold" },
};

test("what is to be filled in is called as the account calls it, once", () => {
  expect(toFillIn("companies", ["pp_hubspot_mrr", "domain", "pp_hubspot_mrr"], MAPPED)).toEqual(["mrr_paid", "domain"]);
  expect(toFillIn("companies", ["pp_hubspot_mrr"], NOTHING_MAPPED)).toEqual(["pp_hubspot_mrr"]);
});

test("what an account has no property for cannot be filled in", () => {
  expect(toFillIn("companies", ["native_registered_on"], MAPPED)).toEqual([]);
  expect(toFillIn("partner_clients", ["pp_sold_on", "pp_market"], MAPPED)).toEqual(["sold"]);
});

test("a rate, an older value, what HubSpot works out and an unknown property are no matter of the record", () => {
  expect(isRepairedInRecord({ code: "mrr-missing", property: "pp_hubspot_mrr" })).toBe(true);
  expect(isRepairedInRecord({ code: "currency-rate-missing", property: "deal_currency_code" })).toBe(false);
  expect(isRepairedInRecord({ code: "history-cut-off", property: "pp_hubspot_mrr" })).toBe(false);
  expect(isRepairedInRecord({ code: "deal-mrr-invalid", property: "hs_mrr" })).toBe(false);
  expect(isRepairedInRecord({ code: "record-unreadable", property: "" })).toBe(false);
});
