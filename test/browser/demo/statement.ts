import type { Language } from "@partner-standing/texts/formats/locale";
import Papa from "papaparse";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { createDemoPortal } from "../../../sandbox/portals/demo-portal.ts";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

const SAID = {
  en: {
    quarter: "Q2 2026",
    paid: "Payable",
    expected: /^Expected for Q4 2026 so far: £510\.00 and \$1,710\.00/,
    collect: "Prepare CSV",
    copy: "Copy the CSV",
    copied: "Copied. Paste it into a file or a spreadsheet.",
    readsTotal: (shown: string) => Number(shown.replace(/[^\d.]/g, "")),
  },
  de: {
    quarter: "Q2 2026",
    paid: "Zahlbar",
    expected: /^Für Q4 2026 bisher erwartet: 510,00\s£ und 1\.710,00\s\$/,
    collect: "CSV vorbereiten",
    copy: "CSV kopieren",
    copied: "Kopiert. Fügen Sie es in eine Datei oder eine Tabelle ein.",
    readsTotal: (shown: string) => Number(shown.replace(/[^\d,]/g, "").replace(",", ".")),
  },
  fr: {
    quarter: "T2 2026",
    paid: "Exigible",
    expected: /^Attendu à ce jour pour le T4 2026\s: 510,00\s£ et 1\s710,00\s\$/,
    collect: "Préparer le CSV",
    copy: "Copier le CSV",
    copied: "Copié. Collez-le dans un fichier ou un tableur.",
    readsTotal: (shown: string) => Number(shown.replace(/[^\d,]/g, "").replace(",", ".")),
  },
};

/** A client of the demo company without the app: no customer of the Technology program, and sold and managed in the other. */
const CLIENT = createDemoPortal().objects.companies.find(
  ({ properties }) => properties["name"] === "Hafenblick Logistik GmbH",
);
const ON_A_COMPANY = {
  en: { technology: "Rising", credited: "Gold", earns: "Earns", pays: /\$720\.00/ },
  de: { technology: "Rising", credited: "Gold", earns: "Zahlt Provision", pays: /720,00\s\$/ },
  fr: { technology: "Rising", credited: "Gold", earns: "Rapporte", pays: /720,00\s\$/ },
};

const PERIOD = {
  en: {
    period: "Any period",
    total: /^\$1,380\.00$/,
    unpaid: "Months that pay nothing",
    reason: /^Not registered \(3\)$/,
  },
  de: {
    period: "Beliebiger Zeitraum",
    total: /^1\.380,00\s\$$/,
    unpaid: "Monate ohne Provision",
    reason: /^Nicht registriert \(3\)$/,
  },
  fr: {
    period: "Période au choix",
    total: /^1\s380,00\s\$$/,
    unpaid: "Mois sans commission",
    reason: /^Non enregistré \(3\)$/,
  },
};

let page: Page;

/** Opens the home page at its statement. */
async function open(locale: Language): Promise<Locator> {
  page = await demo.open();
  await page.goto(`${demo.url}/?page=pages&user=501&locale=${locale}&path=/commission`);
  const card = page.locator('[data-card="home_page"]');
  await card.getByRole("table").first().waitFor();
  return card;
}

/** On the day of the demo the third quarter of 2026 is paid, and none is due. */
export function statementIn(languages: readonly Language[]): void {
  test.each(languages)(
    "in %s the statement is told by quarter, and a quarter's CSV adds up to its sum",
    async (locale) => {
      const said = SAID[locale];
      const card = await open(locale);
      await card.getByText(said.expected).waitFor();
      // The pounds come first, and have the export of all currencies.
      const row = card.getByRole("row").filter({ hasText: said.quarter }).filter({ hasText: "£" });
      const cells = row.getByRole("cell");
      expect(await cells.nth(6).innerText()).toContain(said.paid);
      const [shown = ""] = (await cells.nth(3).innerText()).split("\n");
      const total = said.readsTotal(shown);
      await row.getByRole("button", { name: said.collect }).click();
      await row.getByRole("button", { name: said.copy }).click();
      await row.getByText(said.copied).waitFor();
      const csv = String(await page.evaluate("navigator.clipboard.readText()"));
      const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
      const pounds = data.filter(({ currency }) => currency === "GBP");
      const cents = pounds.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
      expect(cents).toBeGreaterThan(0);
      expect(cents).toBe(Math.round(total * 100));
      expect(new Set(data.map(({ quarter }) => quarter))).toEqual(new Set(["2026-Q2"]));
      // The languages differ by words, of which axe judges none: the longest stands for all.
      if (locale === "de") expect(await seriousViolations(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
    },
  );

  test.each(languages)(
    "in %s a year is a period with its customers, and its months that pay nothing go by reason",
    async (locale) => {
      const { period, total, unpaid, reason } = PERIOD[locale];
      const card = await open(locale);
      await page.setViewportSize({ width: 800, height: 900 });
      await card.getByRole("link", { name: period, exact: true }).click();
      await card.getByRole("link", { name: "2025", exact: true }).click();
      await card.getByRole("cell", { name: total }).first().waitFor();
      await card.getByRole("link", { name: "Grünspan Werkzeuge GmbH" }).waitFor();
      const place = () => new URL(page.url()).searchParams.get("path");
      expect(place()).toBe("/commission?view=period&from=2025-01-01&to=2025-12-31");
      if (locale === "de") expect(await seriousViolations(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
      await card.getByRole("link", { name: unpaid, exact: true }).click();
      await card.getByRole("link", { name: "2026", exact: true }).click();
      await card.getByRole("link", { name: reason }).click();
      await expect.poll(() => card.getByRole("row").count()).toBe(4);
      expect(place()).toBe("/commission?view=unpaid&from=2026-01-01&to=2026-12-31&reason=not-registered");
      if (locale === "de") expect(await seriousViolations(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
      await page.reload();
      await card.getByRole("link", { name: "Brasserie du Port" }).waitFor();
      await expect.poll(() => card.getByRole("row").count()).toBe(4);
    },
  );

  test.each(languages)("one company shows both programs and what it pays, in %s", async (locale) => {
    const { technology, credited, earns, pays } = ON_A_COMPANY[locale];
    page = await demo.open({ height: 1600 });
    await page.goto(`${demo.url}/?type=companies&id=${CLIENT?.id}&user=501&locale=${locale}`);
    const standing = page.locator('[data-card="standing_tab"]');
    await standing.getByText(technology, { exact: true }).first().waitFor();
    await page
      .getByRole("tab", { name: /Solutions/ })
      .first()
      .click();
    const solutions = page.locator('[data-card="solutions_tab"]');
    await solutions.getByText(credited, { exact: true }).first().waitFor();
    await solutions.getByText(earns, { exact: true }).waitFor();
    expect(await solutions.innerText()).toMatch(pays);
  });
}
