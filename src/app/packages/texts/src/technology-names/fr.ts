import type { TechnologyNames } from "./en.ts";

export const fr: TechnologyNames = {
  tiers: { partner: "Partenaire", rising: "Rising", leading: "Leading", premier: "Premier" },
  metrics: {
    attributedMrr: "MRR lié",
    influencedDealMrr: "MRR des transactions influencées",
    firstNinetyDaysMrr: "MRR des applications installées sous 90 jours",
    reviewCount: "avis sur la marketplace",
    reviewAverage: "évaluation sur la marketplace",
  },
  requirements: {
    "attributed-mrr": "MRR lié",
    "influenced-revenue": "Chiffre d’affaires influencé",
    "marketplace-reviews": "Avis sur la marketplace",
    "marketplace-rating": "Évaluation sur la marketplace",
    "marketplace-listing": "Listing de la marketplace en ligne",
    "app-certification": "Certification d’application",
    "technical-contact": "Référent technique et produit désigné",
    "partnership-owner": "Responsable des partenariats désigné",
    "executive-sponsor": "Sponsor exécutif désigné",
    "account-mapping": "Partage de données pour le mappage des comptes",
    "good-standing": "Conformité",
  },
};
