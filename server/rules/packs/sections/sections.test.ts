import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { documentsFor } from "@partner-standing/texts/sources/documents-for";
import { describe, expect, test } from "vitest";
import { PROGRAM_NOTES } from "../../notes/program-notes.ts";
import { ALL_PACKS } from "../all-packs.ts";
import { BENEFIT_DETAILS, BENEFIT_MATRIX } from "../technology/benefits.ts";
import { explainMetric } from "../technology/explain-metric.ts";
import { evaluateTechnology } from "../technology/technology-judge.ts";
import { JUST } from "../technology/cases/case.ts";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { sectionsOf } from "./all-sections.ts";

const DOCUMENTS = Object.keys(documentsFor("en"));

/** Whatever an explanation may cite. */
const CITED: readonly Citation[] = [
  ...ALL_PACKS.flatMap(({ parameters }) =>
    parameters.flatMap(({ values }) => values.flatMap((value) => value.citations)),
  ),
  ...ALL_PACKS.flatMap(({ readings }) => readings.flatMap(({ citations }) => citations)),
  ...PROGRAM_NOTES.flatMap(({ citations }) => citations),
  ...BENEFIT_MATRIX.values.flatMap(({ value }) => Object.values(value).flatMap(({ citations }) => citations)),
  ...BENEFIT_DETAILS.flatMap(({ citations }) => citations),
  ...METRICS.flatMap((metric) => explainMetric(metric).citations),
  ...evaluateTechnology(JUST.premier, "2026-12-31").tiers.flatMap(({ requirements }) =>
    requirements.flatMap(({ citations }) => citations),
  ),
];

describe.each(DOCUMENTS)("the sections of %s", (document) => {
  const sections = sectionsOf(document, "en");

  test("are read from top to bottom, no two beginning on one line", () => {
    const lines = sections.map(({ from }) => from);
    expect(lines).toEqual([...new Set(lines)].toSorted((one, other) => one - other));
  });

  test("have a title in every language, each of its own", () => {
    for (const language of LANGUAGES) {
      const titles = sectionsOf(document, language).map(({ title }) => title);
      expect(titles).toHaveLength(sections.length);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title).toMatch(/\S[\s\S]*[^\s.:]$/);
    }
  });

  test("hold every line that is cited", () => {
    const ranges = CITED.filter((citation) => citation.document === document).flatMap(({ lines }) => lines.split(", "));
    const first = sections[0]?.from ?? Infinity;
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.filter((range) => Number.parseInt(range, 10) < first)).toEqual([]);
  });
});

test("every document that is cited by lines is known", () => {
  const byLines = CITED.filter(({ document }) => !document.includes("/")).map(({ document }) => document);
  expect([...new Set(byLines)].sort()).toEqual(DOCUMENTS);
});

test("French titles take typographic apostrophes and no-break spaces", () => {
  const titles = DOCUMENTS.flatMap((document) => sectionsOf(document, "fr").map(({ title }) => title));
  expect(titles.filter((title) => /'| [:;!?»]|« /.test(title))).toEqual([]);
});
