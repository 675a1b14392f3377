import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type LifeCase, tierLifeCases } from "./cases/tier-life-cases.ts";
import { nextReviewOn } from "./review-calendar.ts";
import { createReviewJudge } from "./technology-judge.ts";
import {
  type LifeStep,
  type TierLife,
  formDueOn,
  formMove,
  liveOn,
  pendingPromotion,
  reviewMove,
} from "./tier-life.ts";

const FIRST = "2026-10-01";

/** Lives a case day by day, as slowly as a calendar, and says what holds at the end of each day. */
function lifeBy({ creditedTier, facts, formFiledOn }: LifeCase, last: CalendarDate): TierLife {
  let life: TierLife = { creditedTier, creditedSince: null, pending: null };
  for (let day = Temporal.PlainDate.from(FIRST); day.toString() <= last; day = day.add({ days: 1 })) {
    const on = day.toString();
    const move = life.pending && formMove(life.pending, formFiledOn, on);
    if (move) life = liveOn(life, move);
    if (nextReviewOn(on) !== on) continue;
    const known = facts.findLast((held) => held.from <= on)?.facts;
    if (!known) throw new Error(`no facts on ${on}`);
    const pocFormSubmittedOn = formFiledOn !== null && formFiledOn <= on ? formFiledOn : null;
    const review = createReviewJudge(on)({ ...known, currentTier: life.creditedTier, pocFormSubmittedOn });
    life = liveOn(life, reviewMove(review));
  }
  return life;
}

function sentence({ creditedTier, pending }: TierLife): string {
  return `${creditedTier ?? "none"}${pending ? `, ${pending.tier} by ${pending.dueOn}` : ""}`;
}

describe("the life of a tier", () => {
  test.each(tierLifeCases)("$name", (lived) => {
    const days = Object.keys(lived.expected);
    const tiers = days.map((day) => [day, sentence(lifeBy(lived, day))]);
    expect(Object.fromEntries(tiers)).toEqual(lived.expected);
  });

  test("a tier counts from the review, or from the day its form came", () => {
    const [inTime, , onFile] = tierLifeCases as [LifeCase, LifeCase, LifeCase];
    expect(lifeBy(inTime, "2026-12-31").creditedSince).toBe("2026-10-29");
    expect(lifeBy(onFile, "2026-12-31").creditedSince).toBe("2026-10-15");
  });

  const settled: TierLife = { creditedTier: "rising", creditedSince: null, pending: null };
  const pending = { tier: "leading", reviewOn: "2027-01-15", dueOn: "2027-01-29" } as const;
  const move = (step: LifeStep) => ({ step, on: "2027-01-20", tier: "leading", pending: null }) as const;

  test.each(["form-in-time", "form-late"] as const)("%s cannot happen when no form is awaited", (step) => {
    expect(() => liveOn(settled, move(step))).toThrow(`${step} on 2027-01-20 cannot happen`);
  });

  test.each(["promotion", "demotion", "unchanged", "promotion-pending-poc-form"] as const)(
    "%s cannot happen while a form is awaited",
    (step) => {
      expect(() => liveOn({ ...settled, pending }, move(step))).toThrow("cannot happen to a company that is waiting");
    },
  );

  test("a form never lowers a tier that staff noted themselves in the meantime", () => {
    const noted: TierLife = { creditedTier: "premier", creditedSince: "2027-01-16", pending };
    expect(liveOn(noted, move("form-in-time"))).toEqual({ ...noted, pending: null });
  });
});

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
