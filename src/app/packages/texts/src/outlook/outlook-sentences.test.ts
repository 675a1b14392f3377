import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { Curve, Outlook, ReviewOutlook } from "@partner-standing/contract/standing/outlook";
import { describe, expect, test } from "vitest";
import { createCardReader } from "../cards/card-reader.ts";
import { type Language, localeOf } from "../formats/locale.ts";
import { curveChart, curvesByUrgency } from "./curve-chart.ts";
import { outlookReader } from "./outlook-reader.ts";
import { actionText, additionsOf, leavingText, outcomeText, safetyOf, wayText } from "./outlook-sentences.ts";

const readerOf = (language: Language = "en") =>
  outlookReader(createCardReader(localeOf({ language, ...(language === "en" && { locale: "en-gb" }) }), "UTC"));
const reader = readerOf();

const ONE_REVIEW: Gap[] = [{ id: "marketplace-reviews", missing: 1, unit: "count" }];
const stays: ReviewOutlook = {
  ...{ outcome: "unchanged", tier: "rising", qualifiedTier: "rising", pocFormDue: null, because: [] },
};
const drops: ReviewOutlook = { ...stays, outcome: "demotion", tier: "partner", because: ONE_REVIEW };

type Review = Outlook["reviews"][number];
const review = (date: string, told: Partial<Review> = {}): Review => ({
  ...{ date, known: stays, cautious: stays, expected: stays, assumed: null },
  ...told,
});
const JANUARY = review("2027-01-15");
const safety = (outlook: Partial<Outlook>, language: Language = "en") =>
  safetyOf({ on: "2026-11-28", tier: "rising", safeUntil: null, reviews: [JANUARY], ...outlook }, readerOf(language));
const lost = { review: "2027-01-15", breaksOn: "2027-01-01", because: ONE_REVIEW };

describe("the first sentence", () => {
  test("says that nothing is to be feared", () => {
    expect(safety({ reviews: [JANUARY, review("2028-10-15")] })).toEqual({
      tone: "success",
      title: "Safe for the next 24 months",
      text: "No review up to 15 October 2028 takes Rising, even if as much MRR is lost as in this account's worst months.",
    });
  });

  test("names the day from which the next review's tier is short, and what is missing", () => {
    const reviews = [review("2027-01-15", { known: drops, cautious: drops })];
    expect(safety({ safeUntil: lost, reviews })).toEqual({
      tone: "warning",
      title: "Falls short from 1 January 2027: 1 Marketplace review is missing",
      text: "The review on 15 January 2027 would lower you to Partner.",
    });
    const today = safety({ on: "2027-01-02", safeUntil: { ...lost, breaksOn: "2027-01-02" }, reviews });
    expect(today?.title).toBe("Falls short today: 1 Marketplace review is missing");
    const german = safety({ safeUntil: lost, reviews }, "de");
    expect(german?.title).toBe("Reicht ab 1. Januar 2027 nicht mehr, weil 1 Marketplace-Bewertung fehlt");
    const french = safety({ safeUntil: lost, reviews }, "fr");
    expect(french?.title).toBe("Insuffisant à partir du 1er janvier 2027\u00a0: il manque 1 avis sur la marketplace");
  });

  test("counts a later review as safe until then", () => {
    const reviews = [JANUARY, review("2027-07-15", { known: drops, cautious: drops })];
    expect(safety({ safeUntil: { ...lost, review: "2027-07-15" }, reviews })).toEqual({
      tone: "info",
      title: "Safe until 15 July 2027",
      text: "From 1 January 2027: 1 Marketplace review is missing. The review on 15 July 2027 would lower you to Partner.",
    });
  });

  test("says where only losses that nobody knows of yet would take the tier", () => {
    const next = safety({ safeUntil: lost, reviews: [review("2027-01-15", { cautious: drops })] });
    expect(next?.tone).toBe("info");
    expect(next?.title).toBe("Could fall short from 1 January 2027: 1 Marketplace review is missing");
    expect(next?.text).toMatch(/^Only if as much MRR is lost/);
    const reviews = [JANUARY, review("2027-07-15", { cautious: drops })];
    const later = safety({ safeUntil: { ...lost, review: "2027-07-15" }, reviews });
    expect(later?.text).toMatch(
      /^If as much MRR is lost .*, then from 1 January 2027: 1 Marketplace review is missing\./,
    );
  });

  test("tells of what is supposed where something is, and never of what it replaces", () => {
    const saved = review("2027-01-15", { known: drops, cautious: drops, assumed: stays });
    const told = safety({ safeUntil: lost, reviews: [saved] });
    expect(told?.title).toBe("Could fall short from 1 January 2027: 1 Marketplace review is missing");
    expect(told?.text).not.toContain("Partner");
  });

  test("has nothing to say of a tier that is not held", () => {
    expect(safety({ tier: null })).toBeNull();
  });
});

