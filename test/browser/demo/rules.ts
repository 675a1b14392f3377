import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import path from "node:path";
import type { Language } from "@partner-standing/texts/formats/locale";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { choose, enterDate } from "../fill-in.ts";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

const BUNDLE = path.join(import.meta.dirname, "../../../dist/extensions/home_page/Home.js");
const SAID = {
  en: {
    transition: "Transition period for phased-in requirements",
    before: "Until December 31, 2026",
    over: "No longer in force",
    day: "Rules on",
    matrix: "Requirements by tier",
    readings: "How unclear wording is read (10)",
    search: "Find a rule",
  },
  de: {
    transition: "Übergangszeitraum für Anforderungen mit Übergangsfrist",
    before: "Bis 31. Dezember 2026",
    over: "Gilt nicht mehr",
    day: "Regeln am",
    matrix: "Anforderungen nach Stufe",
    readings: "Wie unklare Stellen gelesen werden (10)",
    search: "Regel suchen",
  },
  fr: {
    transition: "Période de transition des exigences progressives",
    before: "Jusqu’au 31 décembre 2026",
    over: "N’est plus en vigueur",
    day: "Règles au",
    matrix: "Exigences par niveau",
    readings: "Comment les passages ambigus sont lus (10)",
    search: "Trouver une règle",
  },
};

let page: Page;

async function open(locale: Language): Promise<Locator> {
  page = await demo.open();
  await page.goto(`${demo.url}/?page=pages&user=501&locale=${locale}&path=/rules`);
  const card = page.locator('[data-card="home_page"]');
  await card.getByRole("table").first().waitFor();
  return card;
}

/** Enters in the settings how many leads the account may have registered at a time. */
async function enterCapacity(leads: string): Promise<void> {
  page = await demo.open();
  await page.goto(`${demo.url}/?page=settings&user=501&locale=en`);
  const settings = page.locator('[data-card="settings_page"]');
  await settings.getByRole("tab", { name: "Data" }).click();
  await settings.getByLabel("Leads registered at a time").fill(leads);
  await settings.getByRole("button", { name: "Save" }).click();
  await settings.getByText("Saved", { exact: true }).waitFor();
}

const rowOf = (card: Locator, title: string) => card.getByRole("row").filter({ hasText: title });

/** The home page at its rules; on the day of the demo the transition period runs. */
export function rulesIn(languages: readonly Language[]): void {
  test.each(languages)(
    "in %s the rules of a day, and those of 1 January 2027 when the day moves over it",
    async (locale) => {
      const said = SAID[locale];
      const card = await open(locale);
      const transition = rowOf(card, said.transition).getByRole("cell");
      expect(await transition.nth(1).innerText()).toBe(said.before);
      await enterDate(card.getByLabel(said.day), "2026-12-31");
      await expect.poll(() => transition.nth(1).innerText()).toBe(said.before);
      await enterDate(card.getByLabel(said.day), "2027-01-01");
      await expect.poll(() => transition.nth(1).innerText()).toBe(said.over);
      await card.getByRole("button", { name: said.matrix }).click();
      await card.getByRole("button", { name: said.readings }).click();
      // The languages differ by words, of which axe judges none: the longest stands for all.
      if (locale === "de") expect(await seriousViolations(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
    },
  );
}

/** What is entered, searched for and folded there. */
export function rules(): void {
  test("what the account enters in the settings is shown as its agreement", async () => {
    await enterCapacity("750");
    const card = await open("fr");
    await choose(card.getByRole("combobox"), "Enregistrement des leads");
    const agreed = rowOf(card, "Domaines enregistrés à la fois, selon votre accord").getByRole("cell");
    await agreed.first().waitFor();
    const agreement = "Votre accord, saisi dans les paramètres de l’app";
    expect([await agreed.nth(1).innerText(), await agreed.nth(4).innerText()]).toEqual(["750", agreement]);
    // The settings' own tests find it as it was.
    await enterCapacity("");
  });

  test("searching leaves what was searched for", async () => {
    const card = await open("en");
    await card.getByLabel(SAID.en.search).fill("sponsor");
    await rowOf(card, SAID.en.transition).waitFor({ state: "detached" });
    await rowOf(card, "Event sponsorship discounts").waitFor();
  });

  test("what the program says besides is found too, and stands open", async () => {
    const card = await open("de");
    await card.getByRole("button", { name: /Was das Programm sonst noch sagt/ }).waitFor();
    await card.getByLabel(SAID.de.search).fill("catalyst");
    await card.getByText("Das Catalyst Partner Program ist ein Accelerator von 6 Monaten").waitFor();
    expect(await card.getByRole("table").count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    await expectNoSidewaysScrolling(page);
  });

  test("the bundle is at most 134 kB gzip, with all pages of the app", () => {
    const kilobytes = gzipSync(readFileSync(BUNDLE)).length / 1024;
    console.info(`home_page: ${kilobytes.toFixed(1)} kB gzip`);
    expect(kilobytes).toBeLessThanOrEqual(134);
  });
}
