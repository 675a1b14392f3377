import { JUST, type Case } from "./case.ts";

const coSeller = { ...JUST.premier, attributedMrr: 0, influencedDealMrr: 100_000 };

export const premierExceptionCases: Case[] = [
  {
    name: "100,000 of influenced-deal MRR opens Premier without any attributed MRR",
    on: "2027-06-01",
    facts: { ...coSeller, currentTier: "premier" },
    expected: {
      qualifiedTier: "premier",
      tiers: {
        rising: { qualified: false },
        leading: { qualified: false, "attributed-mrr": { level: "required" } },
        premier: {
          "attributed-mrr": { level: "exempt", met: false, actual: 0, target: 7_000_000, missing: 7_000_000 },
          "influenced-revenue": { level: "required", met: true },
        },
      },
      nextReview: { outcome: "unchanged", because: [] },
    },
  },
  {
    name: "99,999.99 of influenced-deal MRR does not",
    on: "2027-06-01",
    facts: { ...coSeller, influencedDealMrr: 99_999.99 },
    expected: { qualifiedTier: "partner", tiers: { premier: { "attributed-mrr": { level: "required", met: false } } } },
  },
  {
    name: "100,000.01 of influenced-deal MRR opens it too",
    on: "2027-06-01",
    facts: { ...coSeller, influencedDealMrr: 100_000.01 },
    expected: { qualifiedTier: "premier" },
  },
  {
    name: "100,000 of first-90-day MRR does not open the exception",
    on: "2027-06-01",
    facts: { ...coSeller, influencedDealMrr: 0, firstNinetyDaysMrr: 100_000 },
    expected: { qualifiedTier: "partner" },
  },
  {
    name: "The exception also says exempt when the attributed MRR would be enough",
    on: "2027-06-01",
    facts: { ...coSeller, attributedMrr: 7_000_000 },
    expected: { qualifiedTier: "premier", tiers: { premier: { "attributed-mrr": { level: "exempt", met: true } } } },
  },
  {
    name: "The exception waives nothing else: without an executive sponsor Premier stays closed",
    on: "2027-06-01",
    facts: { ...coSeller, executiveSponsor: false },
    expected: { qualifiedTier: "partner" },
  },
  {
    name: "The exception waives no reviews once they are required",
    on: "2027-01-01",
    facts: { ...coSeller, reviewCount: 9 },
    expected: { qualifiedTier: "partner" },
  },
  {
    name: "A co-seller without a tier rises straight to Premier past tiers it does not reach",
    on: "2026-07-15",
    facts: { ...coSeller, pocFormSubmittedOn: "2026-07-01" },
    expected: { nextTier: "partner", gaps: [], nextReview: { qualifiedTier: "premier", outcome: "promotion" } },
  },
  {
    name: "A Rising co-seller is no gap away from Premier, but from Leading it still is",
    on: "2026-07-15",
    facts: { ...coSeller, currentTier: "rising" },
    expected: {
      qualifiedTier: "premier",
      nextTier: "leading",
      gaps: [{ id: "attributed-mrr", missing: 1_000_000 }],
      nextReview: { because: [] },
    },
  },
];
