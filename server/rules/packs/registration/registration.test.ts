import { CLAIM_FIELDS, type ClaimInput } from "@partner-standing/contract/leads/claim";
import { LEAD_REFUSALS, REGISTRATION_STATES } from "@partner-standing/contract/leads/lead";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { judgeClaim } from "./best-partner-wins.ts";
import { COMPLETE, LEAD_CASES, ON, OWN_DOMAINS, RUNNING } from "./cases/lead-cases.ts";
import { DAY_CASES, TERM_CASES } from "./cases/term-cases.ts";
import { dataProtectionNote } from "./data-protection.ts";
import { decideLead } from "./decide-registration.ts";
import { domainOf } from "./lead-domain.ts";
import { nativeStatus } from "./native-status.ts";
import { isBoughtUnder } from "./registrable-domain.ts";
import { capacityLevel } from "./registration-capacity.ts";
import { daysLeft, expiresOn, isExpired, reminderDue } from "./registration-term.ts";
import { TRANSITIONS, refusalOf } from "./transitions.ts";

test("a lead's domain comes from the contact's website, else the company, else the e-mail address", () => {
  const all = { website: "www.web.example", companyDomain: "firm.example", email: "jo@mail.example" };
  expect(domainOf(all, [])).toEqual({ domain: "web.example" });
  expect(domainOf({ ...all, website: " " }, [])).toEqual({ domain: "firm.example" });
  expect(domainOf({ ...all, website: null, companyDomain: null }, [])).toEqual({ domain: "mail.example" });
});

test.each(LEAD_CASES)("a lead: $what", ({ lead, known, verdict }) => {
  const decided = decideLead({ ...COMPLETE, ...lead }, known ? { ...RUNNING, ...known } : null, {
    on: ON,
    ownDomains: OWN_DOMAINS,
  });
  expect(decided).toMatchObject(verdict);
});

describe("the term", () => {
  test.each(TERM_CASES)("$what: $registeredOn expires on $expiresOn, on that day and not before", (term) => {
    const dayBefore = Temporal.PlainDate.from(term.expiresOn).subtract({ days: 1 }).toString();
    expect(expiresOn(term.registeredOn)).toBe(term.expiresOn);
    expect(isExpired(term, dayBefore)).toBe(false);
    expect(isExpired(term, term.expiresOn)).toBe(true);
    expect(daysLeft(term.expiresOn, dayBefore)).toBe(1);
    expect(daysLeft(term.expiresOn, term.expiresOn)).toBe(0);
    expect(daysLeft(term.expiresOn, "2030-01-01")).toBe(0);
  });

  test.each(DAY_CASES)("$what in $timeZone belongs to $on, and that day decides", ({ timeZone, at, on }) => {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    expect(day).toBe(on);
    const registeredOn = Temporal.PlainDate.from(on).subtract({ years: 1 }).toString();
    expect(isExpired({ expiresOn: expiresOn(registeredOn) }, day)).toBe(true);
  });
});

describe("states and transitions", () => {
  test("every state has an answer to every action, and every refusal is one that the card knows", () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...REGISTRATION_STATES].sort());
    for (const actions of Object.values(TRANSITIONS))
      for (const transition of Object.values(actions))
        if ("refused" in transition) expect(LEAD_REFUSALS).toContain(transition.refused);
  });

  test("only what is over, or never was, can be registered", () => {
    const free = REGISTRATION_STATES.filter((state) => refusalOf(state, "register") === null);
    expect(free).toEqual(["not-registered", "expired", "released"]);
  });

  test("only what runs can be given up, and only what runs runs out", () => {
    for (const action of ["release", "expire"] as const)
      expect(REGISTRATION_STATES.filter((state) => refusalOf(state, action) === null)).toEqual(["registered"]);
  });
});

test.each([
  [0, 0, "reached"],
  [39, 50, "free"],
  [40, 50, "near"],
  [49, 50, "near"],
  [50, 50, "reached"],
  [60, 50, "reached"],
])("%i of %i registrations: %s", (used, limit, level) => {
  expect(capacityLevel(used, limit)).toBe(level);
});

test.each([
  [61, null],
  [60, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [1, 7],
])("with %i days left the reminder of %s days is due", (left, due) => {
  expect(reminderDue(left)).toBe(due);
});

test.each([
  ["Germany", "double-opt-in"],
  ["Deutschland", "double-opt-in"],
  [" österreich ", "double-opt-in"],
  ["CH", "double-opt-in"],
  ["France", "data-notice"],
  ["Irland", "data-notice"],
  ["Tchéquie", "data-notice"],
  ["Czech Republic", "data-notice"],
  [null, "data-notice"],
  ["", "data-notice"],
  ["United States", "none"],
  ["United Kingdom", "none"],
])("HubSpot's message to a registered lead of %s: %s", (country, note) => {
  expect(dataProtectionNote(country, ON)).toBe(note);
});

test.each([
  ["Registered", "registered"],
  ["PENDING_REGISTRATION", "pending"],
  ["Pending Registration", "pending"],
  ["invalid-data", "invalid-data"],
  ["Expired", "expired"],
  ["Unavailable", "unavailable"],
  ["something else", null],
  ["", null],
  [null, null],
])("the account's own status %s means %s", (text, state) => {
  expect(nativeStatus(text)).toBe(state);
});

test.each([
  ["muster.example", true],
  ["https://shop.muster.example/", true],
  ["other.example", false],
  ["no domain", null],
  ["", null],
  [null, null],
])("a purchase under %s is under the registered domain muster.example: %s", (purchase, isBought) => {
  expect(isBoughtUnder("muster.example", purchase)).toBe(isBought);
});

describe("Best Partner Wins", () => {
  const claim: ClaimInput = {
    domain: "muster.example",
    proofOfServices: "contract of 3 March, signed",
    paymentLink: true,
    productsOfInterest: ["Marketing Hub Professional"],
    hubId: "1234567",
    buyerEmail: "erika@muster.example",
    grantedOn: null,
  };

  test("is ready when both conditions are met", () => {
    expect(judgeClaim(claim)).toMatchObject({ state: "ready", conditions: [{ met: true }, { met: true }] });
  });

  test.each(CLAIM_FIELDS)("is incomplete without %s, and says so", (field) => {
    const empty = { proofOfServices: false, paymentLink: " ", productsOfInterest: [], hubId: "", buyerEmail: "" };
    const { state, conditions } = judgeClaim({ ...claim, [field]: empty[field] });
    expect(state).toBe("incomplete");
    expect(conditions.flatMap(({ missing }) => missing)).toEqual([field]);
  });
});
