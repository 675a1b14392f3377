import { JUST, type Case } from "./case.ts";

const unreviewed = { reviewCount: 0, reviewAverage: null };
const LAST_DAY = "2026-12-31";
const FIRST_DAY = "2027-01-01";

const phasedIn = { level: "phased-in", met: false, requiredFrom: FIRST_DAY };
const required = { level: "required", met: false };

export const phaseInCases: Case[] = [
  {
    name: "Without a single review Rising is reached until 31 December 2026",
    on: LAST_DAY,
    facts: { ...JUST.rising, ...unreviewed },
    expected: {
      qualifiedTier: "rising",
      tiers: { rising: { "marketplace-reviews": phasedIn, "marketplace-rating": phasedIn } },
    },
  },
  {
    name: "Without a single review Rising is out of reach from 1 January 2027",
    on: FIRST_DAY,
    facts: { ...JUST.rising, ...unreviewed },
    expected: {
      qualifiedTier: "partner",
      tiers: { rising: { "marketplace-reviews": required, "marketplace-rating": required } },
    },
  },
  {
    name: "Without a certified app Premier is reached until 31 December 2026",
    on: LAST_DAY,
    facts: { ...JUST.premier, appCertified: false },
    expected: { qualifiedTier: "premier", tiers: { premier: { "app-certification": phasedIn } } },
  },
  {
    name: "Without a certified app Premier is out of reach from 1 January 2027",
    on: FIRST_DAY,
    facts: { ...JUST.premier, appCertified: false },
    expected: { qualifiedTier: "leading", tiers: { premier: { "app-certification": required } } },
  },
  {
    name: "Leading only prefers a certified app, before and after the phase-in",
    on: FIRST_DAY,
    facts: JUST.leading,
    expected: {
      qualifiedTier: "leading",
      tiers: { leading: { "app-certification": { level: "preferred", met: false } } },
    },
  },
  {
    name: "A phased-in requirement that is met still says when it starts to block",
    on: LAST_DAY,
    facts: JUST.leading,
    expected: { tiers: { leading: { "marketplace-reviews": { ...phasedIn, met: true } } } },
  },
  {
    name: "Phased-in requirements are no gaps yet on 31 December 2026",
    on: LAST_DAY,
    facts: { ...JUST.rising, ...unreviewed, currentTier: "partner" },
    expected: { nextTier: "rising", gaps: [] },
  },
  {
    name: "Missing reviews are gaps from 1 January 2027",
    on: FIRST_DAY,
    facts: { ...JUST.rising, ...unreviewed, currentTier: "partner" },
    expected: {
      gaps: [
        { id: "marketplace-reviews", missing: 5, unit: "count" },
        { id: "marketplace-rating", missing: 3.5, unit: "stars" },
      ],
    },
  },
  {
    name: "A rating without a review in the window is not met and has no figure",
    on: FIRST_DAY,
    facts: { ...JUST.rising, reviewCount: 0, reviewAverage: 4.8 },
    expected: { tiers: { rising: { "marketplace-rating": { met: false, actual: null, target: 3.5, missing: 3.5 } } } },
  },
  {
    name: "Reviews without an average do not meet the rating",
    on: FIRST_DAY,
    facts: { ...JUST.rising, reviewCount: 7, reviewAverage: null },
    expected: { tiers: { rising: { "marketplace-rating": { met: false, actual: null, missing: 3.5 } } } },
  },
  {
    name: "The program starts on 1 January 2026",
    on: "2026-01-01",
    facts: JUST.partner,
    expected: { edition: "2026", qualifiedTier: "partner", nextReview: { date: "2026-01-15" } },
  },
  {
    name: "The full requirements still hold in 2028",
    on: "2028-12-31",
    facts: { ...JUST.premier, appCertified: false },
    expected: { edition: "2026", qualifiedTier: "leading", tiers: { premier: { "app-certification": required } } },
  },
];
