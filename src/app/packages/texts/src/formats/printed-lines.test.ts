import { expect, test } from "vitest";
import { localeOf } from "./locale.ts";
import { printedLines } from "./printed-lines.ts";
import { createReader } from "../standing/reader.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");
const GUIDE = "000_767800270b4ee6ef.txt";

test("where a rule is printed is one line a document, each range once", () => {
  const citations = [
    { document: GUIDE, lines: "213, 228" },
    { document: GUIDE, lines: "228, 872" },
    { document: "another.txt", lines: "7" },
  ];
  expect(printedLines(citations, reader, reader.messages.explain.documents)).toEqual([
    "Technology Partner Program guide 2026, German edition, lines 213, 228, 872",
    "another.txt, lines 7",
  ]);
});

test("a public page is cited by the day or the year as of which it says so", () => {
  const citations = [
    { document: "knowledge.example/article", lines: "2018-06-27" },
    { document: "partners.example/leads", lines: "2026" },
  ];
  expect(printedLines(citations, reader, reader.messages.explain.documents)).toEqual([
    "knowledge.example/article (June 27, 2018)",
    "partners.example/leads (2026)",
  ]);
});
