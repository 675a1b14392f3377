import { describe, expect, test } from "vitest";
import { dayAfter, daysBetween, formatAge, formatDaysFromNow, formatInstant, formatMonth } from "./format-date.ts";

test("a month is said by its name in every time zone", () => {
  expect(["en-US", "de-DE", "fr-FR"].map((tag) => formatMonth("2026-10", tag))).toEqual([
    "October 2026",
    "Oktober 2026",
    "octobre 2026",
  ]);
});

test("days are counted over the change of the clocks and leap days", () => {
  expect(daysBetween("2026-11-22", "2027-01-15")).toBe(54);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-01-15", "2027-01-14")).toBe(-1);
  expect(dayAfter("2025-12-31")).toBe("2026-01-01");
});

test("days left are said as people say them", () => {
  expect([0, 1, 54].map((days) => formatDaysFromNow(days, "en-US"))).toEqual(["today", "tomorrow", "in 54 days"]);
  expect(formatDaysFromNow(54, "de-DE")).toBe("in 54 Tagen");
  expect(formatDaysFromNow(54, "fr-FR")).toBe("dans 54 jours");
});

test("an instant is shown in the account's time zone", () => {
  expect(formatInstant("2026-11-22T23:30:00.000Z", "de-DE", "Europe/Berlin")).toBe("23. November 2026 um 00:30");
  expect(formatInstant("2026-12-31T23:30:00.000Z", "fr-FR", "Europe/Berlin")).toMatch(/^1er janvier 2027 à/);
});

describe("age", () => {
  test.each([
    [59, null],
    [125, "2 minutes ago"],
    [7300, "2 hours ago"],
    [200_000, "2 days ago"],
  ])("%d seconds: %s", (seconds, text) => {
    expect(formatAge(seconds, "en-US")).toBe(text);
  });
});
