import type { Requirement, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Figure } from "@partner-standing/contract/standing/figure";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { STANDINGS, type StandingName, scorecardOf, withRequirement } from "../fixtures/standings.ts";
import { type ChecklistViewModel, checklists } from "./checklist-view-model.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

interface Asked {
  language: string;
  /** What one requirement says instead. */
  change: [id: Requirement["id"], change: object];
  notChecked: RequirementId[];
  figures: Figure[];
}

const CHANGED_FIGURE = { metric: "reviewCount", unit: "count", source: "computed", computed: 6 } as const;

/** The list of the next tier, or of the highest one. */
function gaps(name: StandingName, { language = "en", change, notChecked = [], figures = [] }: Partial<Asked> = {}) {
  const answered = scorecardOf(name);
  const scorecard = change ? withRequirement(answered, ...change) : answered;
  const { nextSteps, pocForm, formOnFile, formRule } = STANDINGS[name];
  const judged = { scorecard, figures, evidence: [], notChecked, nextSteps, pocForm, formOnFile, formRule };
  const view = checklists(judged, createReader(localeOf({ language }), "UTC")).at(-1);
  if (!view) throw new Error("no list");
  return view;
}

const all = ({ open, settled }: ChecklistViewModel) => [...open, ...(settled?.requirements ?? [])];
const found = (view: ChecklistViewModel, id: string) => all(view).find((candidate) => candidate.id === id);

function figures(view: ChecklistViewModel, id: string): string[] {
  return found(view, id)?.bars.map(({ figure }) => plain(figure)) ?? [];
}

describe("the way to the next tier", () => {
  test("counts what is required, now or soon, and not what is preferred", () => {
    expect(gaps("atRisk")).toMatchObject({ title: "To Leading", tally: "6 of 8 required met" });
    expect(gaps("noTier")).toMatchObject({ title: "To Partner", tally: "1 of 2 required met" });
  });

  test.each([
    ["en", ["$4,200 of $5,000, $800 to go", "$12,000 of $30,000, $18,000 to go"]],
    ["de", ["4.200 $ von 5.000 $, es fehlen 800 $", "12.000 $ von 30.000 $, es fehlen 18.000 $"]],
    ["fr", ["4 200 $ sur 5 000 $, il manque 800 $", "12 000 $ sur 30 000 $, il manque 18 000 $"]],
  ])("shows both branches of influenced revenue in %s", (language, expected) => {
    expect(figures(gaps("atRisk", { language }), "influenced-revenue")).toEqual(expected);
  });

  test("says which branch meets a requirement", () => {
    expect(found(gaps("promotionPending"), "influenced-revenue")?.notes).toEqual(["Met by influenced-deal MRR"]);
  });

  test("never rounds up to a limit that is not met", () => {
    expect(figures(gaps("nineDigits"), "marketplace-rating")).toEqual(["3.9 of 4.0"]);
    const short = gaps("atRisk", { change: ["attributed-mrr", { actual: 999_999.99, missing: 0.01, met: false }] });
    expect(found(short, "attributed-mrr")?.status.text).toBe("$0.01 to go");
    expect(figures(short, "attributed-mrr")).toEqual(["$999,999 of $1M"]);
  });

  test("a rating without Marketplace reviews is not zero stars", () => {
    const view = gaps("atRisk", { change: ["marketplace-rating", { actual: null, missing: 4, met: false }] });
    expect(figures(view, "marketplace-rating")).toEqual(["no rating in the last 12 months, 4.0 stars needed"]);
  });

  test("good standing that nobody has checked is neither met nor missing", () => {
    const view = gaps("atRisk", { notChecked: ["good-standing"] });
    expect(view.tally).toBe("5 of 8 required met");
    expect(view.open.find(({ id }) => id === "good-standing")).toMatchObject({
      status: { text: "Not checked", variant: "default" },
      notes: ["Nobody has checked it. Enter your own check in the settings, under “Programs”."],
    });
  });

  test("a bar is never longer than full", () => {
    for (const { bars } of all(gaps("nineDigits")))
      for (const { value, target } of bars) expect(value).toBeLessThanOrEqual(target);
  });

  test("what is open comes first, in the order of what to do; what is met or never blocks is one line", () => {
    const { open, settled } = gaps("atRisk");
    expect(open.map(({ status }) => status.text)).not.toContain("Met");
    expect(settled?.title).toBe("6 met, 3 that never block");
    expect(settled?.requirements).toHaveLength(9);
    expect(settled?.requirements.map(({ status }) => status.text)).toEqual(
      expect.arrayContaining(["Met", "Preferred"]),
    );
  });

  test("a tag says how much is missing, and the note from when it counts", () => {
    const reviews = gaps("atRisk", { change: ["marketplace-reviews", { actual: 3, missing: 2, met: false }] });
    expect(found(reviews, "marketplace-reviews")).toMatchObject({
      status: { text: "2 to go", variant: "warning" },
      notes: ["Required from January 1, 2027"],
    });
  });

  test("HubSpot's own figure stands beside the computed one, and opens what it would not meet", () => {
    const official = { amount: 3, asOf: "2026-11-02", ageDays: 20, difference: -3 } as const;
    const met: Asked["change"] = ["marketplace-reviews", { actual: 6, missing: 0, met: true }];
    const view = gaps("atRisk", { change: met, figures: [{ ...CHANGED_FIGURE, official }] });
    expect(view.open.map(({ id }) => id)).toContain("marketplace-reviews");
    expect(figures(view, "marketplace-reviews")).toEqual(["6 (needs 5) · HubSpot says 3 on November 2, 2026"]);
    const agreed = gaps("atRisk", {
      change: met,
      figures: [{ ...CHANGED_FIGURE, official: { ...official, amount: 5, difference: -1 } }],
    });
    expect(agreed.open.map(({ id }) => id)).not.toContain("marketplace-reviews");
    const counts = gaps("atRisk", { change: met, figures: [{ ...CHANGED_FIGURE, source: "official", official }] });
    expect(figures(counts, "marketplace-reviews")).toEqual([
      "6 (needs 5) · HubSpot's figure of November 2, 2026; computed: 6",
    ]);
  });

  test("what is met today and missing on the day of the review is open, and says so", () => {
    const scorecard = withRequirement(scorecardOf("atRisk"), "marketplace-reviews", {
      actual: 5,
      missing: 0,
      met: true,
    });
    const judged = { ...STANDINGS.atRisk, scorecard };
    const [keep] = checklists(judged, createReader(localeOf({ language: "en" }), "UTC"));
    expect(keep?.open.find(({ id }) => id === "marketplace-reviews")?.notes[0]).toBe(
      "On January 15, 2027: 1 Marketplace review is missing.",
    );
  });
});

