import { ProgramRulesSchema, RULE_PACKS } from "@partner-standing/contract/programs/programs";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { describe, expect, test } from "vitest";
import { ALL_PACKS } from "./packs/all-packs.ts";
import { programRules } from "./program-rules.ts";

const DEFAULTS = PortalSettingsSchema.parse({});

function packOn(on: string, pack: string, settings = DEFAULTS) {
  const found = programRules(settings, on).packs.find((known) => known.pack === pack);
  if (!found) throw new Error(`no pack ${pack}`);
  return found;
}

const parameterOn = (on: string, key: string, settings = DEFAULTS) =>
  packOn(on, key.split(".")[0] ?? "", settings).parameters.find((parameter) => parameter.key === key);

describe("the rules of a date", () => {
  test.each(["2018-06-26", "2026-11-22", "2027-01-01"])("on %s are what the contract says", (on) => {
    const rules = programRules(DEFAULTS, on);
    expect(ProgramRulesSchema.parse(JSON.parse(JSON.stringify(rules)))).toEqual(JSON.parse(JSON.stringify(rules)));
  });

  test("name the value, since when it holds, and the one that follows", () => {
    expect(parameterOn("2026-12-31", "technology.phase-in.required-from")).toMatchObject({
      value: "2027-01-01",
      from: "2026-01-01",
      next: { from: "2027-01-01", value: null },
      source: "program",
      readings: ["C02"],
      confirmedOn: "2026-11-22",
    });
  });

  test("on the day of a change are the new ones, with nothing known to follow", () => {
    expect(parameterOn("2027-01-01", "technology.phase-in.required-from")).toMatchObject({
      value: null,
      from: "2027-01-01",
      next: null,
    });
  });

  test("turn the matrix's phased-in cells into required ones on the day on which the transition period ends", () => {
    const levels = (on: string) => parameterOn(on, "technology.requirement-levels");
    const [before, after] = [levels("2026-12-31"), levels("2027-01-01")];
    expect(before?.value).toMatchObject({ "app-certification": [null, null, "preferred", "phased-in"] });
    expect(before?.next).toMatchObject({
      from: "2027-01-01",
      value: { "app-certification": [null, null, "preferred", "required"] },
    });
    expect(after).toMatchObject({ value: before?.next?.value, from: "2027-01-01", next: null });
    expect(JSON.stringify(after?.value)).not.toContain("phased-in");
    expect(after?.citations).toEqual(expect.arrayContaining(before?.citations ?? []));
  });

  test("say where no source tells since when they hold", () => {
    expect(parameterOn("2026-11-22", "commission.rate")).toMatchObject({ value: 20, startKnown: false });
    expect(parameterOn("2026-11-22", "commission.term")).toMatchObject({ from: "2023-04-01", startKnown: true });
  });

  test("leave out what was not in force yet", () => {
    expect(packOn("2025-12-31", "technology")).toMatchObject({ edition: null, parameters: [] });
    expect(packOn("2026-01-01", "technology").edition).toBe("2026");
    expect(parameterOn("2018-06-26", "registration.capacity")).toBeUndefined();
    expect(parameterOn("2018-06-27", "registration.capacity")).toBeDefined();
  });

  test("leave out what no source says yet", () => {
    expect(parameterOn("2022-12-31", "commission.downgrade-term")).toBeUndefined();
    expect(parameterOn("2023-01-01", "commission.downgrade-term")).toMatchObject({ value: 12, next: null });
  });

  test("show the agreed thresholds beside those that nobody prints", () => {
    const thresholds = { elite: { soldMrr: 20_000, managedMrr: 90_000 } };
    const agreed = { ...DEFAULTS, solutions: { ...DEFAULTS.solutions, thresholds } };
    expect(parameterOn("2026-11-22", "solutions.thresholds.agreed")).toBeUndefined();
    expect(parameterOn("2026-11-22", "solutions.thresholds.agreed", agreed)).toMatchObject({
      value: thresholds,
      source: "agreement",
    });
    expect(parameterOn("2026-11-22", "solutions.thresholds", agreed)).toMatchObject({ value: {}, source: "program" });
  });

  test("show what the account agreed on as an entry of its own, on any day", () => {
    const agreed = { ...DEFAULTS, registrationCapacity: 0 };
    expect(parameterOn("2026-11-22", "registration.capacity.agreed")).toBeUndefined();
    expect(parameterOn("2010-01-01", "registration.capacity.agreed", agreed)).toEqual({
      key: "registration.capacity.agreed",
      title: "agreed number of registered domains",
      unit: "domains",
      value: 0,
      from: null,
      startKnown: false,
      next: null,
      source: "agreement",
      citations: [],
      readings: [],
      confirmedOn: null,
    });
    expect(parameterOn("2026-11-22", "registration.capacity", agreed)).toMatchObject({ source: "program" });
  });
});

describe("the packs", () => {
  test("are each listed once, in the order of the contract", () => {
    const packs = ALL_PACKS.map(({ pack }) => pack);
    expect(packs).toEqual(RULE_PACKS.filter((pack) => packs.includes(pack)));
  });

  test.each(ALL_PACKS)("$pack: every parameter has a key of its own and a source", ({ parameters }) => {
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
    for (const { citations } of parameters.flatMap(({ values }) => values)) expect(citations).not.toEqual([]);
  });

  test.each(ALL_PACKS)("$pack: readings that a parameter names are in its list", ({ parameters, readings }) => {
    const named = parameters.flatMap((parameter) => parameter.readings ?? []);
    expect(readings.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });
});
