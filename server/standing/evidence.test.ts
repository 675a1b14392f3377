import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import type { JudgedCompany } from "../judgement/judged-company.ts";
import { evidenceOf } from "./evidence.ts";

const ada = { name: "Ada Berg", email: "ada@partner.example" };
const app = (name: string, listedOn: string | null, certifiedOn: string | null) => ({
  ...{ name, listedOn, certifiedOn, qualityReviewedOn: null },
});

function said(change: object) {
  const settings = PortalSettingsSchema.parse(change) as PortalSettings;
  const company = {
    settingsOn: () => settings,
    hasLeft: (person: { name: string }) => person.name === "Gone",
  } as unknown as JudgedCompany;
  const all = evidenceOf(company, "2026-11-22").map(({ requirement, ...evidence }) => [requirement, evidence]);
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
