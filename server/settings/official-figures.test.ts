import { expect, test } from "vitest";
import { readFiguresCsv } from "./official-figures.ts";

const OCTOBER = {
  month: "2026-10",
  asOf: "2026-10-31",
  attributedMrr: 812000.5,
  influencedDealMrr: null,
  firstNinetyDaysMrr: null,
  reviewCount: 4,
  reviewAverage: null,
};

test.each([
  ["commas", "month,asOf,attributedMrr,reviewCount\n2026-10,2026-10-31,812000.50,4"],
  [
    "semicolons and quotes",
    '"month";"asOf";"attributedMrr";"reviewCount"\r\n"2026-10";"2026-10-31";"812000.5";"4"\r\n',
  ],
  ["semicolons and decimal commas", "month;asOf;attributedMrr;reviewCount\n2026-10;2026-10-31;812.000,50;4"],
  ["a separator at the end of each line", "month;asOf;attributedMrr;reviewCount;\n2026-10;2026-10-31;812000,5;4;\n"],
  ["a separator at the end of one line", "month,asOf,attributedMrr,reviewCount\n2026-10,2026-10-31,812000.50,4,"],
  ["tabs, other order, empty line", "reviewCount\tattributedMrr\tasOf\tmonth\n\n4\t812000.5\t2026-10-31\t2026-10\n"],
])("a table with %s is read", (_what, csv) => {
  expect(readFiguresCsv(csv)).toEqual({ months: [OCTOBER], faults: [] });
});

test.each([
  ["a number with separators", 'month,asOf,attributedMrr\n2026-10,2026-10-31,"812,000"', 2, "attributedMrr"],
  [
    "a number with a point that may be thousands",
    "month;asOf;attributedMrr\n2026-10;2026-10-31;812.000",
    2,
    "attributedMrr",
  ],
  ["half an amount", "month;asOf;attributedMrr\n2026-10;2026-10-31;812,", 2, "attributedMrr"],
  ["a negative amount", "month,asOf,attributedMrr\n2026-10,2026-10-31,-5", 2, "attributedMrr"],
  ["half a review", "month,asOf,reviewCount\n2026-10,2026-10-31,4.5", 2, "reviewCount"],
  ["six stars", "month,asOf,reviewAverage\n2026-10,2026-10-31,6", 2, "reviewAverage"],
  ["a day that does not exist", "month,asOf\n2026-10,2026-10-31\n2026-02,2026-02-30", 3, "asOf"],
  ["a column nobody knows", "month,asOf,mrr\n2026-10,2026-10-31,5", 1, "mrr"],
  ["no date column", "month,attributedMrr\n2026-10,5", 1, "asOf"],
  ["a header alone", "month,asOf", 2, "month"],
  ["a line behind empty ones", "\n\nmonth,asOf\n\n2026-10,31.10.2026", 5, "asOf"],
  ["a line behind a cell of two", 'month,asOf\n"2026-\n10",2026-10-31\n2026-11,soon', 2, "month"],
  ["a separator within a number", "month,asOf,attributedMrr\n2026-10,2026-11-05,812,000", 2, ""],
  ["a separator too many", "month,asOf,attributedMrr,reviewCount\n2026-10,2026-11-05,812,000,4", 2, ""],
  ["a line that is too short", "month,asOf,attributedMrr\n2026-10,2026-11-05", 2, ""],
  [
    "a column that stands there twice",
    "month,asOf,attributedMrr,attributedMrr\n2026-10,2026-11-05,1,2",
    1,
    "attributedMrr (2)",
  ],
  ["a quotation mark without another", 'month,asOf\n2026-10,"2026-11-05', 2, ""],
  ["a year that no calendar has", "month,asOf\n2026-10,0000-01-01", 2, "asOf"],
])("%s is refused with its line and column", (_what, csv, line, column) => {
  expect(readFiguresCsv(csv).faults[0]).toMatchObject({ line, column });
  expect(readFiguresCsv(csv).months).toEqual([]);
});

test("of a table that is no table as many places are named as somebody corrects at a time", () => {
  expect(readFiguresCsv(",".repeat(100_000)).faults.length).toBeLessThanOrEqual(50);
  expect(readFiguresCsv(`month,asOf\n${"x,y\n".repeat(10_000)}`).faults).toHaveLength(50);
});

test("a number that can be read in two ways is refused with both", () => {
  const { faults } = readFiguresCsv('month,asOf,attributedMrr\n\n\n2026-10,2026-10-31,"812,000"');
  expect(faults).toEqual([
    {
      line: 4,
      column: "attributedMrr",
      message: "may be 812 or 812000: write thousands without separators",
      readings: ["812", "812000"],
    },
  ]);
});

test("an average can be read in one way where only one is within five stars", () => {
  expect(readFiguresCsv("month,asOf,reviewAverage\n2026-10,2026-10-31,4.333").months[0]?.reviewAverage).toBe(4.333);
});
