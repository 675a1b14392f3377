import type { Language } from "@partner-standing/texts/formats/locale";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { COMMISSIONS } from "../../src/app/cards/fixtures/commissions.ts";
import { LEADS } from "../../src/app/cards/fixtures/leads.ts";
import { SOLUTIONS_STANDINGS } from "../../src/app/cards/fixtures/solutions-standings.ts";
import { STANDINGS } from "../../src/app/cards/fixtures/standings.ts";
import { expectNothingCutOff, seriousViolations, usePages } from "./pages.ts";
import { serveCards } from "./serve-cards.ts";

/** One for every look of the card; what differs by a sentence is tested without a browser. */
const STATES = [
  "manyLapsing",
  "demotion",
  "unknownThresholds",
  "untiered",
  "elite",
  "providerMissed",
  "firstSync",
] as const;

let cards: Awaited<ReturnType<typeof serveCards>>;
const pages = usePages();
/** The one that the test has open. */
export let page: Page;

/** One server of the cards for all tests of the file, and a fresh page for each. */
export function atTheSolutionsCard(): void {
  beforeAll(async () => {
    cards = await serveCards();
  });
  afterAll(() => cards.close());
  beforeEach(async () => {
    page = await pages.open();
  });
}

/** Opens the tab card on a company in this state, beside a lead that could be registered. */
export async function openSolutions(
  state: keyof typeof SOLUTIONS_STANDINGS,
  ledger: keyof typeof COMMISSIONS,
  { locale = "en", only = "solutions_tab" }: { locale?: Language; only?: string } = {},
) {
  const answers: Record<string, unknown> = {
    "/api/solutions": SOLUTIONS_STANDINGS[state],
    "/api/commission": COMMISSIONS[ledger],
    "/api/commission/reversals": COMMISSIONS.due,
    "/api/leads": LEADS["notRegistered"],
    "/api/standing": STANDINGS.solutionsOnly,
  };
  cards.answerWith((path) => answers[path]);
  await page.goto(`${cards.url}/?type=companies&id=1001&locale=${locale}&tab=solutions_tab&only=${only}`);
  const card = page.locator('[data-card="solutions_tab"]');
  // Content of the form, not only its title or that it loads.
  await card.locator("h3, [role=progressbar]").first().waitFor();
  return card;
}

/** Every look of the card, and its panel, as wide as their words. */
export function solutionsIn(languages: readonly Language[]): void {
  describe.each(languages)("in %s", (locale) => {
    test("no state is cut off", async () => {
      for (const state of STATES) await expectNothingCutOff(await openSolutions(state, "customer", { locale }));
    });

    test("the ledger is read in a panel, nothing of it cut off, and closes by the keyboard", async () => {
      const card = await openSolutions("elite", "largest", { locale });
      await card.getByRole("button", { name: /ledger|Abrechnung|relevé/ }).click();
      const panel = page.getByRole("dialog");
      await panel.getByRole("table").first().waitFor();
      await expectNothingCutOff(panel);
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
    });
  });
}

/** What axe says of the card and its panel. */
export function solutionsAccessibility(): void {
  // The languages differ by words, of which axe judges none: German, the longest, stands for the others.
  test.each([
    ["demotion", "customer"],
    ["unknownThresholds", "lead"],
    ["provider", "leadOfProvider"],
    ["outside", "lead"],
  ] as const)("axe finds no serious violation in %s", async (state, ledger) => {
    await openSolutions(state, ledger, { locale: "de" });
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("axe finds no serious violation in the ledger's panel", async () => {
    const card = await openSolutions("elite", "largest", { locale: "de" });
    await card.getByRole("button", { name: /Abrechnung/ }).click();
    await page.getByRole("dialog").getByRole("table").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
}
