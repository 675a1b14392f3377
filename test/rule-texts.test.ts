import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { describe, expect, test } from "vitest";
import { ALL_PACKS } from "../server/rules/packs/all-packs.ts";
import { rulesOn } from "../server/rules/packs/solutions/rules-on.ts";
import { programRules } from "../server/rules/program-rules.ts";
import { wordFor } from "../src/app/pages/rules/rule-value.ts";
import { ruleGroups, ruleReadings } from "../src/app/pages/rules/rules-view-model.ts";
import { rulesTexts } from "../src/app/pages/rules/rules-texts.ts";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { ASKED_REQUIREMENTS } from "@partner-standing/texts/solutions/asked-requirements";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";

const parameters = ALL_PACKS.flatMap((pack) => pack.parameters);
/** Every day on which a rule changes, and one long after. */
const DAYS = [...new Set(parameters.flatMap(({ values }) => values.map(({ from }) => from))), "2099-12-31"];
/** An account that entered whatever it may enter from its agreement. */
const AGREED = PortalSettingsSchema.parse({
  registrationCapacity: 750,
  solutions: { thresholds: { elite: { totalPoints: 20_000, sourcedPoints: 9_000, grossRetention: 85 } } },
});

/** What a value says in words: text, and the names of its parts; dates, years and codes of countries speak for themselves. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return /^[\d-]+$/.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

/** Parts of the matrices and of discounts have a shape of their own on the page. */
const SHAPED = [
  "cells",
  "area",
  "name",
  "citations",
  "document",
  "lines",
  "fromMinor",
  "percent",
  "confirm",
  "soldMrr",
  "managedMrr",
];

function wordsOf({ unit, values }: (typeof parameters)[number]): string[] {
  // Apps keep the names that the program prints.
  if (unit === "apps") return [];
  if (unit === "designation") return values.flatMap(({ value }) => Object.keys(value as object));
  const names = values.flatMap(({ value }) => namesIn(value));
  const isCode = unit === "country" || unit === "currency";
  return names.filter((name) => !SHAPED.includes(name) && !(isCode && /^[A-Z]{2,3}$/.test(name)));
}

describe.each(LANGUAGES)("the rules in %s", (language) => {
  const texts = rulesTexts(createCardReader({ language, tag: language }, "Europe/Berlin"));

  test("have a title each, the account's own entries too, and no title is left over", () => {
    const keys = DAYS.flatMap((day) => programRules(AGREED, day).packs.flatMap((pack) => pack.parameters)).map(
      ({ key }) => key,
    );
    expect(Object.keys(texts.text.titles).sort()).toEqual([...new Set(keys)].sort());
  });

  test.each(parameters.map((parameter) => ({ key: parameter.key, words: wordsOf(parameter) })))(
    "$key is said in words of the catalogue",
    ({ words }) => {
      expect(words.filter((word) => wordFor(word, texts) === word)).toEqual([]);
    },
  );

  test.each(DAYS)("of %s read well, one by one", (day) => {
    for (const pack of programRules(AGREED, day).packs) {
      const groups = ruleGroups(pack, "", texts);
      expect(groups.flatMap(({ rules }) => rules)).toHaveLength(pack.parameters.length);
      expect(JSON.stringify(groups).replaceAll('"matrix":null', "").replaceAll('"url":null', "")).not.toMatch(
        /undefined|null|NaN|\[object/,
      );
    }
  });

  test("have a text for every reading, and show it while its rule is in force", () => {
    const rules = programRules(AGREED, "2026-11-22");
    const shown = rules.packs.flatMap((pack) => ruleReadings(pack, ruleGroups(pack, "", texts), texts));
    const all = ALL_PACKS.flatMap(({ readings }) => readings.map(({ id }) => id));
    expect(shown.map(({ id }) => id)).toEqual(all);
    expect(shown.filter(({ id, title }) => title === id)).toEqual([]);
    expect(Object.keys(texts.readings)).toEqual(expect.arrayContaining(all));
  });
});

test("the Solutions card has words for all that tiers ask for on the day it is opened, and for nothing else", () => {
  const { requirements } = rulesOn("2099-12-31");
  expect([...ASKED_REQUIREMENTS]).toEqual(requirements.value);
});
