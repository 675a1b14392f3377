import { describe, expect, test } from "vitest";
import { JUST } from "./packs/technology/cases/case.ts";
import type { SolutionsFacts } from "@partner-standing/contract/programs/solutions-facts";
import { readFacts } from "./read-facts.ts";

const facts = JUST.leading;
const solutions: SolutionsFacts = {
  program: "solutions",
  currentTier: "gold",
  soldMrr: 2_100,
  managedMrr: 6_000,
  certified: true,
  appUsage: [2, 3, 7],
};
const problemsWith = (change: object) => readFacts(JSON.stringify({ ...facts, ...change }));

describe("reading facts", () => {
  test("one object is one company", () => {
    expect(readFacts(JSON.stringify(facts))).toEqual({ facts });
  });

  test("a list is a list of companies, even an empty one", () => {
    expect(readFacts(JSON.stringify([facts, facts]))).toEqual({ facts: [facts, facts] });
    expect(readFacts("[]")).toEqual({ facts: [] });
  });

  test("a byte order mark in front is no part of the text", () => {
    expect(readFacts(`\uFEFF${JSON.stringify(facts)}`)).toEqual({ facts });
  });

  test("huge amounts are amounts", () => {
    expect(problemsWith({ attributedMrr: 1e300 })).toEqual({ facts: { ...facts, attributedMrr: 1e300 } });
  });

  test.each([
    [
      "an unknown tier",
      { currentTier: "gold" },
      'facts.currentTier: must be "partner" or "rising" or "leading" or "premier"',
    ],
    ["another program", { program: "affiliate" }, 'facts.program: must be "technology" or "solutions"'],
    ["no program", { program: undefined }, "facts.program: is missing"],
    ["negative MRR", { attributedMrr: -0.01 }, "facts.attributedMrr: must not be negative"],
    ["a negative number of reviews", { reviewCount: -1 }, "facts.reviewCount: must not be negative"],
    ["a rating of 7", { reviewAverage: 7 }, "facts.reviewAverage: must lie between 1 and 5 stars"],
    ["a rating of 0", { reviewAverage: 0 }, "facts.reviewAverage: must lie between 1 and 5 stars"],
    ["half a review", { reviewCount: 4.5 }, "facts.reviewCount: must be a whole number"],
    ["too many reviews to count", { reviewCount: 1e300 }, "facts.reviewCount: must be at most 9007199254740991"],
    ["money as text", { influencedDealMrr: "4200" }, "facts.influencedDealMrr: must be a number"],
    ["no money", { firstNinetyDaysMrr: null }, "facts.firstNinetyDaysMrr: must be a number"],
    ["yes as text", { listingLive: "yes" }, "facts.listingLive: must be true or false"],
    ["a missing field", { goodStanding: undefined }, "facts.goodStanding: is missing"],
    ["a missing date", { pocFormSubmittedOn: undefined }, "facts.pocFormSubmittedOn: is missing"],
    [
      "a date that does not exist",
      { pocFormSubmittedOn: "2026-02-30" },
      "facts.pocFormSubmittedOn: must be a date that exists, written YYYY-MM-DD",
    ],
    [
      "a date as a number",
      { pocFormSubmittedOn: 20260203 },
      "facts.pocFormSubmittedOn: must be a date that exists, written YYYY-MM-DD",
    ],
    [
      "a date with a time",
      { pocFormSubmittedOn: "2026-02-03T10:00:00Z" },
      "facts.pocFormSubmittedOn: must be a date that exists, written YYYY-MM-DD",
    ],
  ])("%s is refused", (_, change, problem) => {
    expect(problemsWith(change)).toEqual({ problems: [problem] });
  });

  test("the edition of 2020 is understood under the name that it had", () => {
    const read = readFacts(JSON.stringify({ ...solutions, edition: "current" }));
    expect(read).toEqual({ facts: { ...solutions, edition: "2020" } });
  });

  test("facts of both programs may stand in one list", () => {
    expect(readFacts(JSON.stringify([facts, solutions]))).toEqual({ facts: [facts, solutions] });
  });

  test.each([
    [
      "an unknown edition",
      { edition: "2017" },
      'facts.edition: must be "2016" or "2018" or "2020" or "2022" or "2024" or "2025" or "2026" or "2026-membership" or "current"',
    ],
    [
      "a tier of the other program",
      { currentTier: "premier" },
      'facts.currentTier: must be "silver" or "gold" or "platinum" or "diamond" or "elite"',
    ],
    ["negative sourced MRR", { sourcedMrr: -0.01 }, "facts.sourcedMrr: must not be negative"],
    [
      "a growth market that pays less than nothing",
      { growthMarkets: { managedMrr: -1 } },
      "facts.growthMarkets.managedMrr: must not be negative",
    ],
    ["more than everything retained", { grossRetention: 101 }, "facts.grossRetention: must be at most 100 percent"],
    ["negative MRR", { soldMrr: -0.01 }, "facts.soldMrr: must not be negative"],
    ["no list of apps", { appUsage: 3 }, "facts.appUsage: must be a list"],
    ["half an app", { appUsage: [3, 2.5] }, "facts.appUsage[1]: must be a whole number"],
    ["a negative number of apps", { appUsage: [-1] }, "facts.appUsage[0]: must not be negative"],
    ["no word on the certification", { certified: undefined }, "facts.certified: is missing"],
    ["thresholds as a list", { thresholds: [] }, "facts.thresholds: must be an object"],
    [
      "a threshold below nothing",
      { thresholds: { gold: { totalPoints: -1 } } },
      "facts.thresholds.gold.totalPoints: must not be negative",
    ],
    [
      "a threshold of a tier that is none",
      { thresholds: { rising: { soldMrr: 1, managedMrr: 1 } } },
      'facts.thresholds: must not name "rising"',
    ],
  ])("%s of the Solutions program is refused", (_, change, problem) => {
    expect(readFacts(JSON.stringify({ ...solutions, ...change }))).toEqual({ problems: [problem] });
  });

  test("a number beyond all numbers is refused", () => {
    const text = JSON.stringify(facts).replace("1000000", "1e999");
    expect(readFacts(text)).toEqual({ problems: ["facts.attributedMrr: is too large a number"] });
  });

  test("everything that is wrong is said at once, with the place in the list", () => {
    const list = [facts, { ...facts, reviewAverage: 7, currentTier: 3 }, "leading"];
    expect(readFacts(JSON.stringify(list))).toEqual({
      problems: [
        'facts[1].currentTier: must be "partner" or "rising" or "leading" or "premier"',
        "facts[1].reviewAverage: must lie between 1 and 5 stars",
        "facts[2]: must be an object",
      ],
    });
  });

  test.each(["null", "42", '"leading"'])("%s alone is no company", (text) => {
    expect(readFacts(text)).toEqual({ problems: ["facts: must be an object"] });
  });

  test.each(["", "{", "undefined"])("%j is not JSON", (text) => {
    expect(readFacts(text)).toEqual({ problems: [expect.stringMatching(/^facts: is not JSON \(.+\)$/)] });
  });
});
