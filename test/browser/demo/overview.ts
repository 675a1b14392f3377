import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";
import { expect, test } from "vitest";
import { choose } from "../fill-in.ts";
import { expectNoSidewaysScrolling, seriousViolations } from "../pages.ts";
import { demo } from "./demo.ts";

/** The languages differ by words: German, the longest, stands for the others. */
const LANGUAGE = "de";

/** Aims at another tier, looks at what changed, and goes to the way there. */
export function overview(): void {
  test("a tier to get to is part of the address, what changed since Monday is read on, and the way leads on", async () => {
    const text = overviewMessagesFor(LANGUAGE);
    const { tiers, metrics } = technologyNamesFor(LANGUAGE);
    const { target } = outlookPageMessagesFor(LANGUAGE);
    const reader = createCardReader(localeOf({ language: LANGUAGE }), "UTC");
    const page = await demo.open();
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(`${demo.url}/?page=pages&user=501&locale=${LANGUAGE}`);
    const card = page.locator('[data-card="home_page"]');
    await card.getByText(text.more(tiers.leading)).waitFor();
    await choose(card.getByLabel(target).first(), tiers.premier);
    await card.getByRole("row").filter({ hasText: text.columns.missing }).first().waitFor();
    await card.getByText(text.more(tiers.premier)).waitFor();
    expect(new URL(page.url()).searchParams.get("path")).toBe("/?tier=premier");

    await card.getByRole("button", { name: text.changes.title }).click();
    const more = card.getByRole("button", { name: reader.messages.explain.showMore });
    await more.first().waitFor();
    await expectNoSidewaysScrolling(page);
    expect(await seriousViolations(page)).toEqual([]);
    const records = card.getByRole("link").filter({ visible: true });
    const before = await records.count();
    await more.first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => records.count()).toBeGreaterThan(before);
    await choose(card.getByLabel(text.changes.metric).first(), reader.label(metrics.reviewCount));
    await card.getByText(new RegExp(`^${reader.label(metrics.reviewCount)}: .* heute`)).waitFor();

    await card.getByRole("link", { name: text.more(tiers.premier) }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("path")).toBe("/outlook?tier=premier");
    await card.getByRole("heading", { name: outlookPageMessagesFor(LANGUAGE).ways.title, exact: true }).waitFor();
  });
}
