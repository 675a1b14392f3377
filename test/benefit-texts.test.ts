import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { describe, expect, test } from "vitest";
import { BENEFIT_DETAILS, benefitsOf } from "../server/rules/packs/technology/benefits.ts";
import { tierAbove } from "../server/rules/packs/technology/tier-rank.ts";
import { benefitsViewModel } from "../src/app/cards/standing/benefits/benefits-view-model.ts";

const ON = "2026-11-22";
const NOTHING_MORE = { lower: null, deliveries: [], nominations: null };
const TIERS = [null, ...TECHNOLOGY_TIERS];

/** The benefits of a tier and the next one by the rules, as a card says them. */
function said(language: (typeof LANGUAGES)[number], tier: (typeof TIERS)[number]) {
  const side = (of: (typeof TIERS)[number]) => of && { tier: of, benefits: benefitsOf(of, ON), sponsorship: null };
  const benefits = { on: ON, credited: side(tier), next: side(tierAbove(tier)), ...NOTHING_MORE };
  return benefitsViewModel(benefits, createReader({ language, tag: language }, "Europe/Berlin"));
}

describe.each(LANGUAGES)("the benefits in %s", (language) => {
  test("have a text for every detail that the rules name, and for no other", () => {
    const { details } = tierMessagesFor(language).benefits;
    expect(Object.keys(details).sort()).toEqual([...new Set(BENEFIT_DETAILS.map(({ name }) => name))].sort());
  });

  test.each(BENEFIT_DETAILS.filter(({ quantity }) => quantity))("say the figure of $name", ({ name, quantity }) => {
    const say = Object.entries(tierMessagesFor(language).benefits.details).find(([key]) => key === name)?.[1];
    expect(say?.(String(quantity?.amount))).toContain(String(quantity?.amount));
  });

  test.each(TIERS)("of %s say every row of the matrix once, and whatever the next tier has more", (tier) => {
    const { gives, adds } = said(language, tier);
    const rows = gives?.areas.flatMap(({ benefits }) => benefits.map(({ id }) => id)) ?? [];
    expect(rows).toEqual(tier ? benefitsOf(tier, ON).map(({ id }) => id) : []);
    const words = [gives, adds].flatMap((section) => section?.areas ?? []).flatMap(({ benefits }) => benefits);
    for (const { name, level, details } of words)
      expect([name, level, ...details].join(" ")).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

test("Leading adds to Rising what the guide's matrix says", () => {
  const adds = said("en", "rising").adds?.areas.flatMap(({ benefits }) => benefits) ?? [];
  expect(adds.map(({ id, level, before }) => `${id} ${level} (${before})`)).toEqual([
    "B02 Guaranteed (New)",
    "B03 Prioritized, semi-annual (New)",
    "B05 Baseline: Guaranteed, advanced: Prioritized (Today: Baseline: Guaranteed, advanced: Considered)",
    "B06 Prioritized (New)",
    "B07 Considered (New)",
    "B08 Considered (New)",
    "B09 Considered (New)",
    "B11 Prioritized (Today: Considered)",
    "B13 Prioritized (Today: Considered)",
    "B14 Prioritized (Today: Considered)",
    "B17 Prioritized (Today: Considered)",
    "B18 Guaranteed, quarterly (New)",
  ]);
});
