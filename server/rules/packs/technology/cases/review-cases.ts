import { JUST, type Case } from "./case.ts";

const fallenFromRising = { ...JUST.partner, currentTier: "rising" } as const;
const lacksRising = [
  { id: "attributed-mrr", missing: 400_000 },
  { id: "influenced-revenue", missing: 1_000 },
];
const lacksRisingIn2027 = [
  ...lacksRising,
  { id: "marketplace-reviews", missing: 5 },
  { id: "marketplace-rating", missing: 3.5 },
];

/** What happens at each review to a Rising company that has nothing left but its listing. */
const fallAt = (name: string, on: string, date: string, demotion: boolean): Case => ({
  name,
  on,
  facts: fallenFromRising,
  expected: {
    nextReview: {
      date,
      qualifiedTier: "partner",
      outcome: demotion ? "demotion" : "unchanged",
      demotionPossible: demotion,
      pocFormDue: null,
      because: date < "2027" ? lacksRising : lacksRisingIn2027,
    },
  },
});

const falls: Case[] = [
  fallAt("Nobody is demoted on 15 January 2026", "2026-01-15", "2026-01-15", false),
  fallAt("Nobody is demoted in April 2026", "2026-01-16", "2026-04-15", false),
  fallAt("Nobody is demoted in July 2026", "2026-07-15", "2026-07-15", false),
  fallAt("Nobody is demoted in October 2026", "2026-07-16", "2026-10-15", false),
  fallAt("The day after the October review looks to January 2027", "2026-10-16", "2027-01-15", true),
  fallAt("On 31 December 2026 the first demotion lies ahead", "2026-12-31", "2027-01-15", true),
  fallAt("The first demotion happens on 15 January 2027", "2027-01-15", "2027-01-15", true),
  fallAt("Nobody is demoted in April 2027", "2027-01-16", "2027-04-15", false),
  fallAt("Demotions happen again on 15 July 2027", "2027-04-16", "2027-07-15", true),
  fallAt("Nobody is demoted in October 2027", "2027-07-16", "2027-10-15", false),
  fallAt("Demotions happen on 15 January 2028", "2027-10-16", "2028-01-15", true),
  fallAt("Demotions happen on 15 July 2028", "2028-07-15", "2028-07-15", true),
];

const jumps: Case[] = [
  {
    name: "A demotion goes straight from Premier to the tier that is reached",
    on: "2027-01-15",
    facts: { ...JUST.rising, currentTier: "premier" },
    expected: { nextTier: null, gaps: [], nextReview: { qualifiedTier: "rising", outcome: "demotion" } },
  },
  {
    name: "Reviews that drop in 2026 cost Leading on 15 January 2027",
    on: "2026-11-22",
    facts: { ...JUST.leading, currentTier: "leading", reviewCount: 4 },
    expected: {
      qualifiedTier: "leading",
      nextReview: {
        date: "2027-01-15",
        qualifiedTier: "partner",
        outcome: "demotion",
        because: [{ id: "marketplace-reviews", missing: 1, unit: "count" }],
      },
    },
  },
  {
    name: "A company that keeps its tier stays where it is",
    on: "2027-01-15",
    facts: { ...JUST.leading, currentTier: "leading" },
    expected: { nextReview: { qualifiedTier: "leading", outcome: "unchanged", demotionPossible: true, because: [] } },
  },
  {
    name: "Rising is entered without a form",
    on: "2026-03-01",
    facts: { ...JUST.rising, currentTier: "partner" },
    expected: { nextReview: { date: "2026-04-15", qualifiedTier: "rising", outcome: "promotion", pocFormDue: null } },
  },
  {
    name: "A company without a tier that has its listing becomes Partner",
    on: "2026-03-01",
    facts: JUST.partner,
    expected: {
      currentTier: null,
      qualifiedTier: "partner",
      nextTier: "partner",
      gaps: [],
      nextReview: { outcome: "promotion", because: [] },
    },
  },
  {
    name: "From Partner straight to Premier, once the form is in",
    on: "2026-03-01",
    facts: { ...JUST.premier, currentTier: "partner" },
    expected: {
      nextTier: "rising",
      nextReview: { qualifiedTier: "premier", outcome: "promotion-pending-poc-form", pocFormDue: "2026-04-29" },
    },
  },
];

/** A company that reaches Leading at the review of 15 April 2027, with a form handed in on some day or never. */
const formOn = (name: string, pocFormSubmittedOn: string | null, awaited: boolean): Case => ({
  name,
  on: "2027-04-01",
  facts: { ...JUST.leading, currentTier: "rising", pocFormSubmittedOn },
  expected: {
    nextReview: {
      date: "2027-04-15",
      qualifiedTier: "leading",
      outcome: awaited ? "promotion-pending-poc-form" : "promotion",
      pocFormDue: awaited ? "2027-04-29" : null,
    },
  },
});

const forms: Case[] = [
  formOn("Leading waits for the form", null, true),
  formOn("A form already on file counts", "2026-02-01", false),
  formOn("A form on the 14th day after the review is in time", "2027-04-29", false),
  formOn("A form on the 15th day after the review is late", "2027-04-30", true),
  {
    name: "The step from Leading to Premier waits for the form too",
    on: "2027-10-16",
    facts: { ...JUST.premier, currentTier: "leading" },
    expected: { nextReview: { date: "2028-01-15", outcome: "promotion-pending-poc-form", pocFormDue: "2028-01-29" } },
  },
  {
    name: "Who stays in Leading is asked for no form",
    on: "2027-04-01",
    facts: { ...JUST.leading, currentTier: "leading" },
    expected: { nextReview: { outcome: "unchanged", pocFormDue: null } },
  },
];

export const reviewCases: Case[] = [...falls, ...jumps, ...forms];
