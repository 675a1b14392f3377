import { BENEFIT_IDS, DesignationSchema, FrequencySchema } from "@partner-standing/contract/standing/benefits";
import { OutcomeSchema } from "@partner-standing/contract/programs/scorecard";
import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { messagesFor } from "../standing/messages-for.ts";
import { tierMessagesFor } from "./tier-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const messages = tierMessagesFor(language);
  const all = messagesIn(messages);

  test("has the keys of English, in the same places", () => {
    const keys = (catalogue: object) => messagesIn(catalogue).map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(messages).sort()).toEqual(keys(tierMessagesFor("en")).sort());
  });

  test.each(all)("%s says something", (_, message) => {
    const text = saidWith(message, 1);
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,]|!/);
  });

  test("covers what the contract can say", () => {
    const { benefits, timeline } = messages;
    expect(Object.keys(benefits.names)).toEqual([...BENEFIT_IDS]);
    expect(Object.keys(benefits.designations)).toEqual(DesignationSchema.options);
    expect(Object.keys(benefits.meanings)).toEqual(DesignationSchema.options);
    expect(Object.keys(benefits.frequencies)).toEqual(FrequencySchema.options);
    expect(Object.keys(timeline.review.held).sort()).toEqual([...OutcomeSchema.options].sort());
    expect(Object.keys(timeline.review.ahead).sort()).toEqual([...OutcomeSchema.options].sort());
  });

  test("tells what was from what would be", () => {
    const { held, ahead } = messages.timeline.review;
    for (const outcome of OutcomeSchema.options) expect(held[outcome]("X", "Y")).not.toBe(ahead[outcome]("X", "Y"));
  });
});

test("a prioritized benefit has another word than a preferred requirement (C18)", () => {
  for (const language of LANGUAGES)
    expect(tierMessagesFor(language).benefits.designations.prioritized).not.toBe(
      messagesFor(language).gaps.statusPreferred,
    );
  expect(tierMessagesFor("de").benefits.designations.prioritized).toBe("Vorrangig");
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") =>
    messagesIn(tierMessagesFor(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
