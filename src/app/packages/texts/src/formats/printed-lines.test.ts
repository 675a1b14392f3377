import { expect, test } from "vitest";
import { localeOf } from "./locale.ts";
import { printedLines } from "./printed-lines.ts";
import { documentNamesFor } from "../sources/documents-for.ts";
import { createReader } from "../standing/reader.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");
const names = documentNamesFor("en");
const GUIDE = "000_767800270b4ee6ef.txt";

test("where a rule is printed is one line a document, each range once", () => {
  const citations = [
    { document: GUIDE, lines: "213, 228" },
    { document: GUIDE, lines: "228, 872" },
    { document: "another.txt", lines: "7" },
  ];
  expect(printedLines(citations, reader, names)).toEqual([
    "Technology Partner Program guide 2026, German edition, lines 213, 228, 872",
    "another.txt, line 7",
  ]);
});

test("a public page is cited by the day or the year as of which it says so", () => {
  const citations = [
    { document: "knowledge.example/article", lines: "2018-06-27" },
    { document: "partners.example/leads", lines: "2026" },
    { document: "partners.example/tiers", lines: "some edition" },
  ];
  expect(printedLines(citations, reader, names)).toEqual([
    "knowledge.example/article (June 27, 2018)",
    "partners.example/leads (2026)",
    "partners.example/tiers",
  ]);
});

test("a single line is said to be one", () => {
  const said = (lines: string) => printedLines([{ document: GUIDE, lines }], reader, names)[0];
  expect(said("213")).toMatch(/, line 213$/);
  expect(said("213-215")).toMatch(/, lines 213-215$/);
});

test("a page is cited by a day in the reader's language", () => {
  const german = createReader(localeOf({ language: "de" }), "UTC");
  expect(printedLines([{ document: "a.example/b", lines: "2020-06-25" }], german, {})).toEqual([
    "a.example/b (25. Juni 2020)",
  ]);
});
