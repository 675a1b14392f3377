import { expect, test } from "vitest";
import { REGIONS, countryKeys, dataProtection, dataProtectionNote } from "./data-protection.ts";

const ON = "2026-11-22";
const NOTED = Object.values(dataProtection.values.at(-1)?.value ?? {}).flat();

test.each([
  ["The Netherlands", "data-notice"],
  ["Netherlands", "data-notice"],
  ["NETHERLANDS", "data-notice"],
  ["Netherlands (the)", "data-notice"],
  ["Holland", "data-notice"],
  ["Nederland", "data-notice"],
  ["Pays-Bas", "data-notice"],
  ["NLD", "data-notice"],
  ["Slovak Republic", "data-notice"],
  ["Slovakia (Slovak Republic)", "data-notice"],
  ["Slovensko", "data-notice"],
  ["Czech Republic", "data-notice"],
  ["Czechia", "data-notice"],
  ["Česká republika", "data-notice"],
  ["Republic of Ireland", "data-notice"],
  ["España", "data-notice"],
  ["Espana", "data-notice"],
  ["Italia", "data-notice"],
  ["Ελλάδα", "data-notice"],
  ["Greece", "data-notice"],
  ["Luxemburg", "data-notice"],
  ["La Réunion", "data-notice"],
  ["Französisch-Guayana", "data-notice"],
  ["Martinique", "data-notice"],
  ["Canary Islands", "data-notice"],
  ["Åland Islands", "data-notice"],
  ["Federal Republic of Germany", "double-opt-in"],
  ["DEU", "double-opt-in"],
  ["Österreich", "double-opt-in"],
  ["Oesterreich", "double-opt-in"],
  ["Svizzera", "double-opt-in"],
  ["Switzerland ", "double-opt-in"],
  ["United Kingdom", "none"],
  ["Norway", "none"],
  ["Northern Ireland", "none"],
  ["Netherlands Antilles", "none"],
  ["Dominican Republic", "none"],
  ["Atlantis", "none"],
  ["", "data-notice"],
  ["–", "data-notice"],
  [null, "data-notice"],
])("HubSpot's message to a lead in %j: %s", (country, note) => {
  expect(dataProtectionNote(country, ON)).toBe(note);
});

test("no country that HubSpot writes to is known by a name of one that it does not", () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const writtenTo = [...NOTED, ...Object.values(REGIONS).flat()];
  const others = codes.filter((code) => english.of(code) !== undefined && !writtenTo.includes(code));
  const known = new Set(others.filter((code) => code !== "EL" && code !== "FX" && code !== "DD").flatMap(countryKeys));
  expect(others.length).toBeGreaterThan(200);
  expect(NOTED.flatMap(countryKeys).filter((name) => known.has(name))).toEqual([]);
});
