import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import { type Citation, METRICS, REQUIREMENT_IDS } from "@partner-standing/contract/programs/scorecard";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Parameter } from "../../define-parameter.ts";
import { BENEFIT_DETAILS, BENEFIT_MATRIX, NOMINATIONS } from "./benefits.ts";
import { JUST } from "./cases/case.ts";
import { requireTarget } from "./create-measure.ts";
import { DUTY_PARAMETERS } from "./duties.ts";
import { explainMetric } from "./explain-metric.ts";
import { TECHNOLOGY_PARAMETERS } from "./parameters.ts";
import { TECHNOLOGY_READINGS } from "./readings.ts";
import { rulesOn } from "./rules-on.ts";
import { SPONSORSHIP_RATES } from "./sponsorship-discount.ts";
import { evaluateTechnology } from "./technology-judge.ts";

const parameters = [
  ...Object.values<Parameter<unknown>>(TECHNOLOGY_PARAMETERS),
  ...Object.values<Parameter<unknown>>(DUTY_PARAMETERS),
  BENEFIT_MATRIX,
  SPONSORSHIP_RATES,
  NOMINATIONS,
];
const DAYS_OF_THREE_YEARS = 365 + 365 + 366;

/** The last line of each program document that the rules may cite. */
const DOCUMENTS: Record<string, number> = { "000_767800270b4ee6ef.txt": 1042, "002_222c4728e680c2f1.txt": 1019 };

/** The lines a citation names, as ranges; a single line is a range of one. */
function rangesOf({ lines }: Citation): number[][] {
  expect(lines).toMatch(/^\d+(-\d+)?(, \d+(-\d+)?)*$/);
  return lines.split(", ").map((range) => range.split("-").map(Number));
}

function expectWellFormed(citations: Citation[]): void {
  expect(citations.map(({ document }) => document)).toEqual(Object.keys(DOCUMENTS));
  for (const citation of citations) {
    const lines = rangesOf(citation).flat();
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines.at(-1)).toBeLessThanOrEqual(DOCUMENTS[citation.document] ?? 0);
  }
}

describe("parameters", () => {
  test("hold a value on every day from 2026 to 2028", () => {
    const start = Temporal.PlainDate.from("2026-01-01");
    const days = Array.from({ length: DAYS_OF_THREE_YEARS }, (_, day) => start.add({ days: day }).toString());
    expect(days.at(-1)).toBe("2028-12-31");
    for (const day of days) expect(Object.keys(rulesOn(day))).toEqual(Object.keys(TECHNOLOGY_PARAMETERS));
  });

  test("have keys of their own", () => {
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
  });

  test.each(parameters)("$key was confirmed, and each of its values is printed in both editions", (parameter) => {
    expect(parameter.confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { citations } of parameter.values) expectWellFormed(citations);
  });

  test.each(METRICS)("%s has a threshold for every tier above the first, and none for it", (metric) => {
    const targets = TECHNOLOGY_PARAMETERS[metric].values[0]?.value ?? {};
    expect(Object.keys(targets)).toEqual(TECHNOLOGY_TIERS.slice(1));
    expect(() => requireTarget(metric, targets, "partner")).toThrow(`${metric} has no threshold for tier partner`);
  });
});

describe("citations", () => {
  test.each(["2026-12-31", "2027-01-01"])("every requirement is printed in both editions on %s", (on) => {
    const { tiers } = evaluateTechnology({ ...JUST.premier, influencedDealMrr: 100_000 }, on);
    const requirements = tiers.flatMap((tier) => tier.requirements);
    expect(new Set(requirements.map(({ id }) => id))).toEqual(new Set(REQUIREMENT_IDS));
    for (const { citations } of requirements) expectWellFormed(citations);
  });

  test("a level that the matrix alone does not explain cites what does", () => {
    const { tiers } = evaluateTechnology({ ...JUST.premier, influencedDealMrr: 100_000 }, "2026-12-31");
    const linesOf = (id: string) =>
      tiers[3]?.requirements.find((requirement) => requirement.id === id)?.citations[0]?.lines;
    expect(linesOf("attributed-mrr")).toBe("213, 226, 236-240, 912-918");
    expect(linesOf("marketplace-reviews")).toBe("215, 228, 244-249, 886-888, 890");
    expect(linesOf("partnership-owner")).toBe("222, 331-339");
  });

  test.each(METRICS)("%s is defined in both editions", (metric) => {
    expectWellFormed(explainMetric(metric).citations);
  });
});

describe("benefits", () => {
  const rows = BENEFIT_MATRIX.values.flatMap(({ value }) => Object.entries(value).map(([id, row]) => ({ id, ...row })));

  test.each(rows)("$id, $name, is printed in both editions", ({ citations }) => {
    expectWellFormed(citations);
  });

  test.each(BENEFIT_DETAILS)("detail $id, $name, is printed in both editions", ({ citations }) => {
    expectWellFormed(citations);
  });

  test("no name stands for two benefits or two details", () => {
    const names = [...rows, ...BENEFIT_DETAILS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("readings", () => {
  const ids = TECHNOLOGY_READINGS.map(({ id }) => id);

  test("have ids of their own, in order", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(TECHNOLOGY_READINGS)("$id says what was chosen instead of what, and where both are printed", (reading) => {
    expect(reading.chosen).not.toBe(reading.instead);
    expectWellFormed(reading.citations);
  });

  test("of a requirement are in the list", () => {
    const { tiers } = evaluateTechnology(JUST.premier, "2026-12-31");
    const named = tiers.flatMap(({ requirements }) => requirements.flatMap(({ readings }) => readings ?? []));
    expect(ids).toEqual(expect.arrayContaining(named));
    expect(named).toContain("C01");
  });

  test("say that a threshold of stars is inclusive", () => {
    expect(explainMetric("reviewAverage").readings.map(({ id }) => id)).toEqual(["C01", "C02", "C17"]);
  });
});
