import { RULE_PACKS } from "@partner-standing/contract/programs/programs";
import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { rulesMessagesFor } from "./rules-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const messages = rulesMessagesFor(language);
  const all = messagesIn(messages);

  test("has the keys of English, in the same places", () => {
    const keys = (catalogue: object) => messagesIn(catalogue).map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(messages).sort()).toEqual(keys(rulesMessagesFor("en")).sort());
  });

  test.each(all)("%s says something", (_, message) => {
    for (const count of [0, 1, 2]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,]|!/);
    }
  });

  test("names every pack", () => {
    expect(Object.keys(messages.packs)).toEqual([...RULE_PACKS]);
  });

  test("gives no two rules the same title", () => {
    const titles = Object.values(messages.titles);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") =>
    messagesIn(rulesMessagesFor(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
