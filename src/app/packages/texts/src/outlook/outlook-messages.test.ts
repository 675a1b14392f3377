import { describe, expect, test } from "vitest";
import { createCardReader } from "../cards/card-reader.ts";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES, type Language, localeOf } from "../formats/locale.ts";
import { outlookPageMessagesFor } from "../outlook-page/outlook-page-messages-for.ts";
import { outlookReader } from "./outlook-reader.ts";

const catalogueIn = (language: Language) => {
  const { outlook, lacks, behind, provide } = outlookReader(createCardReader(localeOf({ language }), "UTC")).messages;
  return { outlook, lacks, behind, provide, page: outlookPageMessagesFor(language) };
};

describe.each(LANGUAGES)("%s", (language) => {
  const catalogue = catalogueIn(language);

  test("has the keys of English, in the same places", () => {
    const keys = (of: object) => messagesIn(of).map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(catalogue)).toEqual(keys(catalogueIn("en")));
  });

  test.each(messagesIn(catalogue))("%s says something", (_, message) => {
    for (const count of [0, 1, 2, 1_000_000]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,]|!/);
    }
  });

  test("addresses nobody familiarly", () => {
    const said = messagesIn(catalogue)
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
    if (language === "de") expect(said).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
    if (language === "fr") expect(said).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
  });
});
