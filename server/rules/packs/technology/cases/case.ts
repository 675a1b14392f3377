import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";

/** Facts on a date and what must be said about them; what `expected` leaves out is not looked at. */
export interface Case {
  name: string;
  on: CalendarDate;
  facts: TechnologyFacts;
  expected: Record<string, unknown>;
}

const partner: TechnologyFacts = {
  program: "technology",
  currentTier: null,
  attributedMrr: 0,
  influencedDealMrr: 0,
  firstNinetyDaysMrr: 0,
  reviewCount: 0,
  reviewAverage: null,
  listingLive: true,
  appCertified: false,
  technicalContact: false,
  partnershipOwner: false,
  executiveSponsor: false,
  accountMapping: false,
  goodStanding: true,
  pocFormSubmittedOn: null,
};

const rising: TechnologyFacts = {
  ...partner,
  attributedMrr: 400_000,
  influencedDealMrr: 1_000,
  reviewCount: 5,
  reviewAverage: 3.5,
};

const leading: TechnologyFacts = {
  ...rising,
  attributedMrr: 1_000_000,
  influencedDealMrr: 5_000,
  reviewAverage: 4,
  technicalContact: true,
  partnershipOwner: true,
};

const premier: TechnologyFacts = {
  ...leading,
  attributedMrr: 7_000_000,
  influencedDealMrr: 30_000,
  reviewCount: 10,
  appCertified: true,
  executiveSponsor: true,
  accountMapping: true,
};

/** Facts that just reach each tier under the full requirements of 2027, of a company without a tier and a form. */
export const JUST: Record<TechnologyTier, TechnologyFacts> = { partner, rising, leading, premier };
