import { expect, test } from "vitest";
import { writtenDate, writtenMonthDay } from "./written-date.ts";

test.each([
  ["en-US", "January 15, 2027"],
  ["en", "January 15, 2027"],
  ["de-DE", "15. Januar 2027"],
  ["fr-FR", "15 janvier 2027"],
])("a calendar date in %s is %s in every time zone", (tag, text) => {
  expect(writtenDate("2027-01-15", tag)).toBe(text);
});

test("a day of every year is said without a year", () => {
  expect(["en-US", "de-DE", "fr-FR"].map((tag) => writtenMonthDay("01-15", tag))).toEqual([
    "January 15",
    "15. Januar",
    "15 janvier",
  ]);
  expect(writtenMonthDay("02-29", "en-US")).toBe("February 29");
  expect(writtenMonthDay("07-01", "fr-FR")).toBe("1er juillet");
});

test("the first of a month is an ordinal in French", () => {
  expect(["fr", "fr-FR", "fr-CA"].map((tag) => writtenDate("2027-01-01", tag))).toEqual(
    Array.from({ length: 3 }, () => "1er janvier 2027"),
  );
  expect(writtenDate("2027-01-11", "fr-FR")).toBe("11 janvier 2027");
});
