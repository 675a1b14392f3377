import { PortalSettingsSchema } from "@partner-standing/contract/settings";
import { expect, test } from "vitest";
import { isFormStale } from "../rules/packs/technology/is-form-stale.ts";
import { changeSettings, fieldChanges } from "./change-settings.ts";

const ADA = { name: "Ada Berg", email: "ada@partner.example" };
const EVA = { name: "Eva Noll", email: "eva@partner.example" };
const before = PortalSettingsSchema.parse({
  currentTier: "rising",
  contacts: { partnershipOwner: ADA },
  pocFormSubmittedOn: "2026-10-01",
});
const withOwner = (partnershipOwner: typeof ADA) =>
  changeSettings(before, { section: "contacts", changes: { contacts: { partnershipOwner } } });

test("a change of one field leaves every other as it was", () => {
  const after = changeSettings(before, { section: "programs", changes: { listingLive: true } });
  expect(after).toEqual({ ...before, listingLive: true });
  expect(fieldChanges(before, after)).toEqual([{ field: "listingLive", before: false, after: true }]);
});

test("a changed contact makes the form stale, and changing it back makes it true again", () => {
  const changed = withOwner(EVA);
  expect(fieldChanges(before, changed)).toEqual([{ field: "contacts.partnershipOwner", before: ADA, after: EVA }]);
  expect([isFormStale(before), isFormStale(changed)]).toEqual([false, true]);
  const back = changeSettings(changed, { section: "contacts", changes: { contacts: { partnershipOwner: ADA } } });
  expect(isFormStale(back)).toBe(false);
});

test("picking the same person from the account's users does not make the form stale; a new address does", () => {
  const picked = { ...ADA, source: { kind: "user" as const, id: "501" } };
  expect(isFormStale(withOwner(picked))).toBe(false);
  expect(isFormStale(withOwner({ ...ADA, email: "berg@partner.example" }))).toBe(true);
});

test("a mapping is told by the kind of record, a removed one as null", () => {
  const mapped = { ...before.properties, companies: { pp_hubspot_mrr: "mrr" } };
  const after = changeSettings(before, { section: "data", changes: { properties: mapped } });
  expect(fieldChanges(before, after)).toEqual([
    { field: "properties.companies", before: {}, after: { pp_hubspot_mrr: "mrr" } },
  ]);
});
