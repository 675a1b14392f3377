import { ExplanationSchema } from "@partner-standing/contract/standing/standing";
import { answerOf } from "@partner-standing/extension-kit/fixtures/answer-of";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { expect, test } from "vitest";
import { behindViewModel, figureViewModel } from "@partner-standing/texts/standing/explanation-view-model";
import { EXPLANATIONS, NOTHING } from "../../fixtures/explanations.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");

test("a figure says its period with the first day that counts", () => {
  expect(figureViewModel(EXPLANATIONS.attributedMrr, reader)).toMatchObject({
    total: "$1,012,000",
    window: "November 23, 2025 to November 22, 2026",
    asOf: "November 22, 2026 at 1:05 PM",
    records: "29 records behind it",
  });
});

test("nothing in the period is not zero", () => {
  expect(figureViewModel(NOTHING, reader)).toMatchObject({
    total: "nothing in this period",
    records: "No record counts at present",
  });
});

test("records show amount and days, each in its unit", () => {
  expect(behindViewModel(EXPLANATIONS.reviewAverage, reader).map(({ amount }) => amount)).toEqual([
    "4.7 stars",
    "4.7 stars",
    "4.6 stars",
    "4.5 stars",
  ]);
  expect(behindViewModel(EXPLANATIONS.influencedDealMrr, reader)).toMatchObject([
    { amount: "$3,300", days: "since September 1, 2026, leaves the window on September 1, 2027" },
    { amount: "$900", days: "since February 12, 2026, leaves the window on February 12, 2027" },
  ]);
  const [customer] = EXPLANATIONS.attributedMrr.contributions;
  expect(behindViewModel(EXPLANATIONS.attributedMrr, reader)[0]).toMatchObject({
    amount: "$1,001,380",
    days: "since February 29, 2020",
  });
  const undated = customer ? [{ ...customer, since: null, amount: 1.25 }] : [];
  const answer = answerOf(ExplanationSchema, EXPLANATIONS.attributedMrr, { contributions: undated });
  expect(behindViewModel(answer, reader)).toMatchObject([{ amount: "$1.25", days: "" }]);
});
