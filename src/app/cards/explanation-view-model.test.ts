import { localeOf } from "@partner-standing/extension-kit/locale";
import { createReader } from "@partner-standing/extension-kit/reader";
import { describe, expect, test } from "vitest";
import { behindViewModel, figureViewModel, printedLines, readingViewModels } from "./explanation-view-model.ts";
import { EMPTY, EXPLANATIONS } from "./fixtures/explanations.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");
const GUIDE = "000_767800270b4ee6ef.txt";

test("a figure says its period with the first day that counts", () => {
  expect(figureViewModel(EXPLANATIONS.attributedMrr, reader)).toMatchObject({
    total: "$1,012,000",
    window: "November 23, 2025 to November 22, 2026",
    asOf: "Nov 22, 2026, 1:05 PM",
    records: "4 records behind it",
  });
});

test("nothing in the period is not zero", () => {
  expect(figureViewModel(EMPTY, reader)).toMatchObject({
    total: "nothing in this period",
    records: "No record counts at present",
  });
});

test("records show amount and days, each in its unit", () => {
  expect(behindViewModel(EXPLANATIONS.reviewAverage, reader).map(({ amount }) => amount)).toEqual([
    "3.0 stars",
    "1.25 stars",
  ]);
  expect(behindViewModel(EXPLANATIONS.attributedMrr, reader)).toMatchObject([
    { amount: "$3", days: "since February 12, 2026, leaves the window on February 12, 2027" },
    { amount: "$1.25", days: "" },
  ]);
});

describe("where it is printed", () => {
  test("is one line a document, each range once", () => {
    const citations = [
      { document: GUIDE, lines: "213, 228" },
      { document: GUIDE, lines: "228, 872" },
      { document: "another.txt", lines: "7" },
    ];
    expect(printedLines(citations, reader)).toEqual([
      "Technology Partner Program guide 2026, German edition, lines 213, 228, 872",
      "another.txt, lines 7",
    ]);
  });
});

describe("contested wording", () => {
  test("is told in the viewer's language with the reason", () => {
    const german = createReader(localeOf({ language: "de" }), "UTC");
    expect(readingViewModels(["C05"], [], german)).toEqual([
      {
        id: "C05",
        lines: [
          "Hier gelesen: Nur Premier verlangt die App-Zertifizierung.",
          "Auch möglich: Die höchsten Stufen verlangen sie, also auch Leading.",
          "Grund: Tabelle und Übergangsregeln nennen nur Premier.",
        ],
      },
    ]);
  });

  test("unknown to the catalogue is told as the service says it", () => {
    const reading = { id: "C99", chosen: "This.", instead: "That.", citations: [] };
    expect(readingViewModels([], [reading], reader)).toEqual([
      { id: "C99", lines: ["Read here: This.", "Also possible: That."] },
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
