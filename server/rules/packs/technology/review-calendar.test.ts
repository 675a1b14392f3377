import { describe, expect, test } from "vitest";
import { isDemotionReview, lastReviewOn, nextReviewOn } from "./review-calendar.ts";

describe("the review calendar", () => {
  test.each([
    ["2026-01-01", "2026-01-15"],
    ["2026-01-15", "2026-01-15"],
    ["2026-01-16", "2026-04-15"],
    ["2026-04-15", "2026-04-15"],
    ["2026-04-16", "2026-07-15"],
    ["2026-07-15", "2026-07-15"],
    ["2026-07-16", "2026-10-15"],
    ["2026-10-15", "2026-10-15"],
    ["2026-10-16", "2027-01-15"],
    ["2026-12-31", "2027-01-15"],
    ["2028-02-29", "2028-04-15"],
  ])("on %s the next review is %s", (on, review) => {
    expect(nextReviewOn(on)).toBe(review);
  });

  test.each([
    ["2026-01-15", false],
    ["2026-04-15", false],
    ["2026-07-15", false],
    ["2026-10-15", false],
    ["2027-01-14", false],
    ["2027-01-15", true],
    ["2027-01-16", false],
    ["2027-04-15", false],
    ["2027-07-15", true],
    ["2027-10-15", false],
    ["2028-01-15", true],
    ["2028-07-15", true],
  ])("%s may demote: %s", (date, demotes) => {
    expect(isDemotionReview(date)).toBe(demotes);
  });

  test.each([
    ["2026-01-01", "2025-10-15"],
    ["2026-01-15", "2026-01-15"],
    ["2026-04-14", "2026-01-15"],
    ["2026-10-15", "2026-10-15"],
    ["2027-01-14", "2026-10-15"],
    ["2028-02-29", "2028-01-15"],
  ])("on %s the last review was %s", (on, review) => {
    expect(lastReviewOn(on)).toBe(review);
  });

  test("knows no review before the program and none in a year of five digits", () => {
    expect(() => nextReviewOn("2025-12-31")).toThrow("on 2025-12-31: no edition of the Technology Partner Program");
    expect(nextReviewOn("9999-10-15")).toBe("9999-10-15");
    expect(() => nextReviewOn("9999-10-16")).toThrow("on 9999-10-16: no review is known after the year 9999");
  });
});
