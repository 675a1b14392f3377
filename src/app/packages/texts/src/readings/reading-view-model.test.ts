import { describe, expect, test } from "vitest";
import { localeOf } from "../formats/locale.ts";
import { createReader } from "../standing/reader.ts";
import { readingViewModels } from "./reading-view-model.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");

describe("contested wording", () => {
  test("is told in the viewer's language with the reason", () => {
    const german = createReader(localeOf({ language: "de" }), "UTC");
    expect(readingViewModels(["C05"], [], german)).toEqual([
      {
        id: "C05",
        lines: [
          "Wir lesen es so: Nur Premier verlangt die App-Zertifizierung.",
          "Es könnte auch heißen: Die höchsten Stufen verlangen sie, also auch Leading.",
          "Denn: Tabelle und Übergangsregeln nennen nur Premier.",
        ],
      },
    ]);
  });

  test("unknown to the catalogue is told as the service says it", () => {
    const reading = { id: "C99", chosen: "This.", instead: "That.", citations: [] };
    expect(readingViewModels([], [reading], reader)).toEqual([
      { id: "C99", lines: ["We read it as: This.", "It could also mean: That."] },
    ]);
  });

  test("unknown to both points to the document", () => {
    expect(readingViewModels(["C98"], [], reader)).toEqual([
      { id: "C98", lines: ["Unclear wording C98: see the lines above."] },
    ]);
  });

  test("is told once, in the order of its ids", () => {
    const reading = { id: "C01", chosen: "a", instead: "b", citations: [] };
    expect(readingViewModels(["C17", "C01"], [reading], reader).map(({ id }) => id)).toEqual(["C01", "C17"]);
  });
});
