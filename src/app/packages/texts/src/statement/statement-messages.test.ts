import { describe, expect, test } from "vitest";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES } from "../formats/locale.ts";
import { statementMessagesFor } from "./statement-messages-for.ts";

describe.each(LANGUAGES)("%s", (language) => {
  const all = messagesIn(statementMessagesFor(language));

  test("has the keys of English, in the same places", () => {
    const keys = (messages: typeof all) => messages.map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(all)).toEqual(keys(messagesIn(statementMessagesFor("en"))));
  });

  test.each(all)("%s says something", (_, message) => {
    for (const count of [0, 1, 2]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,]|!/);
    }
  });
});

test("nobody is addressed familiarly", () => {
  const said = (language: "de" | "fr") =>
    messagesIn(statementMessagesFor(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
