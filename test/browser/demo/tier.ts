import type { Language } from "@partner-standing/texts/formats/locale";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNothingCutOff } from "../pages.ts";
import { demo, recordNamed } from "./demo.ts";

const SAID = {
  en: { timeline: "Timeline", ahead: "The year ahead", benefits: "Benefits", gives: "What Rising gives" },
  de: { timeline: "Zeitachse", ahead: "Das kommende Jahr", benefits: "Vorteile", gives: "Was Rising bietet" },
  fr: {
    ...{ timeline: "Chronologie", ahead: "L’année à venir", benefits: "Avantages" },
    gives: "Ce que le niveau Rising offre",
  },
};

let page: Page;

async function openPanel(button: string, locale = "en"): Promise<Locator> {
  page = await demo.open();
  await page.goto(
    `${demo.url}/?type=companies&id=${await recordNamed("Muster GmbH")}&locale=${locale}&only=standing_tab`,
  );
  return panelOf(button);
}

/** The one that this button opens. */
async function panelOf(button: string): Promise<Locator> {
  const card = page.locator('[data-card="standing_tab"]');
  await card.getByRole("button", { name: button, exact: true }).click();
  const panel = page.getByRole("dialog");
  await panel.waitFor();
  return panel;
}

/** The panels of the card. */
export function tier(): void {
  test("the timeline tells the demotion ahead as a forecast, and closes by the keyboard", async () => {
    const panel = await openPanel("Timeline");
    await panel.getByText("Rising, credited since April 15, 2026").waitFor();
    await panel.getByText("Review: would drop from Rising to Partner.").waitFor();
    await panel.getByText("January 15, 2027").first().waitFor();
    await panel.getByText("Forecast", { exact: true }).first().waitFor();
    await panel.getByText("No review has been recorded since the app was installed.").waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  test("the benefits say what differs, with the rest folded, and what a sponsorship package of 75,000 US dollars costs less", async () => {
    const panel = await openPanel("Benefits");
    await panel.getByRole("columnheader", { name: "From January 15, 2027: Partner" }).waitFor();
    await panel.getByRole("row", { name: /^Co-marketing Considered Prioritized –$/ }).waitFor();
    await panel.getByRole("button", { name: "What Leading adds" }).click();
    await panel.getByText("Today: Considered").first().waitFor();
    await panel.getByLabel("Price of the package in US dollars").fill("75000");
    await page.keyboard.press("Tab");
    await panel.getByText("Rising: 3% off $75,000, that is $2,250.").waitFor();
    await panel.getByText("Leading: 3% off $75,000, that is $2,250.").waitFor();
    await panel.getByText(/Confirm it with your partner manager/).waitFor();
    expect(await panel.getByText("Co-sell nominations", { exact: true }).count()).toBe(0);
  });
}

/** The panels of the card, as wide as their words. */
export function tierIn(languages: readonly Language[]): void {
  test.each(languages)("in %s nothing is cut off in either panel", async (locale) => {
    const { timeline, ahead, benefits, gives } = SAID[locale];
    const first = await openPanel(timeline, locale);
    await first.getByRole("heading", { name: ahead }).waitFor();
    await expectNothingCutOff(first);
    await page.keyboard.press("Escape");
    await first.waitFor({ state: "detached" });
    const second = await panelOf(benefits);
    await second.getByRole("button", { name: gives }).waitFor();
    await expectNothingCutOff(second);
  });
}
