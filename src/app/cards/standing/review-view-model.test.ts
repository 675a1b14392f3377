import type { NextReview } from "@partner-standing/contract/programs/scorecard";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { type StandingName, scorecardOf } from "../fixtures/standings.ts";
import { reviewViewModel } from "./review-view-model.ts";

function review(name: StandingName, language = "en", change: Partial<NextReview> = {}) {
  const scorecard = scorecardOf(name);
  const changed = { ...scorecard, nextReview: { ...scorecard.nextReview, ...change } };
  return reviewViewModel(changed, createReader(localeOf({ language }), "UTC"));
}

describe("the next review", () => {
  test.each([
    ["en", "Next review January 15, 2027, in 54 days"],
    ["de", "Nächste Neubewertung am 15. Januar 2027, in 54 Tagen"],
    ["fr", "Prochaine réévaluation le 15 janvier 2027, dans 54 jours"],
  ])("is dated in %s", (language, title) => {
    expect(review("atRisk", language).title).toBe(title);
  });

  test.each([
    ["en", "Would drop to Partner, because 1 Marketplace review is missing."],
    ["de", "Voraussichtlich Herabstufung auf Partner, weil 1 Marketplace-Bewertung fehlt."],
    ["fr", "Rétrogradation prévue au niveau Partenaire, car il manque 1 avis sur la marketplace."],
  ])("that demotes says where to and why in %s", (language, outcome) => {
    expect(review("atRisk", language)).toMatchObject({ outcome, tone: "warning" });
  });

  test("that demotes without a known reason still says where to", () => {
    expect(review("atRisk", "en", { because: [] }).outcome).toBe("Would drop to Partner.");
  });

  test("that takes the last tier says so", () => {
    expect(review("losesTier").outcome).toBe(
      "Would lose the tier, because no app is listed live on the Marketplace and you are not in good standing.",
    );
  });

  test("that cannot demote still names what is missing", () => {
    expect(review("lackingInApril")).toMatchObject({
      tone: "warning",
      outcome:
        "Stays Leading, because this review cannot demote. To repair before one that can: $1,700 of influenced revenue is missing and 1 Marketplace review is missing.",
    });
  });

  test.each([
    ["safe", "Stays Leading.", "calm"],
    ["noTier", "Stays without a tier.", "warning"],
    ["promotion", "Would move up to Rising.", "success"],
  ] as const)("%s: %s", (name, outcome, tone) => {
    expect(review(name)).toMatchObject({ outcome, tone });
  });

  test("that waits for the Partner POC form says until when", () => {
    const outcome =
      "Would move up to Leading once the Partner POC form is complete, on January 29, 2027 at the latest.";
    expect(review("promotionPending")).toMatchObject({ outcome, tone: "info" });
  });
});
