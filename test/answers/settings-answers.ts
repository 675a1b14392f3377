import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import { ADA, JONAS, RISING, technologyPortal } from "./technology-portals.ts";

const TYPICAL = 1_234_567;
const NEW = 1_237_002;
const FORM = 1_237_003;
const MARY = { name: "Mary Hill", email: "mary@partner.example" };

const SAID = {
  ...{ currentTier: "rising" as const, creditedSince: "2026-04-15", listingLive: true, goodStandingCheck: null },
  apps: [{ name: "Acme Sync", listedOn: "2024-02-01", certifiedOn: "2025-03-31", qualityReviewedOn: null }],
  contacts: {
    technical: JONAS,
    partnershipOwner: { ...ADA, source: { kind: "user" as const, id: "501" } },
    ...{ coSell: null, executiveSponsor: null },
  },
  usdRates: { EUR: [{ from: "2026-01-01", rate: 1.08 }] },
};

/** A page on which sections were saved three times, the last of them about a contact. */
async function typicalPage({ ask, change }: Accounts) {
  await change(TYPICAL, "data", { expiryReminders: true });
  const month = { month: "2026-10", asOf: "2026-10-31", attributedMrr: 998_500, reviewCount: 4, reviewAverage: 4.5 };
  await ask(TYPICAL, "/api/official-figures", { body: { months: [month] } });
  await change(TYPICAL, "figures", { figureSources: { attributedMrr: "official", reviewCount: "computed" } });
  await change(TYPICAL, "contacts", { contacts: { coSell: MARY } });
  return ask(TYPICAL, "/api/settings");
}

export const SETTINGS: Family = {
  folder: "settings/fixtures/answers",
  portals: [
    technologyPortal(TYPICAL, RISING, { settings: { ...SAID, expiryReminders: false } }),
    technologyPortal(NEW, RISING, { settings: PortalSettingsSchema.parse({}) }),
    technologyPortal(FORM, RISING, {
      settings: { ...SAID, contacts: { ...SAID.contacts, technical: ADA, coSell: MARY } },
    }),
  ],
  async record(accounts) {
    const { ask, change } = accounts;
    const typical = await typicalPage(accounts);
    const form = await ask<SettingsPage>(FORM, "/api/settings");
    await ask(FORM, "/api/poc-form", { body: {}, on: "2026-03-01" });
    await change(FORM, "contacts", { contacts: { coSell: ADA } });
    const stale = await ask<SettingsPage>(FORM, "/api/settings");
    return {
      pages: { typical, empty: await ask(NEW, "/api/settings") },
      "page-parts": {
        ...{ fileableForm: form.pocForm, staleForm: stale.pocForm, staleAudit: stale.audit },
        directory: await ask(TYPICAL, "/api/directory?query="),
        readOnly: (await ask<SettingsPage>(TYPICAL, "/api/settings", { userId: "503" })).mayEdit,
      },
    };
  },
};
