import { expect, test } from "vitest";
import { formDueOn, pendingPromotion } from "./pending-promotion.ts";

const held = { reviewOn: "2027-01-15", qualifiedTier: "leading", pocFormDue: "2027-01-29", formStep: null } as const;

test.each([
  ["no notice is known", null, "2027-01-29"],
  ["the notice came on the day of the review", "2027-01-15", "2027-01-29"],
  ["the notice came four days later", "2027-01-19", "2027-02-02"],
  ["the notice is an older review's", "2026-10-16", "2027-01-29"],
  ["the notice is a later review's", "2027-04-15", "2027-01-29"],
])("the form is due two weeks on: %s", (_what, noticeOn, due) => {
  expect(formDueOn("2027-01-15", noticeOn)).toBe(due);
  expect(pendingPromotion(held, noticeOn)).toEqual({ tier: "leading", reviewOn: "2027-01-15", dueOn: due });
});

test("nothing is pending where no review was held, none needed a form, or the waiting has ended", () => {
  expect(pendingPromotion(undefined, null)).toBeNull();
  expect(pendingPromotion({ ...held, pocFormDue: null }, null)).toBeNull();
  expect(pendingPromotion({ ...held, formStep: "form-late" }, null)).toBeNull();
});
