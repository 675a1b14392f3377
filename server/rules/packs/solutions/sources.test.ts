import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { SOLUTIONS_EDITIONS, SOLUTIONS_TIERS } from "@partner-standing/contract/programs/program";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Parameter } from "../../define-parameter.ts";
import { AGREED, CAPABLE } from "./cases/case.ts";
import { PUBLIC } from "./cite.ts";
import { APP_IDS, appsUsed, COUNTING_APPS, MOST_APPS } from "./counting-apps.ts";
import { evaluateSolutions } from "./solutions-judge.ts";
import { SOLUTIONS_PARAMETERS } from "./parameters.ts";
import { providerObligations } from "./provider-obligations.ts";
import { SOLUTIONS_READINGS } from "./readings.ts";
import { rulesOn } from "./rules-on.ts";

const parameters = Object.values<Parameter<unknown>>(SOLUTIONS_PARAMETERS);

/** The last line of each program document that the rules may cite. */
const DOCUMENTS: Record<string, number> = {
  "001_c4342dbf05368735.txt": 477,
  "003_5c81f7e92c92d604.txt": 71,
  "004_ba9e28f804b1c8c5.txt": 135,
};
const PAGES = Object.values<Citation>(PUBLIC);

/** The lines a citation names, as ranges; a single line is a range of one. */
function linesOf({ lines }: Citation): number[] {
  expect(lines).toMatch(/^\d+(-\d+)?(, \d+(-\d+)?)*$/);
  return lines.split(", ").flatMap((range) => range.split("-").map(Number));
}

/** Pages are cited by the copy that was read, documents by lines that they have. */
function expectCited(citations: readonly Citation[]): void {
  expect(citations.length).toBeGreaterThan(0);
  for (const citation of citations) {
    const last = DOCUMENTS[citation.document];
    if (last === undefined) {
      const copies = PAGES.filter(({ document }) => document === citation.document).map(({ lines }) => lines);
      expect(copies).toEqual(expect.arrayContaining(citation.lines.split(", ")));
      continue;
    }
    const lines = linesOf(citation);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines.at(-1)).toBeLessThanOrEqual(last);
  }
}

describe("parameters", () => {
  test("hold a value on every day from the first edition to 2028", () => {
    const start = Temporal.PlainDate.from("2016-11-03");
    const days = start.until("2028-12-31").days + 1;
    for (let day = 0; day < days; day++) {
      const rules = rulesOn(start.add({ days: day }).toString());
      expect(Object.keys(rules)).toEqual(Object.keys(SOLUTIONS_PARAMETERS));
    }
  });

  test("have keys of their own", () => {
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
  });

  test.each(parameters)("$key was confirmed, and each of its values has a source", (parameter) => {
    expect(parameter.confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { citations } of parameter.values) expectCited(citations);
  });

  test("change only with the edition, so that a named edition is one set of rules", () => {
    const starts = SOLUTIONS_PARAMETERS.edition.values.map(({ from }) => from);
    for (const { values } of parameters) expect(starts).toEqual(expect.arrayContaining(values.map(({ from }) => from)));
  });

  test.each(SOLUTIONS_EDITIONS)("the edition %s can be named on any date", (edition) => {
    const rules = ["1999-01-01", "2017-06-01", "2019-06-01", "2026-11-22", "9999-12-31"].map((on) => {
      const held = rulesOn(on, edition);
      expect(held.edition.value).toBe(edition);
      return held;
    });
    for (const held of rules) expect(held).toEqual(rules[0]);
  });

  test("settings start with the window that the program prints", () => {
    const { activityWindowDays } = PortalSettingsSchema.parse({});
    expect(activityWindowDays).toBe(rulesOn("2026-11-22").activityWindowDays.value);
  });
});

describe("counting apps", () => {
  const sizes = COUNTING_APPS.values.map(({ from, value }) => [from, Object.keys(value).length]);

  test("are 27 today, 16 in 2018 and 17 in 2016", () => {
    expect(sizes).toEqual([
      ["2020-06-25", 27],
      ["2018-01-22", 16],
      ["2016-11-03", 17],
    ]);
    expect(MOST_APPS).toBe(27);
  });

  test.each(COUNTING_APPS.values)("of $from are found by id and by printed name", ({ value }) => {
    const names = Object.values(value);
    expect(new Set(names).size).toBe(names.length);
    expect(appsUsed(names, value)).toEqual({ counting: Object.keys(value), unused: [], others: [] });
    expect(appsUsed([...APP_IDS], value).unused).toEqual([]);
  });

  test("no list has an app without an id", () => {
    for (const { value } of COUNTING_APPS.values)
      expect([...APP_IDS]).toEqual(expect.arrayContaining(Object.keys(value)));
  });
});

describe("citations", () => {
  test.each(["2016-11-03", "2018-01-22", "2026-11-22"])("every requirement has a source on %s", (on) => {
    const { tiers } = evaluateSolutions({ ...CAPABLE, thresholds: AGREED }, on);
    for (const { citations } of tiers.flatMap(({ requirements }) => requirements)) expectCited(citations);
  });

  test("every obligation has a source", () => {
    const record = { firstLeadOn: "2026-01-01", soldOn: [], ownSubscription: false };
    for (const { citations } of providerObligations(record, "2026-11-22")) expectCited(citations);
  });

  test("printed tiers ascend in both tracks (reading S07)", () => {
    for (const { value } of SOLUTIONS_PARAMETERS.thresholds.values) {
      const targets = SOLUTIONS_TIERS.flatMap((tier) => value[tier] ?? []);
      for (const track of ["soldMrr", "managedMrr"] as const) {
        const asked = targets.map((target) => target[track] ?? 0);
        expect(asked).toEqual(asked.toSorted((a, b) => a - b));
      }
    }
  });
});

describe("readings", () => {
  const ids = SOLUTIONS_READINGS.map(({ id }) => id);

  test("have ids of their own, in order", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(SOLUTIONS_READINGS)("$id says what was chosen instead of what, and where both are printed", (reading) => {
    expect(reading.chosen).not.toBe(reading.instead);
    expectCited(reading.citations);
  });

  test("of a requirement are in the list", () => {
    const { tiers } = evaluateSolutions(CAPABLE, "2026-11-22");
    const named = tiers.flatMap(({ requirements }) => requirements.flatMap(({ readings }) => readings));
    expect(ids).toEqual(expect.arrayContaining(named));
    expect(named).toContain("C32");
  });
});
