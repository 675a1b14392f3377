import type { Requirement, RequirementId } from "@partner-standing/contract/programs/scorecard";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { type StandingName, scorecardOf, withRequirement } from "../fixtures/standings.ts";
import { gapsViewModel, type GapsViewModel } from "./gaps-view-model.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

interface Asked {
  language: string;
  /** What one requirement says instead. */
  change: [id: Requirement["id"], change: object];
  notChecked: RequirementId[];
}

function gaps(name: StandingName, { language = "en", change, notChecked = [] }: Partial<Asked> = {}) {
  const answered = scorecardOf(name);
  const scorecard = change ? withRequirement(answered, ...change) : answered;
  const view = gapsViewModel(
    { scorecard, figures: [], evidence: [], notChecked },
    createReader(localeOf({ language }), "UTC"),
  );
  if (!view) throw new Error("no gaps");
  return view;
}

function figures(view: GapsViewModel, id: string): string[] {
  const requirement = view.requirements.find((candidate) => candidate.id === id);
  return requirement?.bars.map(({ figure }) => plain(figure)) ?? [];
}

describe("the way to the next tier", () => {
  test("counts what is required, now or soon, and not what is preferred", () => {
    expect(gaps("atRisk")).toMatchObject({ title: "To Leading", met: "6 of 8 required met", keep: null });
    expect(gaps("noTier")).toMatchObject({ title: "To Partner", met: "1 of 2 required met" });
  });

  test.each([
    ["en", ["$4,200 of $5,000, $800 to go", "$12,000 of $30,000, $18,000 to go"]],
    ["de", ["4.200 $ von 5.000 $, noch 800 $", "12.000 $ von 30.000 $, noch 18.000 $"]],
    ["fr", ["4 200 $ sur 5 000 $, encore 800 $", "12 000 $ sur 30 000 $, encore 18 000 $"]],
  ])("shows both branches of influenced revenue in %s", (language, expected) => {
    expect(figures(gaps("atRisk", { language }), "influenced-revenue")).toEqual(expected);
  });

  test("says which branch meets a requirement", () => {
    const { requirements } = gaps("promotionPending");
    expect(requirements.find(({ id }) => id === "influenced-revenue")?.notes).toEqual(["Met by influenced-deal MRR"]);
  });

  test("never rounds up to a limit that is not met", () => {
    expect(figures(gaps("nineDigits"), "marketplace-rating")).toEqual(["3.9 of 4.0, 0.1 stars to go"]);
    const short = gaps("atRisk", { change: ["attributed-mrr", { actual: 999_999.99, missing: 0.01, met: false }] });
    expect(figures(short, "attributed-mrr")).toEqual(["$999,999 of $1M, $0.01 to go"]);
  });

  test("a rating without Marketplace reviews is not zero stars", () => {
    const view = gaps("atRisk", { change: ["marketplace-rating", { actual: null, missing: 4, met: false }] });
    expect(figures(view, "marketplace-rating")).toEqual(["no rating in the last 12 months, 4.0 stars needed"]);
  });

  test("good standing that nobody has checked is neither met nor missing", () => {
    const view = gaps("atRisk", { notChecked: ["good-standing"] });
    expect(view.met).toBe("5 of 8 required met");
    expect(view.requirements.find(({ id }) => id === "good-standing")).toMatchObject({
      status: { text: "Not checked", variant: "default" },
      notes: ["Nobody has checked it. Enter your own check in the settings, under “Programs”"],
    });
  });

  test("a bar is never longer than full", () => {
    for (const { bars } of gaps("nineDigits").requirements)
      for (const { value, target } of bars) expect(value).toBeLessThanOrEqual(target);
  });

  test("what is missing comes first, what is met last", () => {
    const met = gaps("atRisk").requirements.map(({ status }) => status.text === "Met");
    expect(met).toEqual([...met].sort((a, b) => Number(a) - Number(b)));
  });
});

describe("keeping the highest tier", () => {
  test("names the smallest margin", () => {
    expect(gaps("premier").keep?.firstToBreak).toBe("First to break: Marketplace rating, 0.2 stars above.");
    expect(gaps("premier", { change: ["marketplace-rating", { actual: 4 }] }).keep?.firstToBreak).toBe(
      "First to break: Marketplace rating, exactly on the limit.",
    );
  });

  test("a second branch that is not met threatens nothing", () => {
    const anyOf = [
      { metric: "influencedDealMrr", actual: 30_100, target: 30_000, missing: 0, met: true },
      { metric: "firstNinetyDaysMrr", actual: 12_000, target: 100_000, missing: 88_000, met: false },
    ];
    expect(gaps("premier", { change: ["influenced-revenue", { anyOf }] }).keep?.firstToBreak).toBe(
      "First to break: Influenced revenue, $100 above.",
    );
  });

  test("names what the next review would miss before any margin", () => {
    expect(gaps("premierAtRisk").keep?.firstToBreak).toBe("First to break: 1 Marketplace review is missing.");
  });

  test("a waived requirement counts neither as met nor as missing", () => {
    const view = gaps("premierByException");
    expect(view.met).toBe("10 of 10 required met");
    expect(view.requirements.find(({ id }) => id === "attributed-mrr")).toMatchObject({
      status: { text: "Waived" },
      notes: ["Waived by the Premier exception"],
    });
  });
});

test("every explanation opens an overlay of its own", () => {
  const subjects = gaps("atRisk").requirements.flatMap(({ explain, bars }) => [
    explain,
    ...bars.map((bar) => bar.explain),
  ]);
  const ids = subjects.flatMap((subject) => (subject ? [subject.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(12);
});
