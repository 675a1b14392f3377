import { expect, test } from "vitest";
import { readFiguresCsv } from "./read-figures-csv.ts";

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
  ["tabs, other order, empty line", "reviewCount\tattributedMrr\tasOf\tmonth\n\n4\t812000.5\t2026-10-31\t2026-10\n"],
])("a table with %s is read", (_what, csv) => {
  expect(readFiguresCsv(csv)).toEqual({ months: [OCTOBER], faults: [] });
});

test.each([
  ["a number with separators", 'month,asOf,attributedMrr\n2026-10,2026-10-31,"812,000"', 2, "attributedMrr"],
  ["a decimal comma", "month;asOf;reviewAverage\n2026-10;2026-10-31;4,5", 2, "reviewAverage"],
  ["a negative amount", "month,asOf,attributedMrr\n2026-10,2026-10-31,-5", 2, "attributedMrr"],
  ["half a review", "month,asOf,reviewCount\n2026-10,2026-10-31,4.5", 2, "reviewCount"],
  ["six stars", "month,asOf,reviewAverage\n2026-10,2026-10-31,6", 2, "reviewAverage"],
  ["a day that does not exist", "month,asOf\n2026-10,2026-10-31\n2026-02,2026-02-30", 3, "asOf"],
  ["a column nobody knows", "month,asOf,mrr\n2026-10,2026-10-31,5", 1, "mrr"],
  ["no date column", "month,attributedMrr\n2026-10,5", 1, "asOf"],
  ["a header alone", "month,asOf", 2, "month"],
])("%s is refused with its line and column", (_what, csv, line, column) => {
  expect(readFiguresCsv(csv).faults).toMatchObject([{ line, column }]);
});
