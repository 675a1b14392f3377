import { describe, expect, test } from "vitest";
import { localeOf } from "../formats/locale.ts";
import { createReader } from "../standing/reader.ts";
import { readingLines } from "./reading-lines.ts";
import { readingMessagesFor } from "./reading-messages-for.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");

describe("contested wording", () => {
  test("is told in the viewer's language with the reason", () => {
    const german = createReader(localeOf({ language: "de" }), "UTC");
    expect(readingLines("C05", readingMessagesFor("de")["C05"], german)).toEqual([
      "Wir lesen es so: Nur Premier verlangt die App-Zertifizierung.",
      "Es könnte auch heißen: Die höchsten Stufen verlangen sie, also auch Leading.",
      "Denn: Tabelle und Übergangsregeln nennen nur Premier.",
    ]);
  });

  test("without a reason is told without one", () => {
    expect(readingLines("C99", { chosen: "This.", instead: "That." }, reader)).toEqual([
      "We read it as: This.",
      "It could also mean: That.",
    ]);
  });

  test("that nobody knows points to the document", () => {
    expect(readingLines("C98", undefined, reader)).toEqual(["Unclear wording C98: see the lines above."]);
  });
});
