import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import path from "node:path";
import type { Language } from "@partner-standing/texts/formats/locale";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNothingCutOff, expectNoSidewaysScrolling } from "../pages.ts";
import { demo } from "./demo.ts";

const BUNDLE = path.join(import.meta.dirname, "../../../dist/extensions/settings_page/Settings.js");
const TABS = {
  en: ["Connection", "Programs", "Solutions", "Points of contact", "Data", "HubSpot's figures", "Access", "History"],
  de: ["Verbindung", "Programme", "Solutions", "Ansprechpersonen", "Daten", "HubSpot-Zahlen", "Zugriff", "Verlauf"],
  fr: [
    "Connexion",
    "Programmes",
    "Solutions",
    "Points de contact",
    "Données",
    "Chiffres HubSpot",
    "Accès",
    "Historique",
  ],
};
const HOME = { en: "App home", de: "App-Startseite", fr: "Accueil de l’app" };
/** More than any section has fields. */
const MOST_FIELDS = 150;

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isFocused = () => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < MOST_FIELDS && !(await isFocused()); presses++) await page.keyboard.press("Tab");
  expect(await isFocused()).toBe(true);
}

/** Super admins of the demo portal, and one who is none. */
const ADA = "501";
const LUC = "502";
const MARY = "503";

/** Opens the settings as a user. */
async function open(
  options: { user?: string; locale?: keyof typeof TABS } = {},
): Promise<{ page: Page; card: Locator }> {
  const { user = ADA, locale = "en" } = options;
  const page = await demo.open();
  await page.goto(`${demo.url}/?page=settings&user=${user}&locale=${locale}`);
  const card = page.locator('[data-card="settings_page"]');
  await card.getByRole("tab").first().waitFor();
  return { page, card };
}

/** Waits until all tabs stand beside each other, none behind an edge. */
async function expectTabsInOneRow(card: Locator): Promise<void> {
  const list = card.getByRole("tablist");
  const places = () =>
    list.evaluate((element) => {
      const right = element.getBoundingClientRect().right;
      const tabs = Array.from(element.querySelectorAll('[role="tab"]'), (tab) => tab.getBoundingClientRect());
      return { rows: new Set(tabs.map(({ top }) => top)).size, hidden: tabs.filter((tab) => tab.right > right).length };
    });
  await expect.poll(places).toEqual({ rows: 1, hidden: 0 });
}

/** The e-mail addresses in it that stand on two lines. */
const brokenAddresses = (card: Locator): Promise<string[]> =>
  card.evaluate((element) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (const { 0: address, index } of text.data.matchAll(/\S+@\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + address.length);
        if (new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1) broken.push(address);
      }
    }
    return broken;
  });

const openTab = (card: Locator, name: string) => card.getByRole("tab", { name }).click();

