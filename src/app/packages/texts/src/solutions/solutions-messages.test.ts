import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { COMMISSION_CONDITIONS, COMMISSION_REASONS } from "@partner-standing/contract/commission/commission";
import { PACKAGES } from "@partner-standing/contract/settings/solutions-membership";

import { MANAGED_STATES, SOLD_STATES } from "@partner-standing/contract/standing/client-states";
import { OBLIGATION_IDS } from "@partner-standing/contract/standing/solutions-standing";
import { SOLUTIONS_TIERS } from "@partner-standing/contract/programs/program";
import { describe, expect, test } from "vitest";
import { commissionMessagesFor } from "../commission/commission-messages-for.ts";
import { messagesIn, saidWith } from "../fixtures/messages-in.ts";
import { LANGUAGES, type Language } from "../formats/locale.ts";
import { ASKED_REQUIREMENTS } from "./asked-requirements.ts";
import { solutionsMessagesFor } from "./solutions-messages-for.ts";

const catalogueIn = (language: Language) => ({
  solutions: solutionsMessagesFor(language),
  commission: commissionMessagesFor(language),
});

describe.each(LANGUAGES)("%s", (language) => {
  const catalogue = catalogueIn(language);
  const all = messagesIn(catalogue);
  const { solutions, commission } = catalogue;

  test("has the keys of English, in the same places", () => {
    const keys = (of: object) => messagesIn(of).map(([key, message]) => `${key}: ${typeof message}`);
    expect(keys(catalogue)).toEqual(keys(catalogueIn("en")));
  });

  test.each(all)("%s says something", (_, message) => {
    for (const count of [0, 1, 2, 1_000_000]) {
      const text = saidWith(message, count);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,]|!/);
    }
  });

  test("covers what the contract can say", () => {
    expect(Object.keys(solutions.tiers)).toEqual([...SOLUTIONS_TIERS]);
    expect(Object.keys(solutions.packages)).toEqual([...PACKAGES]);
    expect(Object.keys(solutions.client.soldStates)).toEqual([...SOLD_STATES]);
    expect(Object.keys(solutions.client.managedStates).sort()).toEqual([...MANAGED_STATES].sort());
    expect(Object.keys(solutions.provider.names)).toEqual([...OBLIGATION_IDS]);
    for (const of of [solutions.requirements, solutions.rules])
      expect(Object.keys(of)).toEqual([...ASKED_REQUIREMENTS]);
    for (const of of [commission.why, commission.reasons]) expect(Object.keys(of)).toEqual([...COMMISSION_REASONS]);
    expect(Object.keys(commission.conditions.names)).toEqual([...COMMISSION_CONDITIONS]);
  });

  test("every reason is a sentence, with what to do where something can be done", () => {
    expect(Object.values(commission.why).filter((why) => !/\S.*\.$/.test(why))).toEqual([]);
  });
});

test("one is said otherwise than many, and none in French like one", () => {
  const lapsing = (language: Language, count: number) =>
    solutionsMessagesFor(language).lapsing.title(String(count), count, "9", 9);
  expect(lapsing("en", 1)).toBe("1 managed client lapses within 9 days");
  expect(lapsing("en", 2)).toBe("2 managed clients lapse within 9 days");
  expect(lapsing("de", 1)).toBe("1 verwalteter Kunde zählt in höchstens 9 Tagen nicht mehr");
  expect(lapsing("de", 2)).toBe("2 verwaltete Kunden zählen in höchstens 9 Tagen nicht mehr");
  expect(plain(solutionsMessagesFor("fr").points.counted("0 $", "0", 0))).toContain("0 point pour");
  expect(commissionMessagesFor("fr").months("1", 1)).toBe("pendant 1 mois complet");
});

test("credited tier and current performance are told apart in the programs' own words", () => {
  expect(solutionsMessagesFor("de").performing("Gold")).toContain("Aktuelle Stufenleistung");
  expect(solutionsMessagesFor("fr").performing("Gold")).toContain("Performances de niveau actuel");
  expect(solutionsMessagesFor("fr").requirements["sourced-points"]).toBe("Points Sourced");
});

test("nobody is addressed familiarly", () => {
  const said = (language: Language) =>
    messagesIn(catalogueIn(language))
      .map(([, message]) => saidWith(message, 1))
      .join("\n");
  expect(said("de")).not.toMatch(/(?<!\p{L})(du|dein|deine|dich|dir)(?!\p{L})/iu);
  expect(said("fr")).not.toMatch(/(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu);
});
