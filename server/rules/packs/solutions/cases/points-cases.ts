import { AGREED_POINTS, CAPABLE, type SolutionsCase } from "./case.ts";

/** Sold 4,000, of which 2,000 was sourced and 1,500 assisted in, and managed 9,000; just Gold by the numbers of the agreement. */
const partner = {
  ...CAPABLE,
  soldMrr: 4_000,
  sourcedMrr: 2_000,
  assistedMrr: 1_500,
  managedMrr: 15_500,
  grossRetention: 70,
  thresholds: AGREED_POINTS,
};

const one = (name: string, on: string, change: object, expected: Record<string, unknown>): SolutionsCase => ({
  name,
  on,
  facts: { ...partner, ...change },
  expected,
});

const points = (on: string, total: number, kinds: Record<string, number>): SolutionsCase =>
  one(
    `On ${on} ${total} points are counted`,
    on,
    {},
    {
      points: { total, kinds: Object.entries(kinds).map(([kind, counted]) => ({ kind, points: counted })) },
    },
  );

const editions: SolutionsCase[] = [
  one("The last day on which MRR is judged", "2022-07-17", {}, { edition: "2020", points: null, pointsAhead: [] }),
  one("The first day on which points are judged", "2022-07-18", {}, { edition: "2022", points: { total: 275 } }),
  points("2024-02-26", 275, { sold: 120, managed: 155 }),
  points("2024-02-27", 300, { sourced: 100, assisted: 45, managed: 155 }),
  one(
    "The last day of the edition of 2024 asks for the median",
    "2025-07-14",
    { appUsage: [] },
    {
      edition: "2024",
      tiers: {
        gold: { qualified: false, "median-app-usage": { met: false }, "sold-points": { met: true, actual: 145 } },
      },
    },
  ),
  one(
    "The first day of the edition of 2025 does not, and its minimum is of sourced points",
    "2025-07-15",
    { appUsage: [] },
    {
      edition: "2025",
      qualifiedTier: "gold",
      tiers: { gold: { "sourced-points": { met: true, actual: 100, target: 100 }, "managed-points": { met: true } } },
    },
  ),
  one(
    "The last day without retention",
    "2026-01-14",
    { grossRetention: null },
    { edition: "2025", qualifiedTier: "gold" },
  ),
  one(
    "The first day with retention, and without a minimum of managed points",
    "2026-01-15",
    { grossRetention: null },
    {
      edition: "2026",
      qualifiedTier: null,
      tiers: { gold: { qualified: false, "gross-retention": { met: false, actual: null, target: 70, missing: 70 } } },
    },
  ),
  one("The last day before the membership", "2026-07-14", {}, { edition: "2026", qualifiedTier: "gold" }),
  one("The first day of the membership", "2026-07-15", {}, { edition: "2026-membership", qualifiedTier: "gold" }),
];

const NOW = "2026-11-22";

const thresholds: SolutionsCase[] = [
  one(
    "A cent of managed MRR less misses the total",
    NOW,
    { managedMrr: 15_499.99 },
    {
      qualifiedTier: null,
      tiers: { gold: { "total-points": { met: false, actual: 299.9999, missing: 0.0001 } } },
    },
  ),
  one(
    "A cent of sourced MRR less misses the minimum, whatever the total",
    NOW,
    { sourcedMrr: 1_999.99, managedMrr: 99_000 },
    {
      qualifiedTier: null,
      tiers: { gold: { "sourced-points": { met: false, missing: 0.0005 }, "total-points": { met: true } } },
    },
  ),
  one(
    "Assisted points count toward the total alone",
    NOW,
    { sourcedMrr: 0, assistedMrr: 4_000, managedMrr: 50_000 },
    {
      qualifiedTier: null,
      tiers: { gold: { "sourced-points": { actual: 0 }, "total-points": { met: true, actual: 620 } } },
    },
  ),
  one(
    "Retention a hair below is not met",
    NOW,
    { grossRetention: 69.999 },
    {
      qualifiedTier: null,
      tiers: { gold: { "gross-retention": { met: false, missing: 0.001 } } },
    },
  ),
  one(
    "Customers in growth markets count twice",
    NOW,
    { growthMarkets: { soldMrr: 0, sourcedMrr: 500, assistedMrr: 100, managedMrr: 5_500 } },
    {
      points: {
        total: 383,
        growthFactor: 2,
        kinds: [
          { kind: "sourced", points: 125, growthMrr: 500 },
          { kind: "assisted", points: 48 },
          { kind: "managed", points: 210 },
        ],
      },
    },
  ),
  one(
    "A sale that nobody says was sourced or assisted earns nothing (reading S16)",
    NOW,
    { sourcedMrr: 0, assistedMrr: 0 },
    {
      points: { total: 155 },
    },
  ),
  one(
    "Without the numbers of the agreement there is no verdict, but the points are shown",
    NOW,
    { thresholds: {} },
    {
      qualifiedTier: null,
      unknownTiers: ["gold", "platinum", "diamond", "elite"],
      points: { total: 300 },
      refresh: { performance: { tier: null, known: false }, outcome: "unknown" },
      tiers: { gold: { qualified: null, "total-points": { met: null, actual: 300, source: "unknown" } } },
    },
  ),
  one(
    "One number that is left out leaves its tier open",
    NOW,
    { thresholds: { gold: { totalPoints: 300, sourcedPoints: 100 } } },
    {
      qualifiedTier: null,
      tiers: {
        gold: { qualified: null, "total-points": { met: true }, "gross-retention": { met: null, source: "unknown" } },
      },
    },
  ),
  one(
    "The agreement's MRR of another edition is no number of points",
    NOW,
    { thresholds: { gold: { soldMrr: 1, managedMrr: 1 } } },
    {
      unknownTiers: ["gold", "platinum", "diamond", "elite"],
    },
  ),
  one(
    "The next three refreshes are looked ahead to",
    NOW,
    {},
    {
      pointsAhead: [
        { on: "2026-12-15", points: { total: 300 } },
        { on: "2027-01-15", points: { total: 300 } },
        { on: "2027-02-15", points: { total: 300 } },
      ],
    },
  ),
  one(
    "On the day of a refresh that day is the first of them",
    "2027-01-15",
    {},
    { pointsAhead: [{ on: "2027-01-15" }, {}, {}] },
  ),
  one(
    "The recalibration of 15 January 2027 keeps a tier that is met",
    NOW,
    { currentTier: "gold" },
    {
      recalibration: { date: "2027-01-15", outcome: "kept", keptBy: "2026-08-15", tierAfter: "gold" },
    },
  ),
  one(
    "The recalibration of 15 January 2027 takes one that was met in no month",
    NOW,
    { currentTier: "platinum" },
    {
      recalibration: { date: "2027-01-15", outcome: "demotion", keptBy: null, tierAfter: "gold" },
    },
  ),
  one(
    "A look-back is judged month by month, by the edition of each",
    "2026-01-10",
    { currentTier: "gold", grossRetention: null },
    {
      // 15 January 2026 asks for retention; the five months before do not.
      recalibration: { date: "2026-01-15", outcome: "kept", keptBy: "2025-08-15" },
    },
  ),
];

export const pointsCases = [...editions, ...thresholds];
