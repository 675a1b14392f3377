import { JUST, type Case } from "./case.ts";

/** The facts that the contract prints as its example. */
const printed = {
  ...JUST.partner,
  currentTier: "rising",
  attributedMrr: 812_000,
  influencedDealMrr: 4_200,
  firstNinetyDaysMrr: 12_000,
  reviewCount: 4,
  reviewAverage: 4.6,
  technicalContact: true,
  partnershipOwner: true,
} as const;

export const standingCases: Case[] = [
  {
    name: "Nobody keeps any tier without good standing",
    on: "2027-01-15",
    facts: { ...JUST.premier, currentTier: "premier", goodStanding: false },
    expected: {
      qualifiedTier: null,
      tiers: {
        partner: { qualified: false, "good-standing": { met: false, actual: false, target: true, missing: 1 } },
      },
      nextReview: {
        qualifiedTier: null,
        outcome: "demotion",
        because: [{ id: "good-standing", missing: 1, unit: "yes-no" }],
      },
    },
  },
  {
    name: "Lost good standing costs no tier in 2026",
    on: "2026-04-15",
    facts: { ...JUST.premier, currentTier: "premier", goodStanding: false },
    expected: { qualifiedTier: null, nextReview: { outcome: "unchanged", because: [{ id: "good-standing" }] } },
  },
  {
    name: "Nobody reaches any tier without a live listing",
    on: "2026-06-01",
    facts: { ...JUST.premier, listingLive: false },
    expected: {
      qualifiedTier: null,
      nextTier: "partner",
      gaps: [{ id: "marketplace-listing", missing: 1, unit: "yes-no" }],
      nextReview: { qualifiedTier: null, outcome: "unchanged", because: [] },
    },
  },
  {
    name: "Leading requires a technical contact",
    on: "2026-06-01",
    facts: { ...JUST.leading, technicalContact: false },
    expected: {
      qualifiedTier: "rising",
      tiers: { rising: { "technical-contact": { level: "preferred", met: false } } },
    },
  },
  {
    name: "Leading requires a partnership owner",
    on: "2026-06-01",
    facts: { ...JUST.leading, partnershipOwner: false },
    expected: {
      qualifiedTier: "rising",
      tiers: { leading: { "partnership-owner": { level: "required", met: false } } },
    },
  },
  {
    name: "Leading only prefers an executive sponsor and account mapping",
    on: "2027-06-01",
    facts: JUST.leading,
    expected: {
      qualifiedTier: "leading",
      tiers: { leading: { "executive-sponsor": { level: "preferred" }, "account-mapping": { level: "preferred" } } },
    },
  },
  {
    name: "Premier requires an executive sponsor",
    on: "2026-06-01",
    facts: { ...JUST.premier, executiveSponsor: false },
    expected: { qualifiedTier: "leading" },
  },
  {
    name: "Premier requires account mapping",
    on: "2026-06-01",
    facts: { ...JUST.premier, accountMapping: false },
    expected: { qualifiedTier: "leading" },
  },
  {
    name: "The example of the contract: Rising in 2026, and one review short of it in 2027",
    on: "2026-11-22",
    facts: printed,
    expected: {
      program: "technology",
      edition: "2026",
      on: "2026-11-22",
      currentTier: "rising",
      qualifiedTier: "rising",
      nextTier: "leading",
      tiers: {
        rising: {
          "attributed-mrr": { level: "required", met: true, actual: 812_000, target: 400_000, missing: 0 },
          "influenced-revenue": {
            met: true,
            anyOf: [
              { metric: "influencedDealMrr", actual: 4_200, target: 1_000, missing: 0, met: true },
              { metric: "firstNinetyDaysMrr", actual: 12_000, target: 5_000, missing: 0, met: true },
            ],
          },
          "marketplace-reviews": { level: "phased-in", met: false, actual: 4, target: 5, missing: 1 },
        },
      },
      gaps: [
        { id: "attributed-mrr", missing: 188_000, unit: "usd-per-month" },
        { id: "influenced-revenue", missing: 800, unit: "usd-per-month" },
      ],
      nextReview: {
        date: "2027-01-15",
        qualifiedTier: "partner",
        outcome: "demotion",
        demotionPossible: true,
        pocFormDue: null,
        because: [{ id: "marketplace-reviews", missing: 1, unit: "count" }],
      },
    },
  },
];
