import { METRICS, REQUIREMENT_IDS } from "@partner-standing/contract/programs/scorecard";
import { CONTRIBUTION_REASONS, DATA_PROBLEM_CODES } from "@partner-standing/contract/standing/standing";
import { describe, expect, test } from "vitest";
import { FAILURE_KINDS } from "../cards/failure-kind.ts";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { messagesFor } from "./messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const messages = messagesFor(language);
  const all = messagesIn(messages);

  test("has the keys of English, in the same places", () => {
    const keys = messagesIn(messagesFor("en")).map(([key, message]) => `${key}: ${typeof message}`);
    expect(all.map(([key, message]) => `${key}: ${typeof message}`).sort()).toEqual(keys.sort());
  });

  test.each(all)("%s says something", (_, message) => {
    for (const count of [0, 1, 2, 1.5, 1_000_000]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object|\s{2}|\s[.,]/);
    }
  });

  test("covers what the contract can say", () => {
    expect(Object.keys(messages.metrics)).toEqual([...METRICS]);
    const done = { ...messages.steps.do, ...messages.provide };
    expect(Object.keys(done).sort()).toEqual([...REQUIREMENT_IDS, "poc-form"].sort());
    for (const of of [messages.requirements, messages.lacks])
      expect(Object.keys(of).sort()).toEqual([...REQUIREMENT_IDS].sort());
    expect(Object.keys(messages.problems).sort()).toEqual([...DATA_PROBLEM_CODES].sort());
    const reasons = CONTRIBUTION_REASONS.filter((reason) => reason !== "counts");
    expect(Object.keys(messages.record.whyNot).sort()).toEqual([...reasons].sort());
    expect(Object.keys(messages.states.failures).sort()).toEqual([...FAILURE_KINDS].sort());
  });

  test("never exclaims", () => {
    expect(all.filter(([, message]) => saidWith(message, 1).includes("!"))).toEqual([]);
  });
});

test("Marketplace reviews are never called plain reviews", () => {
  const texts = messagesIn(messagesFor("en"))
    .filter(([key]) => !key.startsWith("review."))
    .map(([, message]) => saidWith(message, 2));
  // A single or next "review" is the quarterly one.
  expect(texts.filter((text) => /\breviews\b/.test(text.replaceAll("Marketplace reviews", "")))).toEqual([]);
});

test("a rating is told from the number of Marketplace reviews in every language", () => {
  for (const language of LANGUAGES) {
    const { metrics } = messagesFor(language);
    expect(metrics.reviewAverage).not.toBe(metrics.reviewCount);
  }
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") =>
    messagesIn(messagesFor(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/\b(du|dein|deine|dich|dir)\b/i);
  expect(said("fr")).not.toMatch(/\b(tu|ton|ta|tes|toi)\b/i);
});

test("without any Marketplace rating there is none yet, not one that lacks all its stars", () => {
  const { lacks, steps } = messagesFor("en");
  expect(lacks["marketplace-rating"]("3.5 stars", 3.5)).toBe("there is no Marketplace rating yet (3.5 stars needed)");
  expect(steps.do["marketplace-rating"]("3.5 stars", 3.5)).toBe("Get your first Marketplace ratings");
  expect(lacks["marketplace-rating"]("0.4 stars", 0.4)).toBe("the Marketplace rating lacks 0.4 stars");
});

test("what is hidden of a list is said in the plural of its number", () => {
  expect([1, 669].map((count) => messagesFor("fr").andMore(String(count), count))).toEqual([
    "et 1 autre",
    "et 669 autres",
  ]);
});
