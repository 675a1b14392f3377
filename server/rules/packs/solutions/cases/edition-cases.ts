import { AGREED, CAPABLE, type SolutionsCase } from "./case.ts";

/** Just Silver in 2018, and nothing in 2016; and the other way round. */
const silverOf2018 = { ...CAPABLE, soldMrr: 1_125, managedMrr: 1_125, appUsage: [3] };
const silverOf2016 = { ...CAPABLE, soldMrr: 625, managedMrr: 3_500, appUsage: [5] };
const diamondOf2018 = { ...CAPABLE, soldMrr: 10_000, managedMrr: 50_000, appUsage: [3] };
const agreed = { ...diamondOf2018, thresholds: AGREED };

export const editionCases: SolutionsCase[] = [
  {
    name: "The first day of the edition of 2016",
    on: "2016-11-03",
    facts: silverOf2016,
    expected: { edition: "2016", qualifiedTier: "silver", unknownTiers: [], recalibration: null },
  },
  {
    name: "The last day of the edition of 2016",
    on: "2018-01-21",
    facts: silverOf2016,
    expected: { edition: "2016", qualifiedTier: "silver" },
  },
  {
    name: "The next refresh is judged by the edition of its own day",
    on: "2018-01-21",
    facts: { ...silverOf2016, currentTier: "silver" },
    expected: { refresh: { date: "2018-02-15", performance: { tier: null, known: true }, outcome: "demotion" } },
  },
  {
    name: "Who is Silver in 2018 is nothing a day before",
    on: "2018-01-21",
    facts: silverOf2018,
    expected: { edition: "2016", qualifiedTier: null, tiers: { silver: { "median-app-usage": { target: 5 } } } },
  },
  {
    name: "The first day of the edition of 2018",
    on: "2018-01-22",
    facts: silverOf2018,
    expected: { edition: "2018", qualifiedTier: "silver", tiers: { silver: { "median-app-usage": { target: 3 } } } },
  },
  {
    name: "Who was Silver in 2016 is nothing in 2018",
    on: "2018-01-22",
    facts: silverOf2016,
    expected: { edition: "2018", qualifiedTier: null, tiers: { silver: { "sold-mrr": { missing: 500 } } } },
  },
  {
    name: "The last day of the edition of 2018",
    on: "2020-06-24",
    facts: { ...diamondOf2018, currentTier: "diamond" },
    expected: { edition: "2018", qualifiedTier: "diamond", nextTier: null, recalibration: null },
  },
  {
    name: "The edition of 2020 prints no numbers",
    on: "2020-06-25",
    facts: { ...diamondOf2018, currentTier: "diamond" },
    expected: {
      edition: "2020",
      qualifiedTier: null,
      nextTier: "elite",
      unknownTiers: ["gold", "platinum", "diamond", "elite"],
      tiers: {
        gold: {
          qualified: null,
          "sold-mrr": { met: null, target: null, missing: null, actual: 10_000, source: "unknown" },
          "median-app-usage": { met: true, source: "program" },
        },
      },
      refresh: { performance: { tier: null, known: false }, outcome: "unknown" },
      // Its look-back reaches into the edition of 2018, whose Diamond is met.
      recalibration: { date: "2020-07-15", outcome: "kept", keptBy: "2020-02-15" },
    },
  },
  {
    name: "Agreed numbers count where the edition prints none",
    on: "2020-06-25",
    facts: agreed,
    expected: {
      qualifiedTier: "platinum",
      unknownTiers: [],
      tiers: { platinum: { "sold-mrr": { target: 6_000, source: "agreement" } } },
    },
  },
  {
    name: "Agreed numbers do not count where the edition prints its own",
    on: "2020-06-24",
    facts: agreed,
    expected: { qualifiedTier: "diamond", tiers: { gold: { "sold-mrr": { target: 2_100, source: "program" } } } },
  },
  {
    name: "An edition that facts name holds long after its time",
    on: "2026-11-22",
    facts: { ...silverOf2016, edition: "2016" },
    expected: { edition: "2016", qualifiedTier: "silver", refresh: { date: "2026-12-15", outcome: "promotion" } },
  },
  {
    name: "An edition that facts name holds long before its time",
    on: "2012-01-01",
    facts: { ...agreed, edition: "2020", currentTier: "platinum" },
    expected: {
      edition: "2020",
      qualifiedTier: "platinum",
      refresh: { date: "2012-01-15" },
      recalibration: { date: "2012-01-15", outcome: "kept", keptBy: "2011-08-15" },
    },
  },
];

const unknown = (name: string, change: object, expected: object): SolutionsCase => ({
  name,
  on: "2026-11-22",
  facts: { ...CAPABLE, edition: "2020", currentTier: "gold", soldMrr: 6_000, managedMrr: 25_000, ...change },
  expected: { ...expected },
});

export const unknownCases: SolutionsCase[] = [
  unknown(
    "Without certification no number is needed to say no",
    { certified: false },
    { tiers: { gold: { qualified: false, "sold-mrr": { met: null } } }, refresh: { performance: { known: true } } },
  ),
  unknown(
    "Gold is met and Platinum not known: a higher tier might be met",
    { thresholds: { gold: AGREED.gold } },
    {
      qualifiedTier: "gold",
      unknownTiers: ["platinum", "diamond", "elite"],
      gaps: [
        { id: "sold-mrr", met: null },
        { id: "managed-mrr", met: null },
      ],
      refresh: { performance: { tier: "gold", known: false }, outcome: "unknown" },
      recalibration: { outcome: "kept", keptBy: "2026-08-15", tierAfter: "gold" },
    },
  ),
  unknown(
    "Gold is met by a company without a tier: it rises, at least to Gold",
    { currentTier: null, thresholds: { gold: AGREED.gold } },
    { refresh: { performance: { known: false }, outcome: "promotion" }, recalibration: null },
  ),
  unknown(
    "Gold is missed and Platinum not known: Platinum is out of reach too",
    { soldMrr: 2_999.99, thresholds: { gold: AGREED.gold } },
    {
      tiers: { gold: { qualified: false }, platinum: { qualified: null } },
      refresh: { performance: { tier: null, known: true }, outcome: "unchanged" },
      recalibration: { outcome: "demotion", tierAfter: null },
    },
  ),
  unknown(
    "Gold is not known and Platinum met: Platinum it is",
    { thresholds: { platinum: AGREED.platinum, diamond: AGREED.diamond } },
    {
      qualifiedTier: "platinum",
      unknownTiers: ["gold", "elite"],
      refresh: { performance: { tier: "platinum", known: true }, outcome: "promotion" },
    },
  ),
  unknown(
    "Gold is not known and Platinum missed: Gold might be met",
    { soldMrr: 5_000, thresholds: { platinum: AGREED.platinum } },
    {
      qualifiedTier: null,
      refresh: { performance: { tier: null, known: false }, outcome: "unknown" },
      recalibration: { outcome: "unknown", tierAfter: null },
    },
  ),
  unknown(
    "One track missed is enough to say no",
    { managedMrr: 7_999, thresholds: { gold: AGREED.gold } },
    { tiers: { gold: { qualified: false, "sold-mrr": { met: true }, "managed-mrr": { missing: 1 } } } },
  ),
  unknown(
    "At the top nothing is left to be known",
    { currentTier: "elite", soldMrr: 65_000, managedMrr: 170_000, thresholds: { elite: AGREED.elite } },
    { qualifiedTier: "elite", nextTier: null, gaps: [], refresh: { outcome: "unchanged" } },
  ),
];
