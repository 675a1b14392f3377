import { type AccountMapping, FORM_PARTS } from "@partner-standing/contract/settings/point-of-contact";
import { expect, test } from "vitest";
import { formFaults, isAccountMapped, isExecutiveSponsor, neededPart, requiredParts } from "./poc-form.ts";
import { rulesOn } from "./rules-on.ts";

const rules = rulesOn("2026-11-22");
const VERA = { name: "Vera Vogt", email: "vera@partner.example", title: "Chief Product Officer" };
const NOBODY = { technical: null, partnershipOwner: null, coSell: null, executiveSponsor: null };

test.each([
  ["leading", ["technical", "partnershipOwner", "coSell"]],
  ["premier", ["technical", "partnershipOwner", "coSell", "executiveSponsor", "accountMapping"]],
  ["rising", []],
] as const)("the form for %s needs %j", (tier, parts) => {
  expect(requiredParts(FORM_PARTS, tier, rules)).toEqual(parts);
});

test("beside each part stands which tier asks for it, and where that is printed", () => {
  expect(neededPart("technical", rules)).toEqual({
    neededFor: [
      { tier: "partner", level: "preferred" },
      { tier: "rising", level: "preferred" },
      { tier: "leading", level: "required" },
      { tier: "premier", level: "required" },
    ],
    citations: [
      { document: "000_767800270b4ee6ef.txt", lines: "221, 323-327" },
      { document: "002_222c4728e680c2f1.txt", lines: "228, 317-321" },
    ],
  });
});

test.each<[AccountMapping | null, boolean]>([
  [null, false],
  ["Crossbeam", true],
  [{ provider: "crossbeam.com" }, true],
  [{ provider: "Overlap lists" }, false],
  [{ provider: "Overlap lists", approvedOn: null }, false],
  [{ provider: "Overlap lists", approvedOn: "2026-03-01" }, true],
])("account mapping %j counts: %s", (mapping, counts) => {
  expect(isAccountMapped(mapping)).toBe(counts);
  expect(formFaults("accountMapping", { contacts: NOBODY, accountMapping: mapping }).length === 0).toBe(counts);
});

test("an executive sponsor is named unless the account says below vice president; the form wants it said", () => {
  expect(isExecutiveSponsor(null)).toBe(false);
  expect(isExecutiveSponsor(VERA)).toBe(true);
  expect(isExecutiveSponsor({ ...VERA, atLeastVicePresident: false })).toBe(false);
  const faults = (executiveSponsor: typeof VERA & { atLeastVicePresident?: boolean }) =>
    formFaults("executiveSponsor", { contacts: { ...NOBODY, executiveSponsor }, accountMapping: null });
  expect(faults(VERA)).toEqual(["seniority-unconfirmed"]);
  expect(faults({ ...VERA, title: " ", atLeastVicePresident: true })).toEqual(["title-missing"]);
  expect(faults({ ...VERA, atLeastVicePresident: true })).toEqual([]);
});

test.each([
  ["", ["email-missing"]],
  ["vera", ["mailbox-domain-missing"]],
  ["vera@", ["mailbox-domain-missing"]],
  ["vera@10.0.0.1", ["mailbox-domain-missing"]],
  ["vera@partner.example", []],
])("an address %j is flagged as %j", (email, faults) => {
  const contacts = { ...NOBODY, technical: { name: "Vera Vogt", email } };
  expect(formFaults("technical", { contacts, accountMapping: null })).toEqual(faults);
});
