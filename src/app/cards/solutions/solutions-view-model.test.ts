import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { SOLUTIONS_STANDINGS } from "../fixtures/solutions-standings.ts";
import { solutionsViewModel } from "./SolutionsView.tsx";

type Name = keyof typeof SOLUTIONS_STANDINGS;

const reader = createReader(localeOf({ language: "en" }), "Europe/Berlin");

function viewOf(name: Name) {
  const view = solutionsViewModel(SOLUTIONS_STANDINGS[name], reader);
  if (view.kind !== "partner" && view.kind !== "provider") throw new Error(`${name} is ${view.kind}`);
  return view;
}

function partnerOf(name: Name) {
  const view = viewOf(name);
  if (view.kind !== "partner") throw new Error(`${name} is no partner`);
  return view.partner;
}

function clientOf(name: Name) {
  const { client } = viewOf(name);
  if (!client) throw new Error(`${name} has no client`);
  return client;
}

const figuresOf = (name: Name) => partnerOf(name).gaps?.tracks.map(({ name: of, figure }) => `${of}: ${figure}`);
const notesOf = (name: Name) => partnerOf(name).gaps?.tracks.map(({ note }) => note);

describe("a solutions partner in words", () => {
  test("is told the credited tier and since when, and nothing of the one performed where it is the same", () => {
    expect(viewOf("gold")).toMatchObject({ tier: "Gold", since: "credited since January 15, 2026" });
    expect(partnerOf("gold").performing).toBeNull();
    expect(partnerOf("promotion").performing).toBe("Current tier performance: Platinum.");
    expect(viewOf("untiered")).toMatchObject({ tier: "No tier", since: "" });
  });

  test("is told since when the tier falls short and when it is lost, or until when it is safe", () => {
    expect(partnerOf("gold").ahead).toBe(
      "Falls short from January 17, 2027: Total points (200 points to go), Sourced points (100 points to go), and Solutions Partner Certification. With what is known today, July 15, 2027 takes the tier.",
    );
    expect(partnerOf("demotion").ahead).toMatch(/^Falls short: Total points .* January 15, 2027 takes the tier\.$/);
    expect(partnerOf("amountsHidden").ahead).toContain("Total points (100% to go)");
    expect(partnerOf("unknownThresholds").ahead).toBe(
      "With what is known today, the tier is safe until at least January 15, 2027.",
    );
    expect(partnerOf("untiered").ahead).toBeNull();
  });

  test("is told what the next refresh decides", () => {
    expect(partnerOf("gold").refresh).toEqual({
      title: "Next tier refresh December 15, 2026, in 23 days",
      outcome: "Stays Gold.",
      tone: "calm",
    });
    expect(partnerOf("promotion").refresh).toMatchObject({ outcome: "Would move up to Platinum.", tone: "success" });
  });

  test.each([
    ["gold", "Keeps Gold: it was met in August 2026, and one month is enough."],
    ["keptByMonthToCome", "Keeps Gold if nothing changes: it would be met in December 2026."],
    [
      "demotion",
      "Would drop to Platinum: Diamond was met in no month since August 2026, and Platinum is the best that was.",
    ],
    [
      "certificationExpires",
      "Would lose the tier, because your certification no longer holds on that day. Renew it before.",
    ],
    ["unknownThresholds", "What it decides depends on thresholds that are not entered yet."],
  ] as const)("is told what the recalibration decides, and why: %s", (name, sentence) => {
    expect(partnerOf(name).recalibration?.outcome).toContain(sentence);
  });

  test("is told the recalibration's day, and what was met in the months before", () => {
    const { title, months } = partnerOf("demotion").recalibration ?? {};
    expect(title).toBe("Next recalibration January 15, 2027, in 54 days");
    expect(months).toContainEqual({ date: "September 15, 2026", performed: "Platinum met", note: null });
    expect(months?.at(-1)).toEqual({
      date: "January 15, 2027",
      performed: "Gold met",
      note: "if nothing is sold and nobody is active at a client until then",
    });
  });

  test("is told what is missing for the next tier, the missing first", () => {
    expect(partnerOf("gold").gaps).toMatchObject({ title: "To Platinum", met: "3 of 4 met" });
    expect(figuresOf("gold")).toEqual([
      "Sourced points: 156 of 188 points, 32 points to go",
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
    expect(figuresOf("gold")).toEqual(
      expect.arrayContaining([
        "Total points: 370 points (needs 350)",
        "Gross revenue retention (GRR): 100% (needs 75%)",
      ]),
    );
    expect(notesOf("gold")).toContain("Threshold from your own agreement.");
  });

  test("at the top is told what keeps the tier", () => {
    expect(partnerOf("elite").gaps).toMatchObject({ title: "Keep Elite", met: "4 of 4 met" });
    expect(figuresOf("elite")?.join()).toContain("156 points (needs 150)");
  });

  test("without thresholds is told which to enter, and figures instead of a verdict", () => {
    const { thresholds, gaps } = partnerOf("unknownThresholds");
    expect(thresholds?.title).toContain("Enter your agreement's threshold");
    expect(thresholds?.lines.join(" ")).toContain("Gold, Platinum, Diamond, and Elite");
    expect(thresholds?.lines.at(-1)).toContain("under “Solutions”.");
    expect(figuresOf("unknownThresholds")?.join()).toContain("370 points now");
    expect(gaps?.tracks.filter(({ status }) => status.text === "Threshold unknown")).toHaveLength(3);
    expect(gaps?.tracks.every(({ bar }) => bar === null)).toBe(true);
  });

  test("without accounts is told that there are none, and to renew the certification", () => {
    expect(figuresOf("untiered")?.join()).toContain("No sold or managed account yet, 70% needed");
    expect(notesOf("untiered")?.join()).toContain("Renew the certification");
  });

  test("who may see no amounts is told percent, and of no points", () => {
    expect(figuresOf("amountsHidden")?.join()).toContain("82% of the way");
    expect(figuresOf("amountsHidden")?.join()).not.toMatch(/350|points \(/);
    expect(partnerOf("amountsHidden").points).toBeNull();
    expect(clientOf("amountsHidden").adds).toBe("Counts toward sold MRR and managed MRR.");
    const warned = viewOf("amountsHidden").lapsing?.title;
    expect(warned).toBe("1 managed client has had no activity for 45 days or longer");
  });

  test("is told the points by kind, and what is left of them on the next refreshes", () => {
    const points = partnerOf("gold").points;
    expect(points?.kinds).toContainEqual({
      name: "Sourced: 156.01 points",
      lines: expect.arrayContaining(["$3,120 a month, 5 points for every $100"]) as string[],
    });
    expect(points?.kinds.map(({ name }) => name)).toContain("Managed: 214.01 points");
    expect(points?.ahead).toContain("December 15, 2026: 352.02 points (18 points less)");
  });
});

describe("clients in words", () => {
  test("those that lapse first are told with what they pay and their last day", () => {
    const { title, clients } = viewOf("demotion").lapsing ?? {};
    expect(title).toBe("2 managed clients lapse within 8 days");
    expect(clients?.[0]?.sentence).toBe(": $1,450 a month, stops counting on November 23, 2026 (tomorrow)");
    expect(viewOf("oneLapsing").lapsing?.title).toBe("1 managed client lapses within 1 day");
  });

  test("the open one is told with what it adds, by whom and until when", () => {
    const { title, adds, credits } = clientOf("gold");
    expect(title).toBe("This client: Muster GmbH");
    expect(adds).toBe("Adds $1,450 a month to sold MRR and managed MRR. In points: 87 points.");
    expect(credits.flatMap(({ sentences }) => sentences)).toEqual([
      "Sold on March 3, 2026, leaves the 12 months on March 3, 2027.",
      "ada@partner.example was last active on November 10, 2026.",
      "Stops counting on January 9, 2027 (in 48 days) without new activity.",
    ]);
  });

  test("from day 45 on it is warned of with the last day to act", () => {
    expect(clientOf("demotion").warning?.title).toBe(
      "Without activity by November 29, 2026 it stops counting on November 30, 2026",
    );
  });

  test("one whose sale nobody credits is told what to fill in, and earns for managing alone", () => {
    const { adds, credits, problems } = clientOf("client uncredited" as Name);
    const told = [...credits.flatMap(({ sentences }) => sentences), ...problems.map(({ sentence }) => sentence)];
    expect(told.join()).toContain("fill “How the sale is credited”.");
    expect(adds).toBe("Adds $1,450 a month to managed MRR. In points: 14.5 points.");
  });

  test("one in a growth market earns twice", () => {
    expect(clientOf("client assisted" as Name).adds).toContain("In points: 116 points.");
  });
});

describe("a solutions provider in words", () => {
  test("is told its obligations with their dates, and that the package ended", () => {
    const view = viewOf("provider");
    expect(view.tier).toBe("Solutions Provider");
    const { ended, obligations } = view.kind === "provider" ? view : { ended: null, obligations: [] };
    expect(ended).toContain("The provider package ended on July 15, 2026");
    expect(obligations.map(({ status }) => status.text)).toEqual(["Met", "Missed", "Open", "Met"]);
    const dates = obligations.map(({ date }) => date);
    expect(dates).toEqual(expect.arrayContaining(["Met on January 1, 2026.", "Due by December 31, 2026."]));
    expect(view.client?.adds).toContain("Adds $1,450 a month to sold MRR.");
  });

  test("is told what was missed", () => {
    const view = viewOf("providerMissed");
    const dates = view.kind === "provider" ? view.obligations.map(({ date }) => date) : [];
    expect(dates).toContain("Was due by September 30, 2026.");
  });
});
