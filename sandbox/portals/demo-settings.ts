import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings";

/** Rising today; for Leading nothing is missing here that is required. */
export const DEMO_SETTINGS: PortalSettings = PortalSettingsSchema.parse({
  currentTier: "rising",
  creditedSince: "2026-04-15",
  listingLive: true,
  goodStanding: true,
  apps: [{ name: "Acme Sync", listedOn: "2024-02-01" }],
  contacts: {
    technical: { name: "Jonas Albers", email: "jonas@partner.example" },
    partnershipOwner: { name: "Ada Berg", email: "ada@partner.example" },
    coSell: { name: "Mary Hill", email: "mary@partner.example" },
  },
  ownDomains: ["partner.example"],
  properties: { contacts: { native_registration_status: "registration_status" } },
  usdRates: { EUR: 1.1 },
});
