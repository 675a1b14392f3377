import { ScorecardSchema, type Scorecard } from "@partner-standing/contract/programs/scorecard";
import { describe, expect, test } from "vitest";
import { JUST, type Case } from "./cases/case.ts";
import { phaseInCases } from "./cases/phase-in-cases.ts";
import { premierExceptionCases } from "./cases/premier-exception-cases.ts";
import { reviewCases } from "./cases/review-cases.ts";
import { standingCases } from "./cases/standing-cases.ts";
import { thresholdCases } from "./cases/threshold-cases.ts";
import { evaluateTechnology } from "./technology-judge.ts";

/** The scorecard with its tiers and their requirements under their names, as the cases write them. */
function byName(card: Scorecard) {
  const tiers = card.tiers.map(({ tier, qualified, requirements }) => [
    tier,
    { qualified, ...Object.fromEntries(requirements.map((requirement) => [requirement.id, requirement])) },
  ]);
  return { ...card, tiers: Object.fromEntries(tiers) as object };
}

function holds({ facts, on, expected }: Case) {
  const card = evaluateTechnology(facts, on);
  expect(ScorecardSchema.parse(card)).toEqual(card);
  expect(byName(card)).toMatchObject(expected);
}

describe("thresholds", () => {
  test.each(thresholdCases)("$name", holds);
});

describe("the phase-in of 2026", () => {
  test.each(phaseInCases)("$name", holds);
});

describe("the Premier exception", () => {
  test.each(premierExceptionCases)("$name", holds);
});

describe("reviews", () => {
  test.each(reviewCases)("$name", holds);
});

describe("standing, listing and people", () => {
  test.each(standingCases)("$name", holds);
});

describe("the scorecard", () => {
  test("lists all tiers ascending, each with the requirements of its column in the order of the table", () => {
    const { tiers } = evaluateTechnology(JUST.partner, "2026-06-01");
    expect(
      tiers.map(({ tier, requirements }) => [tier, ...requirements.map(({ id, level }) => `${id} ${level}`)]),
    ).toEqual([
      ["partner", "marketplace-listing required", "technical-contact preferred", "good-standing required"],
      [
        "rising",
        "attributed-mrr required",
        "influenced-revenue required",
        "marketplace-reviews phased-in",
        "marketplace-rating phased-in",
        "marketplace-listing required",
        "technical-contact preferred",
        "good-standing required",
      ],
      [
        "leading",
        "attributed-mrr required",
        "influenced-revenue required",
        "marketplace-reviews phased-in",
        "marketplace-rating phased-in",
        "marketplace-listing required",
        "app-certification preferred",
        "technical-contact required",
        "partnership-owner required",
        "executive-sponsor preferred",
        "account-mapping preferred",
        "good-standing required",
      ],
      [
        "premier",
        "attributed-mrr required",
        "influenced-revenue required",
        "marketplace-reviews phased-in",
        "marketplace-rating phased-in",
        "marketplace-listing required",
        "app-certification phased-in",
        "technical-contact required",
        "partnership-owner required",
        "executive-sponsor required",
        "account-mapping required",
        "good-standing required",
      ],
    ]);
  });

  test("prints nothing for whatever does not apply: no requiredFrom once a requirement blocks", () => {
    const { tiers } = evaluateTechnology(JUST.premier, "2027-01-01");
    expect(JSON.stringify(tiers)).not.toContain("requiredFrom");
  });

  test("judges the review on what will be known by then", () => {
    const today = { ...JUST.rising, currentTier: "rising" as const };
    const atReview = { ...today, attributedMrr: 399_999.99 };
    const card = evaluateTechnology(today, "2027-06-01", atReview);
    expect(card).toMatchObject({
      qualifiedTier: "rising",
      nextReview: { qualifiedTier: "partner", outcome: "demotion" },
    });
    expect(card.nextReview.because).toEqual([{ id: "attributed-mrr", missing: 0.01, unit: "usd-per-month" }]);
  });

  test("says from when the program is known when it is asked about an earlier day", () => {
    expect(() => evaluateTechnology(JUST.partner, "2025-12-31")).toThrow(
      "on 2025-12-31: no edition of the Technology Partner Program is known before 2026-01-01 (technology.edition)",
    );
  });
});