/** From a record page through every section to the home page. */
export function settingsIn(languages: readonly Language[]): void {
  test.each(languages)(
    "in %s the record page links to it, every section opens, and the home page is one click away",
    async (locale) => {
      const page = await demo.open();
      await page.goto(`${demo.url}/?type=companies&locale=${locale}&only=none`);
      const name = { en: "App settings", de: "App-Einstellungen", fr: "Paramètres de l’app" }[locale];
      await page.getByRole("link", { name }).first().click();
      const card = page.locator('[data-card="settings_page"]');
      await card.getByRole("tab").first().waitFor();
      expect(await card.getByRole("tab").allInnerTexts()).toEqual(TABS[locale]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectTabsInOneRow(card);
      for (const tab of TABS[locale]) {
        await openTab(card, tab);
        await card.getByRole("heading", { name: tab, exact: true }).waitFor();
        await expectNoSidewaysScrolling(page);
        expect(await brokenAddresses(card)).toEqual([]);
      }
      await expectNothingCutOff(card.getByRole("tablist"));
      await page.getByRole("link", { name: HOME[locale] }).click();
      await page.locator('[data-card="home_page"]').getByRole("heading").first().waitFor();
    },
  );
}

/** What the account enters; the keyboard, and who may do what. */
export function settings(): void {
  describe("points of contact", () => {
    test("are picked from the account, saved, told in the history and filed as a form", async () => {
      const { page, card } = await open();
      await openTab(card, "Points of contact");
      await card.getByText("No longer an active user of the account", { exact: true }).waitFor();
      await card.getByRole("button", { name: "Pick a person…" }).first().click();
      const people = page.getByRole("dialog");
      await people.getByRole("button", { name: "Choose Luc Moreau" }).click();
      await people.waitFor({ state: "detached" });
      await expect.poll(() => card.getByLabel("Name").first().inputValue()).toBe("Luc Moreau");
      await card.getByRole("button", { name: "Save" }).click();
      await card.getByText("Saved", { exact: true }).waitFor();
      await card.getByText(/Technical\/product contact: Jonas Albers.* → Luc Moreau/).waitFor();
      await card.getByText("Nothing is missing").waitFor();
      await card.getByRole("button", { name: "Mark as sent" }).click();
      await card.getByText("Filed on November 22, 2026.").waitFor();
      await card.getByRole("button", { name: "November 22, 2026, by Ada Berg" }).click();
      await card.getByText("Technical/product contact: Luc Moreau, luc@partner.example").waitFor();
      await openTab(card, "History");
      await card.getByText(/Ada Berg: Points of contact/).waitFor();
    });

    test("of two who save at once the second sees who was first, and loses no typing", async () => {
      const first = await open({ user: ADA });
      const second = await open({ user: LUC });
      const name = ({ card }: { card: Locator }) => card.getByLabel("Name").nth(3);
      for (const each of [first, second]) await openTab(each.card, "Points of contact");
      await name(first).fill("Karl Voss");
      await first.card.getByRole("button", { name: "Save" }).click();
      await first.card.getByText("Saved", { exact: true }).waitFor();

      await name(second).fill("Ines Weber");
      await second.card.getByRole("button", { name: "Save" }).click();
      await second.card.getByText("Somebody saved before you; what you typed is still here").waitFor();
      await second.card.getByText(/^Ada Berg, November /).waitFor();
      await second.card.getByText("Executive sponsor: nothing → Karl Voss").waitFor();
      expect(await name(second).inputValue()).toBe("Ines Weber");
      await second.card.getByRole("button", { name: "Save mine on top" }).click();
      await second.card.getByText("Executive sponsor: Karl Voss → Ines Weber").waitFor();
    });

    test("what is typed survives a look at another section and a service that is away", async () => {
      const { page, card } = await open();
      await openTab(card, "Points of contact");
      const name = card.getByLabel("Name").nth(3);
      await name.fill("Eva Noll");
      await openTab(card, "History");
      await card.getByText("Not saved", { exact: true }).waitFor();
      await expectTabsInOneRow(card);
      await card.getByRole("button", { name: "Open: Points of contact" }).click();
      expect(await name.inputValue()).toBe("Eva Noll");
      await page.route("**/preview/fetch", (route) =>
        route.fulfill({ status: 200, json: { status: 500, envelope: { status: "error", category: "BAD_GATEWAY" } } }),
      );
      await card.getByRole("button", { name: "Save" }).click();
      await card.getByText("Not saved; what you typed is still here").waitFor();
      expect(await name.inputValue()).toBe("Eva Noll");
      await page.unroute("**/preview/fetch");
      await card.getByRole("button", { name: "Save" }).click();
      await card.getByText("Saved", { exact: true }).waitFor();
      demo.complaints.splice(0);
    });
  });

  test("a pasted table names the line to correct, then stands beside the computed figures", async () => {
    const { card } = await open({ locale: "de" });
    await openTab(card, "HubSpot-Zahlen");
    const table = card.getByLabel("Tabelle", { exact: true });
    await table.fill("month;asOf;attributedMrr\n2026-10;2026-10-31;998.500");
    await card.getByRole("button", { name: "Tabelle eintragen" }).click();
    await card
      .getByText("Zeile 2, attributedMrr: 998,5 oder 998.500? Schreiben Sie Tausender ohne Zeichen dazwischen.")
      .waitFor();
    await table.fill("month;asOf;attributedMrr\n2026-10;2026-10-31;998.500,50");
    await card.getByRole("button", { name: "Tabelle eintragen" }).click();
    await card.getByText("31. Oktober 2026 (22 Tage alt)").waitFor();
  });

  test("a threshold is refused as a part, saved as a whole, and told in the history", async () => {
    const { card } = await open();
    await openTab(card, "Solutions");
    await card.getByLabel("Elite: total points").fill("4000");
    await card
      .getByText("Enter all numbers of the tier, or none. Where the agreement asks for none, write 0.")
      .first()
      .waitFor();
    expect(await card.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    await card.getByLabel("Elite: sourced points").fill("1600");
    await card.getByLabel("Elite: GRR in percent").fill("85");
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByText("Saved", { exact: true }).waitFor();
    await card.getByText(/Elite \(total points 4,000, sourced points 1,600, GRR in percent 85\)/).waitFor();
    await openTab(card, "History");
    await card.getByText(/Ada Berg: Solutions/).waitFor();
  });

  // Another property has the CRM read again: what is saved meanwhile waits for it.
  test("a property of the account is chosen by its type and counted", async () => {
    const { page, card } = await open();
    await openTab(card, "Data");
    await card.getByRole("button", { name: /^Companies: / }).click();
    await card.getByRole("combobox", { name: "HubSpot MRR", exact: true }).click();
    const options = page.getByRole("listbox").getByRole("option");
    expect(await options.first().innerText()).toBe("The app's own");
    await options.filter({ hasText: "(annualrevenue)" }).click();
    await card.getByText(/^Filled in [\d,]+ of [\d,]+ records$/).waitFor();
    await card.getByRole("button", { name: "Discard" }).click();
  });

  test("the CRM is read again with a bar that shows how far it has come", async () => {
    const { card } = await open();
    await card.getByRole("button", { name: "Sync now" }).click();
    await card.getByRole("progressbar", { name: "The CRM is being read" }).waitFor();
    await card.getByRole("progressbar").waitFor({ state: "detached" });
    await card.getByText("No open errors.").waitFor();
  });

  test("somebody without permission reads everything, and is told who may change it", async () => {
    const { card } = await open({ user: MARY });
    await card.getByText("You can read these settings, but not change them").waitFor();
    await openTab(card, "Points of contact");
    expect(await card.getByLabel("Name").first().getAttribute("readonly")).not.toBeNull();
    expect(await card.getByRole("button", { name: "Save" }).count()).toBe(0);
  });

  test("the keyboard alone reaches a section, changes and saves it", async () => {
    const { page, card } = await open();
    await card.getByRole("tab", { name: "Connection" }).focus();
    for (const _ of TABS.en.slice(1, TABS.en.indexOf("Data") + 1)) await page.keyboard.press("ArrowRight");
    const capacity = card.getByLabel("Leads registered at a time");
    await capacity.waitFor();
    await tabTo(page, capacity);
    await page.keyboard.type("40");
    await tabTo(page, card.getByRole("button", { name: "Save" }));
    await page.keyboard.press("Enter");
    await card.getByText("Leads registered at a time: nothing → 40").waitFor();
  });

  test("the bundle is at most 74 kB gzip", () => {
    const kilobytes = gzipSync(readFileSync(BUNDLE)).length / 1024;
    console.info(`settings_page: ${kilobytes.toFixed(1)} kB gzip`);
    expect(kilobytes).toBeLessThanOrEqual(74);
  });
}
