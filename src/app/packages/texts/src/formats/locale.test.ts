import { expect, test } from "vitest";
import { localeOf } from "./locale.ts";

test.each([
  [{}, { language: "en", tag: "en-US" }],
  [
    { locale: "de-de", language: "de" },
    { language: "de", tag: "de-DE" },
  ],
  [{ locale: "de_AT" }, { language: "de", tag: "de-AT" }],
  [
    { locale: "fr-ca", language: "fr" },
    { language: "fr", tag: "fr-CA" },
  ],
  [
    { locale: "en-gb", language: "en" },
    { language: "en", tag: "en-GB" },
  ],
  [{ language: "fr" }, { language: "fr", tag: "fr-FR" }],
  [{ locale: "fr" }, { language: "fr", tag: "fr-FR" }],
  [
    { locale: "ja-jp", language: "ja" },
    { language: "en", tag: "en-US" },
  ],
  [{ locale: "not a locale" }, { language: "en", tag: "en-US" }],
])("%j reads %j", (user, locale) => {
  expect(localeOf(user)).toEqual(locale);
});

test("formats follow the language of the texts, not a locale of another language", () => {
  expect(localeOf({ language: "en", locale: "de-de" })).toEqual({ language: "en", tag: "en-US" });
});
