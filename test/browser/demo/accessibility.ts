import type { Language } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { seriousViolations } from "../pages.ts";
import { demo, recordNamed } from "./demo.ts";

const PANELS = {
  en: ["Timeline", "Benefits"],
  de: ["Zeitachse", "Vorteile"],
  fr: ["Chronologie", "Avantages"],
};

/** Where benefits stand with what is good to know of them. */
const ADDED = { en: "What Leading adds", de: "Was Leading hinzufügt", fr: "Ce que le niveau Leading ajoute" };

/** What is folded away at a benefit and at the end of the panel. */
const GOOD_TO_KNOW = { en: "Good to know", de: "Gut zu wissen", fr: "Bon à savoir" };

/** What axe says of the record page, of the panels on it and of every section of the settings. */
export function accessibility(languages: readonly Language[]): void {
  test.each(languages)("axe finds no serious violation on a record in %s, nor in its panels", async (locale) => {
    const page = await demo.open();
    await page.goto(`${demo.url}/?type=companies&id=${await recordNamed("Muster GmbH")}&locale=${locale}`);
    const card = page.locator('[data-card="standing_tab"]');
    await card.getByRole("progressbar").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await card.getByRole("button", { name: /MRR/ }).first().click();
    await page.getByRole("dialog").getByRole("link").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    for (const name of PANELS[locale]) {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await card.getByRole("button", { name, exact: true }).click();
      await page.getByRole("dialog").getByRole("heading").nth(1).waitFor();
      expect([name, await seriousViolations(page)]).toEqual([name, []]);
    }
  });

  test.each(languages)("axe finds no serious violation in what is good to know of a benefit in %s", async (locale) => {
    const page = await demo.open();
    await page.goto(
      `${demo.url}/?type=companies&id=${await recordNamed("Muster GmbH")}&locale=${locale}&only=standing_tab`,
    );
    const card = page.locator('[data-card="standing_tab"]');
    await card.getByRole("button", { name: PANELS[locale][1] ?? "", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: ADDED[locale] }).click();
    const fold = page.getByRole("dialog").getByRole("button", { name: GOOD_TO_KNOW[locale] }).first();
    await fold.click();
    await page
      .getByRole("dialog")
      .getByText(/2026\s?: .*\d/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test.each(languages)("axe finds no serious violation in any section of the settings in %s", async (locale) => {
    const page = await demo.open();
    await page.goto(`${demo.url}/?page=settings&user=501&locale=${locale}`);
    const card = page.locator('[data-card="settings_page"]');
    await card.getByRole("tab").first().waitFor();
    for (const tab of await card.getByRole("tab").allInnerTexts()) {
      await card.getByRole("tab", { name: tab, exact: true }).click();
      await card.getByRole("heading", { name: tab, exact: true }).waitFor();
      expect([tab, await seriousViolations(page)]).toEqual([tab, []]);
    }
  });
}
