import { OfficialMonthSchema } from "@partner-standing/contract/settings/official-figures";
import { expect, test } from "vitest";
import { countedMetrics, figuresOn } from "./facts-on.ts";

const computed = {
  attributedMrr: 800_000.1,
  influencedDealMrr: 4_200,
  firstNinetyDaysMrr: 0,
  reviewCount: 0,
  reviewAverage: null,
};
const month = (fields: object) => OfficialMonthSchema.parse(fields);
const months = [
  month({ month: "2026-10", asOf: "2026-10-31", attributedMrr: 812_000.2, reviewAverage: 4.6 }),
  month({ month: "2026-09", asOf: "2026-09-30", attributedMrr: 790_000, influencedDealMrr: 4_000 }),
];
const sources = { attributedMrr: "official", reviewAverage: "official", reviewCount: "official" } as const;
const officialOf = (metric: string, on: string) =>
  figuresOn(computed, { months, sources }, on).find((figure) => figure.metric === metric)?.official;

test("the newest official figure known on the day stands beside the computed one, exact to the cent", () => {
  expect(officialOf("attributedMrr", "2026-11-22")).toEqual({
    amount: 812_000.2,
    asOf: "2026-10-31",
    ageDays: 22,
    difference: 12_000.1,
  });
  expect(officialOf("attributedMrr", "2026-10-30")).toMatchObject({ amount: 790_000, ageDays: 30 });
  expect(officialOf("attributedMrr", "2026-09-29")).toBeNull();
});

test("a month whose report says nothing of a metric leaves it to the month before", () => {
  expect(officialOf("influencedDealMrr", "2026-11-22")).toMatchObject({ amount: 4_000, asOf: "2026-09-30" });
});

test("only what the account chose counts, and only where HubSpot's report has it", () => {
  const figures = figuresOn(computed, { months, sources }, "2026-11-22");
  expect(figures.map(({ metric, source }) => [metric, source])).toEqual([
    ["attributedMrr", "official"],
    ["influencedDealMrr", "computed"],
    ["firstNinetyDaysMrr", "computed"],
    ["reviewCount", "computed"],
    ["reviewAverage", "official"],
  ]);
  expect(countedMetrics(computed, figures)).toEqual({ ...computed, attributedMrr: 812_000.2, reviewAverage: 4.6 });
});

test("a rating without a Marketplace review has nothing to be compared with", () => {
  expect(officialOf("reviewAverage", "2026-11-22")).toMatchObject({ amount: 4.6, difference: null });
});
