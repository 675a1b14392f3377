import type { BenefitId, Designation, Frequency } from "@partner-standing/contract/standing/benefits";

/** What the benefits are called, and the words that say how certain they are; the cards and the directory of rules name them. */
export const en = {
  designations: {
    considered: "Considered",
    prioritized: "Prioritized",
    guaranteed: "Guaranteed",
  } satisfies Record<Designation, string>,
  frequencies: {
    "semi-annual": "semi-annual",
    quarterly: "quarterly",
    unlimited: "unlimited",
  } satisfies Record<Frequency, string>,
  /** What was received of the benefits that a tier guarantees, and what is open. */
  deliveries: {
    openIn: (year: string) => `Guaranteed and still open in ${year}`,
    allIn: (year: string) => `Everything guaranteed for ${year} was received`,
    ofYear: (shown: string, all: string) => `${shown} of ${all}`,
    withCount: (name: string, count: string) => `${name} (${count})`,
    receivedOn: (date: string, who: string) => (who ? `${date}, with ${who}` : date),
  },
  names: {
    B01: "Partner Advisory Council eligibility",
    B02: "Dedicated partner manager",
    B03: "Joint business planning",
    B04: "Named HubSpot champion",
    B05: "HubSpot rep enablement",
    B06: "Account mapping",
    B07: "Co-sell and co-service eligibility",
    B08: "On-site visits with HubSpot reps",
    B09: "Demo account for HubSpot pre-sales",
    B10: "Marketplace listing with lead and intent data",
    B11: "Partner Growth Accelerator eligibility",
    B12: "Event sponsorship discounts",
    B13: "Enhanced Marketplace discoverability",
    B14: "Co-marketing",
    B15: "Developer platform with analytics",
    B16: "App certification eligibility",
    B17: "Priority beta access",
    B18: "Technical and product consulting",
  } satisfies Record<BenefitId, string>,
};
export type BenefitNames = typeof en;
