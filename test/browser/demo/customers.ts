import { expect, test } from "vitest";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

/** Looks through the page of all customers. */
export function customers(): void {
  test("lists and orders are places of their own, and a word finds a company; nothing is wider than 800 pixels", async () => {
    const page = await demo.open();
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(`${demo.url}/?page=pages&user=501&locale=de&path=/customers`);
    const card = page.locator('[data-card="home_page"]');
    const rows = card.getByRole("row");
    await card.getByRole("link", { name: /^App deinstalliert \(\d+\)$/ }).click();
    await card
      .getByText(/^App deinstalliert am /)
      .first()
      .waitFor();
    await expectNoSidewaysScrolling(page);
    expect(await seriousViolations(page)).toEqual([]);
    await card.getByRole("link", { name: "Was als Nächstes entfällt" }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get("path"))
      .toBe("/customers?filter=uninstalled&sort=leaves");
    await card.getByRole("button", { name: "Mehr anzeigen" }).click();
    await expect.poll(() => rows.count()).toBe(51);
    await card.getByRole("link", { name: /^Alle/ }).click();
    await card.getByRole("searchbox").fill("muster");
    await card.getByRole("button", { name: "Suchen" }).click();
    await card.getByRole("link", { name: "Muster GmbH" }).waitFor();
    await expect.poll(() => rows.count()).toBe(2);
  });

  test("what is filtered is made a list in HubSpot, and its link leads to the records", async () => {
    const page = await demo.open();
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(`${demo.url}/?page=pages&user=501&locale=fr&path=/customers?filter=leaves`);
    const card = page.locator('[data-card="home_page"]');
    await card.getByRole("button", { name: "Utiliser dans une liste" }).click();
    await card.getByRole("textbox", { name: "Nom de la liste" }).fill("Qui part ?");
    await expectNoSidewaysScrolling(page);
    const make = card.getByRole("button", { name: /^Créer une liste de / });
    const rows = Number(/\d+/.exec((await make.textContent()) ?? "")?.[0]);
    expect(rows).toBeGreaterThan(0);
    await make.click();
    const show = card.getByRole("link", { name: "Ouvrir la liste dans HubSpot" });
    await show.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await show.click();
    await page.getByRole("heading", { name: "Qui part ?" }).waitFor();
    await expect.poll(() => page.getByRole("row").count()).toBe(rows + 1);
  });
}
