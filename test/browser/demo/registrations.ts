import type { Language } from "@partner-standing/texts/formats/locale";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoSidewaysScrolling, picture, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

async function open(locale: Language, path: string) {
  const page = await demo.open();
  await page.goto(`${demo.url}/?page=pages&user=501&locale=${locale}&path=${encodeURIComponent(path)}`);
  const card = page.locator('[data-card="home_page"]');
  await card.getByRole("table").waitFor();
  return { page, card };
}

const domains = (card: Locator) => card.getByRole("row").getByRole("checkbox");

/** Looks through the page of all registrations; registers one that has expired again, and releases it. */
export function registrations(): void {
  test("lists and orders are places of their own, and a word finds a company", async () => {
    const { page, card } = await open("en", "/leads");
    await card.getByText(/^\d+ of 500 in use$/).waitFor();
    await card.getByRole("link", { name: /^Expired \(\d+\)$/ }).click();
    await card.getByText("thistle-and-rye.example").waitFor();
    await card.getByRole("link", { name: "Domain, A to Z" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("path")).toBe("/leads?filter=expired&sort=domain");
    await expect.poll(() => domains(card).count()).toBeGreaterThan(2);
    await card.getByRole("searchbox").fill("copper");
    await card.getByRole("button", { name: "Find" }).click();
    await expect.poll(() => domains(card).count()).toBe(1);
    await card.getByText("copperfield-print.example").waitFor();
  });

  test("one that has expired is registered again and released, by the keyboard alone", async () => {
    const { page, card } = await open("en", "/leads?filter=expired&search=copper");
    await card.getByRole("checkbox", { name: "copperfield-print.example" }).focus();
    await page.keyboard.press("Space");
    await card.getByText("1 registration selected").waitFor();
    await card.getByRole("button", { name: "Register again" }).focus();
    await page.keyboard.press("Enter");
    await card.getByText("1 lead registered again").waitFor();
    await card.getByText("Nothing here matches “copper”.").waitFor();
    await card.getByRole("link", { name: "Registered (1)" }).focus();
    await page.keyboard.press("Enter");
    await card.getByRole("checkbox", { name: "copperfield-print.example" }).focus();
    await page.keyboard.press("Space");
    await card.getByRole("button", { name: "Release…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("You give up the commission").waitFor();
    await dialog.getByRole("button", { name: "Release" }).focus();
    await page.keyboard.press("Enter");
    await card.getByText("1 registration released").waitFor();
    await card.getByRole("link", { name: "Released (1)" }).click();
    await card.getByRole("button", { name: "History" }).click();
    const rows = page.getByRole("dialog").getByRole("row");
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(5);
    expect((await rows.nth(1).innerText()).replaceAll(/\s+/g, " ")).toContain("Released");
  });

  test("a pasted list is judged row by row, and what is listed is a file", async () => {
    const { page, card } = await open("de", "/leads?filter=released&search=minuit");
    await card.getByRole("button", { name: "CSV-Datei erstellen" }).click();
    const file = await card.getByRole("link", { name: "CSV-Datei öffnen (1 Zeile)" }).getAttribute("href");
    expect(await (await fetch(file ?? "")).text()).toContain("librairie-minuit.example,Aufgehoben,");
    await card.getByRole("button", { name: "Liste importieren" }).click();
    const list = "Firma;Website\r\nX;https://www.Librairie-Minuit.example/\r\nY;gmail.com\r\nZ;stranger.example;\r\n";
    await card.getByRole("textbox", { name: "Liste" }).fill(list);
    await card.getByRole("button", { name: "Liste prüfen" }).click();
    await card.getByText("Registrierbar: 1 von 3 Zeilen").waitFor();
    await card.getByRole("button", { name: "1 Lead registrieren" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 300, height: 900 });
    await expectNoSidewaysScrolling(page);
  });

  test("a workflow registers what was released, and its history says until when; axe finds nothing", async () => {
    const page = await demo.open();
    await page.goto(`${demo.url}/?page=workflows&user=501&locale=en`);
    await page.getByRole("combobox", { name: "Action" }).selectOption({ label: "Register lead" });
    await page.getByRole("combobox", { name: "Kind of records" }).selectOption({ label: "Companies" });
    await page.getByRole("textbox", { name: "Records to enrol" }).fill("copperfield-print");
    await page.getByRole("option", { name: "Copperfield Print" }).first().click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Enrol and run" }).click();
    await page.getByText(/^Registered until \d{4}-\d{2}-\d{2}\.$/).waitFor();
    await picture(page, "workflow");
    expect(await seriousViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 800, height: 900 });
    await expectNoSidewaysScrolling(page);
  });

  test("an agent is told what the card tells, and registers a lead only where somebody agrees", async () => {
    const page = await demo.open();
    await page.goto(`${demo.url}/?type=companies&id=1001&locale=en&only=standing_tab`);
    const card = page.locator('[data-card="standing_tab"]');
    const told = ["Rising", "January 15, 2027", "would drop to Partner"];
    for (const words of told) await card.getByText(new RegExp(words, "i")).first().waitFor();
    await page.goto(`${demo.url}/?page=agent&user=501&locale=en`);
    const tool = page.getByRole("combobox", { name: "Tool" });
    await tool.selectOption({ label: "Tell where we stand" });
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    const answer = page.getByRole("region", { name: "What the agent reads" });
    await answer.waitFor();
    for (const words of told) expect(await answer.innerText()).toMatch(new RegExp(words, "i"));
    await picture(page, "agent");
    await tool.selectOption({ label: "Register a lead" });
    await page.getByRole("textbox", { name: "Lead" }).fill("copperfield-print.example");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("button", { name: "Decline" }).click();
    expect(await answer.count()).toBe(0);
  });
}

/** The page of all registrations, as wide as its words. */
export function registrationsIn(languages: readonly Language[]): void {
  test.each(languages)("nothing of it is wider than a screen of 800 pixels, in %s", async (locale) => {
    const { page } = await open(locale, "/leads");
    await page.setViewportSize({ width: 800, height: 900 });
    await expectNoSidewaysScrolling(page);
    if (locale === "de") expect(await seriousViolations(page)).toEqual([]);
  });
}
