import type { Metric, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";

/** What the Technology Partner Program calls its things; its cards and the directory of rules name them. */
export const en = {
  tiers: { partner: "Partner", rising: "Rising", leading: "Leading", premier: "Premier" } satisfies Record<
    TechnologyTier,
    string
  >,
  metrics: {
    attributedMrr: "attributed MRR",
    influencedDealMrr: "influenced-deal MRR",
    firstNinetyDaysMrr: "first-90-day install MRR",
    reviewCount: "Marketplace reviews",
    reviewAverage: "Marketplace rating",
  } satisfies Record<Metric, string>,
  requirements: {
    "attributed-mrr": "Attributed MRR",
    "influenced-revenue": "Influenced revenue",
    "marketplace-reviews": "Marketplace reviews",
    "marketplace-rating": "Marketplace rating",
    "marketplace-listing": "Live Marketplace listing",
    "app-certification": "App certification",
    "technical-contact": "Named technical/product contact",
    "partnership-owner": "Named partnership owner",
    "executive-sponsor": "Named executive sponsor",
    "account-mapping": "Data sharing for account mapping",
    "good-standing": "Good standing",
  } satisfies Record<RequirementId, string>,
};
export type TechnologyNames = typeof en;