describe("keeping the highest tier", () => {
  test("names the smallest margin", () => {
    expect(gaps("premier").notes[1]).toBe("First to break: Marketplace rating, 0.2 stars above.");
    expect(gaps("premier", { change: ["marketplace-rating", { actual: 4 }] }).notes[1]).toBe(
      "First to break: Marketplace rating, exactly on the limit.",
    );
  });

  test("a second branch that is not met threatens nothing", () => {
    const anyOf = [
      { metric: "influencedDealMrr", actual: 30_100, target: 30_000, missing: 0, met: true },
      { metric: "firstNinetyDaysMrr", actual: 12_000, target: 100_000, missing: 88_000, met: false },
    ];
    expect(gaps("premier", { change: ["influenced-revenue", { anyOf }] }).notes[1]).toBe(
      "First to break: Influenced revenue, $100 above.",
    );
  });

  test("names what the next review would miss before any margin", () => {
    expect(gaps("premierAtRisk").notes[1]).toBe("First to break: 1 Marketplace review is missing.");
  });

  test("a waived requirement counts neither as met nor as missing", () => {
    const view = gaps("premierByException");
    expect(view.tally).toBe("10 of 10 required met");
    expect(view.settled?.requirements.find(({ id }) => id === "attributed-mrr")).toMatchObject({
      status: { text: "Waived" },
      notes: ["Waived by the Premier exception"],
    });
  });
});

test("every explanation opens an overlay of its own", () => {
  const subjects = all(gaps("atRisk")).flatMap(({ explain, bars }) => [explain, ...bars.map((bar) => bar.explain)]);
  const ids = subjects.flatMap((subject) => (subject ? [subject.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(12);
});
