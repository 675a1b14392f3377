import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { ADA_ELSEWHERE } from "./demo-clients.ts";

/** What a pound was worth at the end of each month, but for May, which nobody has entered. */
const POUNDS = [
  { from: "2025-11-30", rate: 1.3238 },
  { from: "2025-12-31", rate: 1.3449 },
  { from: "2026-01-31", rate: 1.3512 },
  { from: "2026-02-28", rate: 1.3375 },
  { from: "2026-03-31", rate: 1.3291 },
  { from: "2026-04-30", rate: 1.3344 },
  { from: "2026-06-30", rate: 1.3407 },
  { from: "2026-07-31", rate: 1.3263 },
  { from: "2026-08-31", rate: 1.3318 },
  { from: "2026-09-30", rate: 1.3382 },
  { from: "2026-10-31", rate: 1.3296 },
];

/**
 * Rising today; for Leading nothing is missing here that is required. Gold in the Solutions program, by thresholds that
 * are made up, and that of Elite is not known.
 */
export const DEMO_SETTINGS: PortalSettings = PortalSettingsSchema.parse({
  programs: ["technology", "solutions"],
  currentTier: "rising",
  creditedSince: "2026-04-15",
  listingLive: true,
  goodStandingCheck: {
    keepsAgreement: true,
    meetsGuide: true,
    takesSecurityMeasures: true,
    hasGoodRelations: true,
    checkedOn: "2026-10-01",
  },
  apps: [{ name: "Acme Sync", listedOn: "2024-02-01" }],
  contacts: {
    technical: { name: "Jonas Albers", email: "jonas@partner.example" },
    partnershipOwner: { name: "Ada Berg", email: "ada@partner.example" },
    coSell: { name: "Mary Hill", email: "mary@partner.example" },
  },
  benefitsReceived: {
    B05: [{ on: "2026-05-12", with: "Sam Lee" }],
    B10: [{ on: "2024-02-01", with: "" }],
    B15: [{ on: "2024-02-01", with: "" }],
  },
  ownDomains: ["partner.example"],
  properties: { contacts: { native_registration_status: "registration_status" } },
  usdRates: { EUR: 1.1, GBP: POUNDS },
  solutions: {
    currentTier: "gold",
    creditedSince: "2026-05-15",
    joinedOn: "2022-09-01",
    certifiedUntil: "2027-03-31",
    membershipUntil: "2027-07-14",
    papersOn: "2022-09-20",
    commissionInvoice: "vat-gst",
    invoiceSentOn: "2026-10-06",
    partnerEmployees: ["ada@partner.example", "luc@partner.example", "mary@partner.example", ADA_ELSEWHERE],
    thresholds: {
      gold: { totalPoints: 200, sourcedPoints: 60, grossRetention: 70 },
      platinum: { totalPoints: 320, sourcedPoints: 150, grossRetention: 75 },
      diamond: { totalPoints: 900, sourcedPoints: 400, grossRetention: 80 },
    },
    ownSubscription: true,
  },
});
