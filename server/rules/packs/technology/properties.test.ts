import type { Branch, Requirement, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateTechnology } from "./technology-judge.ts";
import { missingTo } from "../../missing-to.ts";
import { rankOf } from "./tier-rank.ts";

const day = (month: number, date: number, year: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2026, max: 2028 }))
  .map((parts) => day(...parts));

/** Whole cents around the thresholds, and anywhere. */
function cents(...thresholds: number[]) {
  const near = thresholds.flatMap((dollars) => [dollars * 100 - 1, dollars * 100, dollars * 100 + 1]);
  return fc
    .oneof(fc.constantFrom(0, ...near), fc.integer({ min: 0, max: 1_000_000_000 }))
    .map((amount) => amount / 100);
}

const facts: fc.Arbitrary<TechnologyFacts> = fc.record({
  program: fc.constant("technology" as const),
  currentTier: fc.constantFrom(null, ...TECHNOLOGY_TIERS),
  attributedMrr: cents(400_000, 1_000_000, 7_000_000),
  influencedDealMrr: cents(1_000, 5_000, 30_000, 100_000),
  firstNinetyDaysMrr: cents(5_000, 30_000, 100_000),
  reviewCount: fc.integer({ min: 0, max: 12 }),
  reviewAverage: fc.option(fc.oneof(fc.constantFrom(3.5, 4), fc.double({ min: 1, max: 5, noNaN: true })), { freq: 9 }),
  listingLive: mostly(),
  appCertified: mostly(),
  technicalContact: mostly(),
  partnershipOwner: mostly(),
  executiveSponsor: mostly(),
  accountMapping: mostly(),
  goodStanding: mostly(),
  pocFormSubmittedOn: fc.option(date),
});

function mostly() {
  return fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0);
}

function verdictOf(card: Scorecard, tier: Scorecard["nextTier"]) {
  return card.tiers.find((verdict) => verdict.tier === tier);
}

/** Cents that are missing, computed with integers. */
function missingCents(target: number, actual: number): bigint {
  const difference = BigInt(Math.round(target * 100)) - BigInt(Math.round(actual * 100));
  return difference > 0n ? difference : 0n;
}

/** The figures of a requirement, a branch each for an OR. */
function figuresOf(requirement: Requirement): (Omit<Branch, "metric" | "actual"> & { actual: number | null })[] {
  if (requirement.kind === "any-of") return requirement.anyOf;
  return requirement.kind === "threshold" ? [requirement] : [];
}

describe("whatever the facts", () => {
  test("more money and more reviews never lower the qualified tier", () => {
    const more = fc.record({
      attributedMrr: cents(),
      influencedDealMrr: cents(),
      firstNinetyDaysMrr: cents(),
      reviewCount: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(facts, more, date, (before, added, on) => {
        const after = { ...before };
        for (const name of Object.keys(added) as (keyof typeof added)[]) after[name] += added[name];
        const [low, high] = [before, after].map((known) => rankOf(evaluateTechnology(known, on).qualifiedTier));
        expect(high).toBeGreaterThanOrEqual(low ?? -1);
      }),
    );
  });

  test("what is met by the same facts is met on every day, however strictly it is asked for", () => {
    const metOf = (card: Scorecard) => card.tiers.map((tier) => tier.requirements.map(({ id, met }) => [id, met]));
    fc.assert(
      fc.property(facts, date, date, (known, one, other) => {
        expect(metOf(evaluateTechnology(known, one))).toEqual(metOf(evaluateTechnology(known, other)));
      }),
    );
  });

  test("the levels do not depend on what is met, but for the Premier exception", () => {
    const levelsOf = (card: Scorecard) =>
      card.tiers.map((tier) => tier.requirements.map(({ id, level }) => [id, level === "exempt" ? "required" : level]));
    fc.assert(
      fc.property(facts, facts, date, (one, other, on) => {
        expect(levelsOf(evaluateTechnology(one, on))).toEqual(levelsOf(evaluateTechnology(other, on)));
      }),
    );
  });

  test("there are no gaps exactly when the next tier is qualified", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const card = evaluateTechnology(known, on);
        expect(card.gaps.length === 0).toBe(verdictOf(card, card.nextTier)?.qualified ?? true);
        for (const gap of card.gaps) expect(gap.missing).toBeGreaterThan(0);
      }),
    );
  });

  test("what is missing is the target less the figure, to the cent", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const requirements = evaluateTechnology(known, on).tiers.flatMap((tier) => tier.requirements);
        const inMoney = requirements.filter(({ unit }) => unit === "usd-per-month").flatMap(figuresOf);
        for (const { actual, target, missing, met } of inMoney) {
          const expected = missingCents(target, actual ?? 0);
          expect(missing).toBe(Number(expected) / 100);
          expect(met).toBe(expected === 0n);
        }
      }),
    );
  });

  test("a demotion is explained, and nothing else is", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const { nextReview, currentTier } = evaluateTechnology(known, on);
        const falls = rankOf(nextReview.qualifiedTier) < rankOf(currentTier);
        expect(nextReview.because.length > 0).toBe(falls);
        expect(nextReview.outcome === "demotion").toBe(falls && nextReview.demotionPossible);
        expect(nextReview.date >= on).toBe(true);
      }),
    );
  });

  test("the same question has the same answer, and leaves the facts alone", () => {
    fc.assert(
      fc.property(facts, date, (known, on) => {
        const copy = structuredClone(known);
        const answer = JSON.stringify(evaluateTechnology(known, on));
        expect(JSON.stringify(evaluateTechnology(known, on))).toBe(answer);
        expect(known).toEqual(copy);
      }),
    );
  });
});

describe("what is missing", () => {
  test.each([
    [400_000, 399_999.99, 0.01],
    [400_000, 400_000, 0],
    [400_000, 400_000.01, 0],
    [3.5, 3.49999, 0.00001],
    [4, 3.1, 0.9],
    [5, 4, 1],
    [3.5, null, 3.5],
  ])("to %d with %d is %d", (target, actual, missing) => {
    expect(missingTo(target, actual)).toBe(missing);
  });
});
