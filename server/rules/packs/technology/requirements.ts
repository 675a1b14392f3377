import type { Citation, Metric, RequirementId, Unit } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { cite } from "./cite.ts";

/** A metric against the threshold of the tier. */
export interface ThresholdTest {
  kind: "threshold";
  metric: Metric;
  unit: Unit;
}

/** Several metrics, each against its own threshold; one that reaches it is enough. */
export interface AnyOfTest {
  kind: "any-of";
  metrics: readonly Exclude<Metric, "reviewAverage">[];
  unit: Unit;
}

type YesNoFact = { [Name in keyof TechnologyFacts]: TechnologyFacts[Name] extends boolean ? Name : never };

/** Something that is there or not. */
export interface PresenceTest {
  kind: "presence";
  fact: YesNoFact[keyof TechnologyFacts];
  citations: Citation[];
}

/** How each requirement is tested; which tier asks for it, and how strictly, stands in the requirement levels. */
export const REQUIREMENTS: Record<RequirementId, ThresholdTest | AnyOfTest | PresenceTest> = {
  "attributed-mrr": { kind: "threshold", metric: "attributedMrr", unit: "usd-per-month" },
  "influenced-revenue": { kind: "any-of", metrics: ["influencedDealMrr", "firstNinetyDaysMrr"], unit: "usd-per-month" },
  "marketplace-reviews": { kind: "threshold", metric: "reviewCount", unit: "count" },
  "marketplace-rating": { kind: "threshold", metric: "reviewAverage", unit: "stars" },
  "marketplace-listing": { kind: "presence", fact: "listingLive", citations: cite("218, 293-295", "225, 287-289") },
  "app-certification": { kind: "presence", fact: "appCertified", citations: cite("219, 299-301", "226, 293-295") },
  "technical-contact": { kind: "presence", fact: "technicalContact", citations: cite("221, 323-327", "228, 317-321") },
  "partnership-owner": { kind: "presence", fact: "partnershipOwner", citations: cite("222, 331-339", "229, 325-333") },
  "executive-sponsor": { kind: "presence", fact: "executiveSponsor", citations: cite("223, 351-358", "230, 345-352") },
  "account-mapping": { kind: "presence", fact: "accountMapping", citations: cite("224, 362-369", "231, 356-364") },
  "good-standing": {
    kind: "presence",
    fact: "goodStanding",
    citations: cite("209, 251-253, 930-932", "216, 256-258, 914-916"),
  },
};
