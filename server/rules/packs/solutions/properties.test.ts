import type { AgreedThresholds, SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { SOLUTIONS_EDITIONS, SOLUTIONS_TIERS } from "@partner-standing/contract/programs/program";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cases } from "../../../../test/cases.ts";
import { AGREED as AGREED_MRR, AGREED_POINTS } from "./cases/case.ts";
import { evaluateSolutions } from "./solutions-judge.ts";
import { medianOf } from "./counting-apps.ts";
import { rankOf } from "./tier-judge.ts";

/** The numbers of every edition, each tier's together. */
const AGREED: AgreedThresholds = {
  gold: { ...AGREED_MRR.gold, ...AGREED_POINTS.gold },
  platinum: { ...AGREED_MRR.platinum, ...AGREED_POINTS.platinum },
  diamond: { ...AGREED_MRR.diamond, ...AGREED_POINTS.diamond },
  elite: { ...AGREED_MRR.elite, ...AGREED_POINTS.elite },
};

const start = Temporal.PlainDate.from("2016-11-03");
const date = fc.integer({ min: 0, max: 4_400 }).map((days) => start.add({ days }).toString());

/** Whole cents around printed and agreed thresholds, and anywhere. */
function cents(...thresholds: number[]) {
  const near = thresholds.flatMap((dollars) => [dollars * 100 - 1, dollars * 100, dollars * 100 + 1]);
  return fc.oneof(fc.constantFrom(0, ...near), fc.integer({ min: 0, max: 20_000_000 })).map((amount) => amount / 100);
}

const agreed: fc.Arbitrary<AgreedThresholds> = fc
  .subarray(Object.entries(AGREED))
  .map((tiers) => Object.fromEntries(tiers) as AgreedThresholds);

const facts: fc.Arbitrary<SolutionsFacts> = fc
  .record({
    edition: fc.option(fc.constantFrom(...SOLUTIONS_EDITIONS), { nil: undefined }),
    currentTier: fc.constantFrom(null, ...SOLUTIONS_TIERS),
    soldMrr: cents(625, 1_125, 2_100, 3_000, 3_750, 6_000, 10_000, 15_000, 65_000),
    managedMrr: cents(1_125, 3_500, 6_000, 6_500, 8_000, 20_000, 25_000, 50_000, 60_000, 170_000),
    sourcedMrr: cents(2_000, 6_000, 18_000, 40_000),
    assistedMrr: cents(1_000, 5_000),
    growthMarkets: fc.record({ soldMrr: cents(), sourcedMrr: cents(500), assistedMrr: cents(), managedMrr: cents() }),
    grossRetention: fc.option(fc.constantFrom(0, 69.99, 70, 75, 84.99, 85, 100)),
    certified: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
    appUsage: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }),
    thresholds: agreed,
  })
  .map(({ edition, ...known }) => ({ program: "solutions", ...(edition && { edition }), ...known }));

function verdictOf(card: SolutionsScorecard, tier: SolutionsScorecard["nextTier"]) {
  return card.tiers.find((verdict) => verdict.tier === tier);
}

describe("whatever the facts", () => {
  test("more MRR never lowers the tier, today, at the refresh and after the recalibration", () => {
    fc.assert(
      fc.property(facts, cents(), cents(), date, (before, sold, managed, on) => {
        const after = {
          ...before,
          soldMrr: before.soldMrr + sold,
          sourcedMrr: (before.sourcedMrr ?? 0) + sold,
          managedMrr: before.managedMrr + managed,
        };
        const [low, high] = [before, after].map((known) => evaluateSolutions(known, on));
        expect(rankOf(high?.qualifiedTier ?? null)).toBeGreaterThanOrEqual(rankOf(low?.qualifiedTier ?? null));
        const performedOf = (card?: SolutionsScorecard) => rankOf(card?.refresh.performance.tier ?? null);
        expect(performedOf(high)).toBeGreaterThanOrEqual(performedOf(low));
        if (low?.recalibration?.outcome === "kept") expect(high?.recalibration?.outcome).toBe("kept");
      }),
    );
  });

  test("what is said while thresholds are not known stays true once they are entered", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const before = evaluateSolutions(known, on);
        const after = evaluateSolutions({ ...known, thresholds: AGREED }, on);
        expect(after.unknownTiers).toEqual([]);
        for (const { tier, qualified } of before.tiers)
          if (qualified !== null) expect(verdictOf(after, tier)?.qualified).toBe(qualified);
        for (const { tier, qualified } of after.tiers)
          expect({ tier, qualified }).not.toEqual({ tier, qualified: null });
        const { performance, outcome } = before.refresh;
        if (performance.known) expect(after.refresh.performance.tier).toBe(performance.tier);
        expect(rankOf(after.refresh.performance.tier)).toBeGreaterThanOrEqual(rankOf(performance.tier));
        if (outcome !== "unknown") expect(after.refresh.outcome).toBe(outcome);
        const { recalibration } = before;
        if (recalibration && recalibration.outcome !== "unknown")
          expect(after.recalibration).toMatchObject({
            outcome: recalibration.outcome,
            tierAfter: recalibration.tierAfter,
          });
      }),
      { numRuns: cases(1_000) },
    );
  });

  test("there are no gaps exactly when the next tier is qualified", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const card = evaluateSolutions(known, on);
        const next = verdictOf(card, card.nextTier);
        expect(card.gaps.length === 0).toBe(next === undefined || next.qualified === true);
        for (const { met, missing } of card.gaps)
          expect(met === null ? missing === null : (missing ?? 0) > 0).toBe(true);
      }),
    );
  });

  test("the refresh lies ahead within a month, on a 15th", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const { date: refreshOn } = evaluateSolutions(known, on).refresh;
        expect(refreshOn).toMatch(/-15$/);
        expect(refreshOn >= on).toBe(true);
        expect(Temporal.PlainDate.from(refreshOn).subtract({ months: 1 }).toString() < on).toBe(true);
      }),
    );
  });

  test("the order of accounts does not matter, and facts are left alone", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const copy = structuredClone(known);
        const card = evaluateSolutions(known, on);
        expect(known).toEqual(copy);
        expect(evaluateSolutions({ ...known, appUsage: known.appUsage.toReversed() }, on)).toEqual(card);
      }),
    );
  });
});

test("the median of a histogram is that of its accounts", () => {
  const usage = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(usage, (accounts) => {
      const histogram = accounts.map((count, apps) => ({ apps, accounts: count }));
      const each = histogram.flatMap(({ apps, accounts: count }) => Array<number>(count).fill(apps));
      const middle = [each[Math.ceil(each.length / 2) - 1], each[Math.floor(each.length / 2)]] as [number, number];
      expect(medianOf(histogram)).toBe(each.length === 0 ? null : (middle[0] + middle[1]) / 2);
    }),
  );
});
