import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo, tasksInCrm } from "./demo.ts";

/** Presses what is waited for, by keyboard. */
async function press(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  await expect.poll(() => what.isEnabled()).toBe(true);
  await what.focus();
  await page.keyboard.press("Enter");
}

/** Has the data problems of the demo portal repaired, by keyboard. */
export function problems(): void {
  test("a rate entered once mends all amounts in its currency, what is left becomes a task; nothing is wider than 800 pixels", async () => {
    const page = await demo.open();
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(`${demo.url}/?page=pages&user=501&locale=de&path=/problems`);
    const card = page.locator('[data-card="home_page"]');
    const rows = card.getByRole("row");
    await expect.poll(() => rows.count()).toBe(9);
    await expectNoSidewaysScrolling(page);
    expect(await seriousViolations(page)).toEqual([]);

    await press(page, card.getByRole("button", { name: "Kurs für GBP eingeben" }));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "US-Dollar für 1 GBP" }).fill("1,27");
    // Of this currency there are rates that hold later.
    await dialog.getByRole("textbox", { name: "Ab" }).fill("01.01.2015");
    await page.keyboard.press("Tab");
    expect(await seriousViolations(page)).toEqual([]);
    await press(page, dialog.getByRole("button", { name: "Kurs speichern" }));
    await dialog.waitFor({ state: "detached" });
    await press(page, card.getByRole("link", { name: /^Kein Wechselkurs/ }));
    await expect.poll(() => new URL(page.url()).searchParams.get("path")).toBe("/problems?code=currency-rate-missing");
    await expect
      .poll(async () => {
        await page.reload();
        await card.getByRole("link", { name: /^Alle/ }).waitFor();
        return card.getByRole("button", { name: /^Kurs für/ }).allInnerTexts();
      })
      .toEqual(["Kurs für CHF eingeben"]);
    await expect.poll(() => rows.count()).toBe(2);

    await press(page, card.getByRole("link", { name: /^Keine Sterne/ }));
    await press(page, card.getByRole("button", { name: "1 Eintrag zuweisen …" }));
    await dialog.getByRole("combobox").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await press(page, dialog.getByRole("button", { name: "Aufgabe erstellen" }));
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(async () => (await tasksInCrm()).map(({ subject }) => subject))
      .toContain("Repair 1 entry in the CRM (No stars)");
  });
}
