import { type PortalSettings, PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { describe, expect, test } from "vitest";
import { COMPLETE_SETTINGS } from "../../test/database/seed-portals.ts";
import { type JudgedCompany, pocFormOf } from "../judgement/facts-on.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import type { PendingPromotion } from "../rules/packs/technology/tier-life.ts";
import type { LastSaid } from "../store/settings/settings-changes.ts";
import { evidenceOf, formStanding as formStandingOf } from "./evidence.ts";

const ada = { name: "Ada Berg", email: "ada@partner.example" };
const app = (name: string, listedOn: string | null, certifiedOn: string | null) => ({
  ...{ name, listedOn, certifiedOn, qualityReviewedOn: null },
});

function said(change: object, entries: LastSaid[] = []) {
  const settings = PortalSettingsSchema.parse(change) as PortalSettings;
  const company = {
    settingsOn: () => settings,
    hasLeft: (person: { name: string }) => person.name === "Gone",
  } as unknown as JudgedCompany;
  const all = evidenceOf(company, entries, "2026-11-22").map(({ requirement, ...evidence }) => [requirement, evidence]);
  return Object.fromEntries(all) as Record<string, object>;
}

test("apps are named with the first day of a listing, the newest certification with the day on which it ends", () => {
  const evidence = said({
    apps: [app("Sync", "2025-02-01", "2025-03-31"), app("Forms", "2024-03-01", null), app("Old", null, "2024-01-01")],
  });
  expect(evidence["marketplace-listing"]).toMatchObject({ names: ["Sync", "Forms"], since: "2024-03-01" });
  expect(evidence["app-certification"]).toMatchObject({ names: ["Sync"], since: "2025-03-31", until: "2027-03-31" });
});

test("a listing or a certification that is still to come is no evidence yet", () => {
  const evidence = said({ apps: [app("Soon", "2027-05-01", null), app("Sync", "2025-02-01", "2026-12-01")] });
  expect(evidence["marketplace-listing"]).toMatchObject({ names: ["Sync"], since: "2025-02-01" });
  expect(evidence["app-certification"]).toMatchObject({ names: [], since: null, until: null });
});

test("a person is named, also one who has left; nobody is nobody", () => {
  const evidence = said({
    contacts: { technical: { ...ada, name: "Gone" }, partnershipOwner: ada, coSell: null, executiveSponsor: null },
  });
  expect(evidence["technical-contact"]).toMatchObject({ names: ["Gone"], left: true });
  expect(evidence["partnership-owner"]).toMatchObject({ names: ["Ada Berg"], left: false });
  expect(evidence["executive-sponsor"]).toMatchObject({ names: [] });
});

test("who entered it is said, and when; not who entered another contact", () => {
  const entry = { field: "contacts.technical", by: "Mary Hill", at: "2026-10-01T09:00:00.000Z" };
  const evidence = said({ contacts: { technical: ada } }, [entry]);
  expect(evidence["technical-contact"]).toMatchObject({ entered: { by: "Mary Hill", at: entry.at } });
  expect(evidence["partnership-owner"]).toMatchObject({ entered: null });
});

test("account mapping names its provider, good standing the day of the check", () => {
  const check = { keepsAgreement: true, meetsGuide: true, takesSecurityMeasures: true, hasGoodRelations: true };
  const evidence = said({
    accountMapping: { provider: "Reveal", approvedOn: "2026-05-01" },
    goodStandingCheck: { ...check, checkedOn: "2026-10-01" },
  });
  expect(evidence["account-mapping"]).toMatchObject({ names: ["Reveal"], since: "2026-05-01" });
  expect(evidence["good-standing"]).toMatchObject({ names: [], since: "2026-10-01" });
  expect(said({})["good-standing"]).toMatchObject({ since: null });
});

/** A company with these settings on every day, while a promotion waits or not. */
function formStanding(settings: PortalSettings, pending: PendingPromotion | null, on: CalendarDate) {
  const { currentTier: creditedTier, creditedSince } = settings;
  const company = { formOn: (day, tier) => pocFormOf(settings, tier, rulesOn(day)) } as Partial<JudgedCompany>;
  const course = { company: company as JudgedCompany, lifeOn: () => ({ creditedTier, creditedSince, pending }) };
  return formStandingOf(course, on);
}

const pending = { tier: "leading", reviewOn: "2026-10-15", dueOn: "2026-10-29" } as const;
const leading = { ...COMPLETE_SETTINGS, currentTier: "leading", pocFormSubmittedOn: "2026-10-20" } as const;

describe("a promotion that waits for the form", () => {
  test("asks for it", () => {
    expect(formStanding(COMPLETE_SETTINGS, pending, "2026-10-20")).toEqual({
      tier: "leading",
      state: "missing",
      filedOn: null,
      pending,
    });
  });

  test("asks for one that names the sales and customer success contact too", () => {
    const { contacts } = COMPLETE_SETTINGS;
    const filed = { ...COMPLETE_SETTINGS, pocFormSubmittedOn: "2026-10-18", contacts: { ...contacts, coSell: null } };
    expect(formStanding(filed, pending, "2026-10-20")?.state).toBe("stale");
  });
});

describe("the form of a credited tier", () => {
  test("is asked for by Leading and Premier, not by Rising", () => {
    expect(formStanding(COMPLETE_SETTINGS, null, "2026-11-22")).toBeNull();
    expect(formStanding(leading, null, "2026-11-22")).toEqual({
      tier: "leading",
      state: "filed",
      filedOn: "2026-10-20",
      pending: null,
    });
    expect(formStanding({ ...leading, pocFormSubmittedOn: null }, null, "2026-11-22")?.state).toBe("missing");
  });

  test("is stale when a contact changed since, or a role is no longer filled", () => {
    const { contacts, accountMapping } = leading;
    const technical = { name: "Jonas Albers", email: "jonas@partner.example" };
    const changed = { ...leading, pocFormOnFile: { contacts, accountMapping }, contacts: { ...contacts, technical } };
    expect(formStanding(changed, null, "2026-11-22")).toMatchObject({ state: "stale", filedOn: "2026-10-20" });
    const vacant = { ...leading, contacts: { ...contacts, partnershipOwner: null } };
    expect(formStanding(vacant, null, "2026-11-22")?.state).toBe("stale");
  });
});
