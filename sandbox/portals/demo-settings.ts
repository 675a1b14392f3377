import type { PortalSettings } from "@partner-standing/contract/settings";

/** Rising today; for Leading nothing is missing here that is required. */
export const DEMO_SETTINGS: PortalSettings = {
  currentTier: "rising",
  creditedSince: "2026-04-15",
  listingLive: true,
  goodStanding: true,
  apps: [{ name: "Acme Sync", certifiedOn: null }],
  contacts: {
    technical: { name: "Jonas Albers", email: "jonas@partner.example" },
    partnershipOwner: { name: "Ada Berg", email: "ada@partner.example" },
    coSell: { name: "Mary Hill", email: "mary@partner.example" },
    executiveSponsor: null,
  },
  accountMapping: null,
  pocFormSubmittedOn: null,
  ownDomains: ["partner.example"],
  registrationCapacity: null,
  registerAgainAtExpiry: false,
  expiryReminders: true,
  language: "en",
  properties: { companies: {}, contacts: { native_registration_status: "registration_status" }, deals: {} },
  usdRates: { EUR: 1.1 },
};
