import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { companyFacts, notChecked } from "../judgement/technology-facts.ts";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import { setUpOf } from "./set-up.ts";

const ON = "2026-11-22";
const UNKNOWN = { isMoved: false, isMapped: false, lacksRates: false, companyCurrency: "USD" };
const NOTHING = {
  ...{ attributedMrr: 0, influencedDealMrr: 0, firstNinetyDaysMrr: 0 },
  ...{ reviewCount: 0, reviewAverage: null },
};

function setUp(said: object, known: Partial<Parameters<typeof setUpOf>[1]> = {}) {
  const settings = PortalSettingsSchema.parse(said);
  const company = companyFacts(settings, NOTHING, { on: ON, hasLeft: () => false });
  const facts = { ...company, currentTier: settings.currentTier, pocFormSubmittedOn: null };
  const scorecard = evaluateTechnology(facts, ON);
  return setUpOf(settings, { ...UNKNOWN, scorecard, ...known }).missing;
}

const ADA = { name: "Ada Berg", email: "ada@partner.example" };

test("an account that has said nothing lacks everything but the connection", () => {
  expect(setUp({})).toEqual(["programs", "tier", "data", "contacts"]);
});

test("an account that has said everything lacks nothing", () => {
  const said = { currentTier: "rising", listingLive: true, contacts: { technical: ADA } };
  expect(setUp(said, { isMapped: true })).toEqual([]);
});

test("the CRM has to be read before anything is connected", () => {
  const unread = { ...UNKNOWN, scorecard: null, isMapped: true };
  expect(setUpOf(PortalSettingsSchema.parse({}), unread).missing).toContain("connection");
});

test.each([
  ["an app that is listed makes a company Partner at least: its tier was not entered", { listingLive: true }, true],
  ["without a listed app there is none to enter", { apps: [{ name: "Acme Sync" }] }, false],
  ["out of good standing there is none either", { listingLive: true, goodStanding: false }, false],
])("%s", (_, said, lacksTier) => {
  expect(setUp(said).includes("tier")).toBe(lacksTier);
});

test.each([
  ["US dollars take no rate", {}, "USD", false, false],
  ["the account's own currency takes one", {}, "EUR", false, true],
  ["and has it", { usdRates: { EUR: 1.1 } }, "EUR", false, false],
  ["an amount in another currency takes one too", { usdRates: { EUR: 1.1 } }, "EUR", true, true],
])("%s", (_, said, companyCurrency, lacksRates, isOpen) => {
  expect(setUp(said, { companyCurrency, lacksRates }).includes("rates")).toBe(isOpen);
});

test("a tier that a review took away is known to be gone", () => {
  expect(setUp({ listingLive: true }, { isMoved: true })).not.toContain("tier");
});

test("good standing is checked once somebody has filled in the check, or said that it is lost", () => {
  const check = {
    ...{ keepsAgreement: true, meetsGuide: true, takesSecurityMeasures: true, hasGoodRelations: true },
    checkedOn: ON,
  };
  const checked = (said: object) => notChecked(PortalSettingsSchema.parse(said));
  expect(checked({ goodStanding: true })).toEqual(["good-standing"]);
  expect(checked({ goodStanding: false })).toEqual([]);
  expect(checked({ goodStandingCheck: check })).toEqual([]);
});