test("a review ends in a few words", () => {
  const pending = { ...stays, outcome: "promotion-pending-poc-form", qualifiedTier: "leading" } as const;
  const told: ReviewOutlook[] = [
    stays,
    drops,
    { ...drops, tier: null },
    { ...stays, outcome: "promotion", tier: "leading" },
    { ...pending, pocFormDue: "2027-02-14" },
    { ...stays, tier: null },
  ];
  expect(told.map((one) => outcomeText(one, reader))).toEqual([
    "Stays Rising",
    "Down to Partner",
    "Loses the tier",
    "Up to Leading",
    "Leading, once the Partner POC form is complete by 14 February 2027",
    "Stays without a tier",
  ]);
});

describe("what a way takes", () => {
  const record = { objectTypeId: "0-3", objectId: "1", name: "Muster renewal", url: "https://example.com" };

  test("is said with its record, and what it adds", () => {
    const deal = { kind: "deal", record, mrr: 1200, closesOn: "2026-12-18", probability: 0.6 } as const;
    expect(actionText(deal, reader)).toBe("Win Muster renewal by 18 December 2026");
    expect(additionsOf(deal, reader)).toEqual(["$1,200 a month", "60% likely"]);
    const mark = { kind: "mark", record, mrr: 400, closedOn: "2026-10-01" } as const;
    expect(actionText(mark, reader)).toBe("Mark how you influenced Muster renewal");
    expect(additionsOf(mark, reader)).toEqual(["$400 a month", "won on 1 October 2026"]);
    const install = { kind: "install", record, mrr: 400, boughtOn: null } as const;
    expect(actionText(install, reader)).toBe("Have Muster renewal install the app");
  });

  test("names and adds nothing for whoever may see no amounts", () => {
    const deal = { kind: "deal", record: null, mrr: null, closesOn: "2026-12-18", probability: null } as const;
    expect(actionText(deal, reader)).toBe("Win an open deal by 18 December 2026");
    expect(additionsOf(deal, reader)).toEqual([]);
  });

  test("is said as the next steps of the standing are", () => {
    const contact = (role: "executiveSponsor" | "coSell") => actionText({ kind: "contact", role }, reader);
    expect(actionText({ kind: "review", count: 1, stars: 5, candidates: [] }, reader)).toBe(
      "Ask for 1 more Marketplace review",
    );
    expect(contact("executiveSponsor")).toBe("Name an executive sponsor in the settings");
    expect(contact("coSell")).toBe("Name a sales and customer success contact in the settings");
    expect(actionText({ kind: "certification" }, reader)).toBe("Have an app certified");
    expect(actionText({ kind: "form" }, reader)).toBe("Complete the Partner POC form");
    expect(actionText({ kind: "setting", requirement: "account-mapping" }, reader)).toMatch(/^Share data/);
  });

  test("keeps the tier that is held and reaches another one", () => {
    const way = (target: "rising" | "leading") => wayText({ target, review: "2027-01-15" }, "rising", reader);
    expect(way("rising")).toBe("Keeps Rising at the review on 15 January 2027");
    expect(way("leading")).toBe("Reaches Leading at the review on 15 January 2027");
  });
});

