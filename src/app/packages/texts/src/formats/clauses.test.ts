import type { Sources } from "@partner-standing/contract/programs/sources";
import { expect, test } from "vitest";
import { createReader } from "../standing/reader.ts";
import { clausesOf } from "./clauses.ts";
import { localeOf } from "./locale.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");
const sections = (lines: number[]) =>
  lines.map((from, place) => ({ from, title: ["Requirements by tier", "FAQ: What counts?"][place] ?? "" }));
const sources: Sources = {
  documents: [
    { document: "de.txt", work: "Guide 2026", edition: "German edition", sections: sections([205, 882]) },
    { document: "fr.txt", work: "Guide 2026", edition: "French edition", sections: sections([212, 868]) },
  ],
  readings: [],
};

test("a section is named once, with its lines in every edition", () => {
  const citations = [
    { document: "de.txt", lines: "215, 886-888" },
    { document: "fr.txt", lines: "222, 872-874" },
    { document: "de.txt", lines: "215, 228" },
  ];
  expect(clausesOf(citations, sources, reader)).toEqual([
    {
      title: "Requirements by tier",
      url: null,
      detail: "Guide 2026: German edition, lines 215, 228; French edition, line 222",
    },
    {
      title: "FAQ: What counts?",
      url: null,
      detail: "Guide 2026: German edition, lines 886-888; French edition, lines 872-874",
    },
  ]);
});

test("a public page is a link, with the day or the year as of which it says so; pages come last", () => {
  const citations = [
    { document: "knowledge.example/article", lines: "2018-06-27" },
    { document: "partners.example/leads", lines: "2026" },
    { document: "partners.example/leads", lines: "2026" },
    { document: "de.txt", lines: "205" },
  ];
  expect(clausesOf(citations, sources, reader).slice(1)).toEqual([
    { title: "knowledge.example/article", url: "https://knowledge.example/article", detail: "June 27, 2018" },
    { title: "partners.example/leads", url: "https://partners.example/leads", detail: "2026" },
  ]);
});

test("a document that nobody knows keeps its name", () => {
  expect(clausesOf([{ document: "another.txt", lines: "7" }], sources, reader)).toEqual([
    { title: "another.txt", url: null, detail: "another.txt, line 7" },
  ]);
});
