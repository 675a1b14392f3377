import { expect, test } from "vitest";
import { reportDay, reportQuarters } from "./quarters.ts";

test("the quarters since the program began can be reported, the running one first", () => {
  expect(reportQuarters("2026-11-22")).toEqual(["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1"]);
  expect(reportQuarters("2026-01-01")).toEqual(["2026-Q1"]);
  expect(reportQuarters("2027-01-31").slice(0, 2)).toEqual(["2027-Q1", "2026-Q4"]);
});

test.each([
  ["2026-Q4", "2026-11-22", "2026-11-22"],
  ["2026-Q3", "2026-11-22", "2026-09-30"],
  ["2026-Q4", "2026-12-31", "2026-12-31"],
  ["2026-Q4", "2027-01-01", "2026-12-31"],
  ["2026-Q1", "2026-11-22", "2026-03-31"],
  ["2027-Q1", "2026-11-22", null],
  ["2025-Q4", "2026-11-22", null],
])("%s on %s is told as of %s", (quarter, today, day) => {
  expect(reportDay(quarter, today)).toBe(day);
});
