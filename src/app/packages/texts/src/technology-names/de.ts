import type { TechnologyNames } from "./en.ts";

export const de: TechnologyNames = {
  tiers: { partner: "Partner", rising: "Rising", leading: "Leading", premier: "Premier" },
  metrics: {
    attributedMrr: "zugeordneter MRR",
    influencedDealMrr: "MRR aus beeinflussten Deals",
    firstNinetyDaysMrr: "MRR aus App-Installationen in den ersten 90 Tagen",
    reviewCount: "Marketplace-Bewertungen",
    reviewAverage: "Marketplace-Bewertung (Durchschnitt)",
  },
  requirements: {
    "attributed-mrr": "Zugeordneter MRR",
    "influenced-revenue": "Beeinflusster Umsatz",
    "marketplace-reviews": "Marketplace-Bewertungen",
    "marketplace-rating": "Marketplace-Bewertung (Durchschnitt)",
    "marketplace-listing": "Marketplace-Listing (live)",
    "app-certification": "App-Zertifizierung",
    "technical-contact": "Benannter Technical/Product Referent",
    "partnership-owner": "Benannte verantwortliche Person für die Partnerschaft",
    "executive-sponsor": "Benannter Executive Sponsor",
    "account-mapping": "Gemeinsame Datennutzung für die Accountzuordnung",
    "good-standing": "Erfüllung aller Verpflichtungen",
  },
};
