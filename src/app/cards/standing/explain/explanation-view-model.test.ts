import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { expect, test } from "vitest";
import { behindViewModel, figureViewModel } from "./explanation-view-model.ts";
import { EMPTY, EXPLANATIONS } from "../../fixtures/explanations.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");

test("a figure says its period with the first day that counts", () => {
  expect(figureViewModel(EXPLANATIONS.attributedMrr, reader)).toMatchObject({
    total: "$1,012,000",
    window: "November 23, 2025 to November 22, 2026",
    asOf: "Nov 22, 2026, 1:05 PM",
    records: "4 records behind it",
  });
});

test("nothing in the period is not zero", () => {
  expect(figureViewModel(EMPTY, reader)).toMatchObject({
    total: "nothing in this period",
    records: "No record counts at present",
  });
});

test("records show amount and days, each in its unit", () => {
  expect(behindViewModel(EXPLANATIONS.reviewAverage, reader).map(({ amount }) => amount)).toEqual([
    "3.0 stars",
    "1.3 stars",
  ]);
  expect(behindViewModel(EXPLANATIONS.attributedMrr, reader)).toMatchObject([
    { amount: "$3", days: "since February 12, 2026, leaves the window on February 12, 2027" },
    { amount: "$1.25", days: "" },
  ]);
});