describe("what leaves its window", () => {
  const entry = { on: "2027-02-12", metric: "influencedDealMrr", after: 4450, unit: "usd-per-month" } as const;
  const curve = (unit: Curve["unit"], thresholds: Curve["thresholds"]): Curve => ({
    ...{ metric: "influencedDealMrr", unit, points: [], thresholds },
  });
  const amounts = curve("usd-per-month", [
    { tier: "rising", value: 1000, from: null },
    { tier: "leading", value: 5000, from: null },
    { tier: "leading", value: 6000, from: "2027-03-01" },
    { tier: "premier", value: 30_000, from: null },
  ]);
  const aim = { tier: "rising", target: "leading" } as const;
  const outlook = { curves: [amounts], ...aim };

  test.each([
    [4450, "$4,450 of $5,000"],
    [999.4, "$999 of $1,000"],
    [5200, "$5,200 (needs $5,000)"],
  ])("says when, and that %d is left of what is asked: %s", (after, left) => {
    expect(leavingText({ ...entry, after }, outlook, reader)).toBe(`Leaves on 12 February 2027: then ${left}`);
  });

  test("is measured by what is asked on its day", () => {
    const later = { ...entry, on: "2027-03-02", after: 5200 };
    expect(leavingText(later, outlook, reader, true)).toBe("The first leaves on 2 March 2027: then $5,200 of $6,000");
  });

  test("is told in percent of a public threshold where no amounts are shown, and as a day where nothing is asked", () => {
    const hidden = {
      curves: [curve("percent", [{ tier: "leading", value: 100, from: null, threshold: 5000 }])],
      ...aim,
    };
    const share = (after: number | null, on = hidden) => leavingText({ ...entry, after, unit: "percent" }, on, reader);
    expect(share(89)).toBe("Leaves on 12 February 2027: then 89% of the way to $5,000");
    expect(share(100)).toBe("Leaves on 12 February 2027: then at least $5,000");
    expect(share(null)).toBe("Leaves on 12 February 2027");
    expect(share(89, { ...hidden, curves: [] })).toBe("Leaves on 12 February 2027");
    const count = { ...entry, metric: "reviewCount", after: 3, unit: "count" } as const;
    expect(leavingText(count, { ...hidden, curves: [] }, reader)).toBe("Leaves on 12 February 2027: then 3");
  });
});

describe("a chart", () => {
  const curve: Curve = {
    ...{ metric: "reviewCount", unit: "count" },
    points: [
      { on: "2026-10-15", actual: 4 },
      { on: "2026-11-28", actual: 3, known: 3, cautious: 3, expected: 3, assumed: null },
      { on: "2027-01-01", known: 3, cautious: 3, expected: 4, assumed: null },
    ],
    thresholds: [
      { tier: "rising", value: 2, from: null },
      { tier: "leading", value: 8, from: null },
      { tier: "premier", value: 10, from: null },
      { tier: "rising", value: 4, from: "2027-01-01" },
    ],
  };
  const { rows, title } = curveChart(curve, { tier: "rising", target: "leading" }, reader);
  const daysOf = (series: string) => rows.filter((row) => row.series === series).map(({ day, value }) => [day, value]);

  test("has a line for each course that says something of its own", () => {
    expect(title).toBe("Marketplace reviews");
    expect(daysOf("So far")).toEqual([
      ["15 Oct 2026", 4],
      ["28 Nov 2026", 3],
    ]);
    expect(daysOf("Expected (estimate)")).toEqual([
      ["28 Nov 2026", 3],
      ["1 Jan 2027", 4],
    ]);
    expect(daysOf("Cautious")).toEqual([]);
    expect(daysOf("With your assumptions")).toEqual([]);
  });

  test("draws what the tier held and the one aimed at ask for, while they do", () => {
    expect(daysOf("Rising: 2").map(([day]) => day)).toEqual(["15 Oct 2026", "28 Nov 2026"]);
    expect(daysOf("Rising: 4 from 1 January 2027")).toEqual([["1 Jan 2027", 4]]);
    expect(daysOf("Leading: 8")).toHaveLength(3);
    expect(rows.some(({ series }) => series.startsWith("Premier"))).toBe(false);
  });

  test("of the metric that breaks first comes first", () => {
    const curves = (["attributedMrr", "reviewCount"] as const).map((metric) => ({ ...curve, metric }));
    const order = (safeUntil: Outlook["safeUntil"]) =>
      curvesByUrgency({ curves, safeUntil }).map(({ metric }) => metric);
    expect(order(lost)).toEqual(["reviewCount", "attributedMrr"]);
    expect(order(null)).toEqual(["attributedMrr", "reviewCount"]);
  });
});
