import {
  CONTRIBUTION_REASONS,
  DATA_PROBLEM_CODES,
  type RecordStanding,
  RecordStandingSchema,
} from "@partner-standing/contract/standing/standing";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { LANGUAGES, localeOf } from "@partner-standing/texts/formats/locale";
import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { answerOf } from "@partner-standing/extension-kit/fixtures/answer-of";
import { OUTLOOKS } from "../fixtures/outlooks.ts";
import { RECORDS, STANDINGS } from "../fixtures/standings.ts";
import { leavingSentence, recordViewModel } from "./record-view-model.ts";

const { muster, reviewer, withoutCompany, broken, longName } = RECORDS;
const reader = createReader(localeOf({ language: "en" }), "UTC");

/** Every sentence, with the day on which it leaves after it. */
function said(record: RecordStanding, outlook: Outlook | null = null, inLanguage = reader): string[] {
  return recordViewModel(record, inLanguage).sentences.flatMap(({ text, leaving }) => [
    text,
    ...(leaving ? [leavingSentence(leaving, outlook, inLanguage)] : []),
  ]);
}

describe("a customer that counts", () => {
  test("says how much, since when and until when", () => {
    expect(said(muster)).toEqual([
      "$1,000 a month counts toward attributed MRR, since April 6, 2026 (today $1,500; the average of 12 months counts).",
      "1 influenced deal, $900 a month, since February 12, 2026.",
      "Leaves on February 12, 2027",
      "Installed 34 days after buying HubSpot, $1,500 a month counts toward first-90-day install MRR, since April 6, 2026.",
      "Leaves on April 6, 2027",
      "No Marketplace review from this customer in the last 12 months.",
    ]);
  });

  test("says what is left on the day on which it leaves, once the outlook is there", () => {
    expect(said(muster, OUTLOOKS.atRisk).filter((sentence) => sentence.startsWith("Leaves"))).toEqual([
      "Leaves on February 12, 2027: then $3,300 of $5,000",
      "Leaves on April 6, 2027: then $10,500 of $30,000",
    ]);
  });

  test("does not repeat what it pays when that is what counts", () => {
    expect(said(longName)[0]).toBe("$98,765,432 a month counts toward attributed MRR, since February 29, 2020.");
  });

  test("with several deals, only the first leaves the window on that day", () => {
    expect(said(longName).slice(1, 3)).toEqual([
      "12 influenced deals, $6 a month, since January 1, 2026.",
      "The first leaves on January 1, 2027",
    ]);
  });

  test("says it in brief", () => {
    expect(recordViewModel(muster, reader).brief).toBe(
      "This customer adds: $1,000 attributed MRR, $900 influenced-deal MRR, $1,500 first-90-day install MRR",
    );
  });
});

test.each([
  ["en", "This customer adds: $120 attributed MRR, 1 Marketplace review"],
  ["de", "Dieser Kunde bringt: 120 $ zugeordneter MRR, 1 Marketplace-Bewertung"],
  ["fr", "Ce client apporte : 120 $ de MRR lié, 1 avis sur la marketplace"],
] as const)("a single Marketplace review is one in %s", (language, sentence) => {
  const { brief } = recordViewModel(reviewer, createReader(localeOf({ language }), "Europe/Berlin"));
  expect(plain(brief)).toBe(sentence);
});

describe("without the right to see amounts", () => {
  const withoutAmounts = STANDINGS.amountsHiddenPremier.record ?? reviewer;

  test("says what counts, since when and until when, and not how much", () => {
    expect(said(withoutAmounts)).toEqual([
      "Counts: attributed MRR, since April 6, 2026.",
      "Counts: influenced-deal MRR, since February 12, 2026.",
      "Leaves on February 12, 2027",
      "Counts: first-90-day install MRR, since April 6, 2026.",
      "Leaves on April 6, 2027",
      "No Marketplace review from this customer in the last 12 months.",
    ]);
    expect(recordViewModel(withoutAmounts, reader).brief).toBe(
      "This customer adds: attributed MRR, influenced-deal MRR, first-90-day install MRR",
    );
  });
});

describe("a contact", () => {
  test("shows the figures of its company and its own Marketplace review", () => {
    const view = recordViewModel(reviewer, reader);
    expect(view.title).toBe("This record: Erika Muster");
    expect(view.canAskForReview).toBe(false);
    expect(view.company?.link.name).toBe("Ostwind AG");
    expect(said(reviewer)).toEqual(
      expect.arrayContaining([
        "1 Marketplace review counts, since May 1, 2026.",
        "Leaves on May 1, 2027",
        "This customer gave 4.5 stars.",
      ]),
    );
  });

  test("without a company says why nothing counts, once", () => {
    const view = recordViewModel(withoutCompany, reader);
    expect(view.company).toBeNull();
    expect(said(withoutCompany)).toEqual([
      "This contact has no company, so no MRR counts.",
      "No Marketplace review from this customer in the last 12 months.",
    ]);
    expect(view.brief).toBe("This contact has no company, so no MRR counts.");
  });
});

test("a company is not said to be its own company", () => {
  expect(recordViewModel(muster, reader).company).toBeNull();
});

test("a record of which nothing is known says so", () => {
  const unknown = { ...muster, contributions: [] };
  expect(said(unknown)).toEqual(["Nothing is known about this record yet."]);
  expect(recordViewModel(unknown, reader).brief).toBe("Nothing is known about this record yet.");
});

test("one reason for several metrics is said once, with their names", () => {
  expect(said(broken)).toEqual([
    "Something is missing or wrong, so it does not count yet (attributed MRR, influenced-deal MRR, first-90-day install MRR, Marketplace reviews, Marketplace rating).",
  ]);
  expect(recordViewModel(broken, reader).brief).toBe("Something is missing or wrong, so it does not count yet.");
});

test("a data problem names the property and what it holds", () => {
  const sentences = recordViewModel(broken, reader).problems.map(({ sentence }) => sentence);
  expect(sentences).toContain("“HubSpot MRR” holds “about 900”, which is no amount.");
  expect(sentences).toContain(
    "Values of “HubSpot MRR” before January 24, 2026 are not known; the oldest known one stands for them.",
  );
});

describe.each(LANGUAGES)("in %s", (language) => {
  const inLanguage = createReader(localeOf({ language }), "UTC");

  test.each(CONTRIBUTION_REASONS)("%s is a sentence for every metric", (reason) => {
    for (const metric of METRICS) {
      const daysAfterPurchase = reason === "counts" ? 34 : -3;
      const contributions = muster.contributions
        .filter((contribution) => contribution.metric === metric)
        .map((contribution) => ({ ...contribution, reason, amount: 1, daysAfterPurchase }));
      const one = answerOf(RecordStandingSchema, muster, { contributions });
      const [sentence] = said(one, null, inLanguage);
      expect(sentence).toMatch(/^\S.*\S\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|-3/);
    }
  });

  test.each(DATA_PROBLEM_CODES)("%s is a sentence, whatever the property holds", (code) => {
    const [problem] = broken.problems;
    if (!problem) throw new Error("nothing is wrong with the broken record");
    for (const value of ["2026-03-01", null]) {
      const one = answerOf(RecordStandingSchema, broken, { problems: [{ ...problem, code, value }] });
      const [said] = recordViewModel(one, inLanguage).problems;
      expect(said?.sentence).toMatch(/^\S.*\S\.$/);
      expect(said?.sentence).not.toMatch(/undefined|null|NaN/);
    }
  });
});
