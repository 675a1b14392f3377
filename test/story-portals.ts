import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";

/** The first day of the stories. */
export const STORY_START = "2026-10-01";

const person = { name: "Ada Berg", email: "ada@partner.example" };

/** A customer who has had the app for long, and its MRR. */
export const customer = (id: string, mrr: string): SnapshotObject => ({
  id,
  properties: {
    name: `Customer ${id}`,
    domain: `c${id}.example`,
    pp_app_installed_on: "2025-01-10",
    pp_hubspot_customer_since: "2024-01-01",
    pp_hubspot_mrr: mrr,
  },
  history: { pp_hubspot_mrr: [{ value: mrr, timestamp: "2024-01-01T00:00:00Z" }] },
});

/** A deal won through co-selling. */
export const deal = (id: string, mrr: string, closedOn: string): SnapshotObject => ({
  id,
  properties: {
    dealname: `Deal ${id}`,
    dealstage: "closedwon",
    pp_influence: "co-sell",
    pp_deal_mrr: mrr,
    closedate: `${closedOn}T10:00:00Z`,
  },
});

/** Marketplace reviews of five stars. */
export const marketplaceReviews = (count: number, reviewedOn: string): SnapshotObject[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${reviewedOn.replaceAll("-", "")}${index}`,
    properties: {
      firstname: "Jo",
      lastname: `Berg ${index}`,
      pp_reviewed_on: reviewedOn,
      pp_review_rating: "5",
    },
  }));

/** What a story starts from. */
export interface Story {
  settings: Partial<PortalSettings>;
  companies: SnapshotObject[];
  deals: SnapshotObject[];
  contacts: SnapshotObject[];
}

export function portalOf({ settings, companies, deals, contacts }: Story): PortalSnapshot {
  return {
    portalId: 4713,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({
      listingLive: true,
      contacts: { technical: person, partnershipOwner: person, coSell: person, executiveSponsor: person },
      accountMapping: "Crossbeam",
      ...settings,
    }),
    users: [{ id: "501", email: person.email, firstName: "Ada", lastName: "Berg", locale: "en" }],
    objects: { companies, deals, contacts },
    associations: [],
  };
}

/** A Rising company that qualifies for Leading by everything but, perhaps, the form and Marketplace reviews. */
export const leading = (formFiledOn: string | null, contacts: SnapshotObject[]): Story => ({
  settings: { currentTier: "rising", creditedSince: "2026-01-15", pocFormSubmittedOn: formFiledOn },
  companies: [customer("1", "1200000")],
  deals: [deal("1", "6000", "2026-09-01")],
  contacts,
});

/** A Partner without MRR to speak of whose influenced deals open Premier by the exception. */
export const premierException = (formFiledOn: string | null): Story => ({
  settings: {
    currentTier: "partner",
    pocFormSubmittedOn: formFiledOn,
    apps: [{ name: "A", certifiedOn: "2026-05-01", listedOn: null, qualityReviewedOn: null }],
  },
  companies: [customer("1", "20")],
  deals: [deal("1", "100000", "2026-09-01")],
  contacts: marketplaceReviews(10, "2026-06-01"),
});
